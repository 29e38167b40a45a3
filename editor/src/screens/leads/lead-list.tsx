import type { LeadColumn } from "@fairlead/engine";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { listLeadPageOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card } from "../../ui/page.tsx";
import { Pager } from "../../ui/pager.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { PHONE, useMedia } from "../../ui/use-media.ts";
import { type ShownList, viewBody } from "../lists/shown-list.ts";
import { LeadCards } from "./lead-cards.tsx";
import type { LeadSearch } from "./lead-search.ts";
import { LeadTable } from "./lead-table.tsx";
import { NoLeads } from "./no-leads.tsx";

interface LeadListProps {
  readonly search: LeadSearch;
  readonly shown: ShownList<LeadColumn>;
  readonly onChange: (part: Partial<LeadSearch>) => void;
  readonly onShow: (search: LeadSearch) => void;
  /** Opens the form of a new lead. */
  readonly onCreate: () => void;
}

/** A page of the leads that the view and the filters leave. */
export function LeadList({ search, shown: { view }, onChange, onShow, onCreate }: LeadListProps) {
  const isPhone = useMedia(PHONE);
  const { state, assigneeId, workflowId, search: words = "", page: asked = 1 } = search;
  const { include, exclude, sort } = viewBody(view);
  const query = useQuery({
    ...listLeadPageOptions({
      body: {
        ...{ include, exclude, sort, search: words, page: asked },
        ...(state === undefined ? {} : { state }),
        ...(assigneeId === undefined ? {} : { assigneeId }),
        ...(workflowId === undefined ? {} : { workflowId }),
        ...(search.import === undefined ? {} : { import: search.import }),
        ...(search.importOutcome === undefined ? {} : { importOutcome: search.importOutcome }),
      },
    }),
    placeholderData: keepPreviousData,
  });
  if (query.isPending) return <LeadsLoading />;
  if (query.isError) {
    return (
      <Card>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </Card>
    );
  }
  const { items, total, page, pageSize } = query.data;
  const onLook = (look: string) => onShow({ ...search, look });
  if (total === 0) {
    const hasRules = include.length + exclude.length > 0;
    return (
      <Card>
        <NoLeads {...{ search, hasRules, onChange, onCreate }} />
      </Card>
    );
  }
  return (
    <>
      <Card>
        {isPhone ? (
          <LeadCards leads={items} onLook={onLook} />
        ) : (
          <LeadTable
            leads={items}
            columns={view.columns}
            sort={view.sort}
            onSort={(next) => onChange({ sort: next })}
            onColumns={(next) => onChange({ columns: next })}
            onLook={onLook}
          />
        )}
      </Card>
      <Pager {...{ page, pageSize, total }} onPage={(next) => onShow({ ...search, page: next })} />
    </>
  );
}

export function LeadsLoading() {
  return (
    <Card>
      <SkeletonRows rows={12} label="Loading leads" />
    </Card>
  );
}
