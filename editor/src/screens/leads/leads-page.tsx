import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Plus, SearchX, UsersRound } from "lucide-react";
import { useState } from "react";
import { listLeadsInfiniteOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { CreateLeadDialog } from "./create-lead-dialog.tsx";
import { LeadFilters } from "./lead-filters.tsx";
import type { LeadSearch } from "./lead-search.ts";
import { LeadTable } from "./lead-table.tsx";

const route = getRouteApi("/signed-in/shell/leads");

/** Every lead that one may see, newest first, narrowed by what stands in the address. */
export function LeadsPage() {
  return (
    <RequirePermission anyOf={["leads:readAll", "leads:readOwn"]}>
      <Leads />
    </RequirePermission>
  );
}

function Leads() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/leads" });
  const session = useSession();
  const [creating, setCreating] = useState(false);
  const setSearch = (next: LeadSearch) => void navigate({ search: next, replace: true });
  return (
    <Page
      title="Leads"
      actions={
        session.may("leads:create") && (
          <Button
            look="primary"
            icon={<Plus className="size-4" aria-hidden />}
            onClick={() => setCreating(true)}
          >
            Create Lead
          </Button>
        )
      }
    >
      <LeadFilters search={search} onChange={setSearch} />
      <LeadList search={search} onClear={() => setSearch({})} />
      {creating && <CreateLeadDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}

function LeadList({ search, onClear }: { readonly search: LeadSearch; readonly onClear: () => void }) {
  const query = useInfiniteQuery({
    ...listLeadsInfiniteOptions({ query: { ...search, limit: 50 } }),
    initialPageParam: {},
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : nextCursor),
    placeholderData: (previous) => previous,
  });
  if (query.isPending) {
    return (
      <Card>
        <SkeletonRows rows={12} label="Loading leads" />
      </Card>
    );
  }
  if (query.isError) {
    return (
      <Card>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </Card>
    );
  }
  const leads = query.data.pages.flatMap((page) => page.items);
  const filtered = Object.keys(search).length > 0;
  if (leads.length === 0) {
    return (
      <Card>
        {filtered ? (
          <EmptyState
            icon={SearchX}
            title="No lead matches"
            action={<Button onClick={onClear}>Clear the filters</Button>}
          >
            Try fewer filters, or a part of the name, email, phone or external ID.
          </EmptyState>
        ) : (
          <EmptyState icon={UsersRound} title="No leads yet">
            They appear here as soon as a source sends one, a file is imported or somebody enters one.
          </EmptyState>
        )}
      </Card>
    );
  }
  return (
    <>
      <Card>
        <LeadTable leads={leads} />
      </Card>
      <LoadMore query={query} />
    </>
  );
}
