import { useInfiniteQuery } from "@tanstack/react-query";
import { CircleCheckBig } from "lucide-react";
import { useState } from "react";
import { listLeadsInfiniteOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { LeadSummary } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { ExceptionTable } from "./exception-table.tsx";
import { ReassignDialog, type ReassignKind } from "./reassign-dialog.tsx";
import { SelectionBar } from "./selection-bar.tsx";

const LEADS_PER_PAGE = 100;
const NOTHING: ReadonlySet<string> = new Set();

/** Leads that a workflow could not assign and that nobody has made contact about; first those that nobody has. */
export function ExceptionsPage() {
  return (
    <RequirePermission anyOf={["leads:readAll", "leads:readTeam"]}>
      <Exceptions />
    </RequirePermission>
  );
}

function Exceptions() {
  const session = useSession();
  const [shown, setShown] = useState<"nobody" | "all">("nobody");
  const [selected, setSelected] = useState(NOTHING);
  const [asked, setAsked] = useState<{
    readonly kind: ReassignKind;
    readonly leads: readonly LeadSummary[];
  } | null>(null);
  const query = useInfiniteQuery({
    // A lead in exception that has an assignee is in the state "assigned".
    ...listLeadsInfiniteOptions({
      query: {
        inException: true,
        limit: LEADS_PER_PAGE,
        ...(shown === "nobody" ? { state: "exception" as const } : {}),
      },
    }),
    initialPageParam: {},
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : nextCursor),
  });
  const leads = query.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = leads.filter(({ id }) => selected.has(id));
  return (
    <Page title="Exceptions" subtitle="Leads that a workflow could not assign, until contact is made">
      <div className="flex min-h-8 flex-wrap items-center gap-3">
        <Segmented
          label="Which leads"
          value={shown}
          options={[
            { value: "nobody", label: "Nobody has it" },
            { value: "all", label: "All" },
          ]}
          onChange={(next) => {
            setShown(next);
            setSelected(NOTHING);
          }}
        />
        {chosen.length > 0 && (
          <SelectionBar
            count={chosen.length}
            onAsk={(kind) => setAsked({ kind, leads: chosen })}
            onClear={() => setSelected(NOTHING)}
          />
        )}
      </div>
      {query.isError && query.data && <FormError error={query.error} />}
      <Card>
        {query.isPending && <SkeletonRows rows={8} label="Loading the exceptions" />}
        {query.isError && !query.data && (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        )}
        {query.data && leads.length === 0 && (
          <EmptyState icon={CircleCheckBig} title="No exceptions">
            {shown === "nobody"
              ? "Each lead has somebody. Those that a workflow cannot assign, and that nobody is named for, come here."
              : "Leads come here when no user can take them, or when an offer or a time to contact ends without success."}
          </EmptyState>
        )}
        {leads.length > 0 && (
          <ExceptionTable
            leads={leads}
            selection={session.may("leads:reassign") ? { selected, onChange: setSelected } : undefined}
          />
        )}
      </Card>
      <LoadMore query={query} />
      {asked && (
        <ReassignDialog
          kind={asked.kind}
          leads={asked.leads}
          onClose={() => setAsked(null)}
          onReassigned={(failedIds) => setSelected(new Set(failedIds))}
        />
      )}
    </Page>
  );
}
