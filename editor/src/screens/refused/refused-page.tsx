import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { FileX2 } from "lucide-react";
import { listRefusedSubmissionsInfiniteOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { plural } from "../../format/values.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { RequirePermission } from "../errors/require-permission.tsx";
import { RefusedFilters } from "./refused-filters.tsx";
import { parseRefusedSearch, type RefusedSearch, type RefusedState, refusedQuery } from "./refused-search.ts";
import { RefusedTable } from "./refused-table.tsx";
import { useRefusedCounts } from "./use-refused-counts.ts";

const route = getRouteApi("/signed-in/shell/refused-submissions");

/** Submissions that were refused, by source: why, and by which key; each opens to be mended and sent again. */
export function RefusedPage() {
  return (
    <RequirePermission anyOf={["workflows:edit"]}>
      <Refused />
    </RequirePermission>
  );
}

function Refused() {
  const search = parseRefusedSearch(route.useSearch());
  const navigate = route.useNavigate();
  const counts = useRefusedCounts();
  const query = useInfiniteQuery({
    ...listRefusedSubmissionsInfiniteOptions({ query: { limit: 50, ...refusedQuery(search) } }),
    initialPageParam: {},
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : nextCursor),
  });
  const items = query.data?.pages.flatMap((page) => page.items);
  const notKept = (counts ?? [])
    .filter(({ source }) => search.source === undefined || source === search.source)
    .reduce((sum, row) => sum + row.notKept, 0);
  const show = (change: { readonly source?: string; readonly state?: RefusedState }) =>
    void navigate({ search: parseRefusedSearch({ ...search, ...change }), replace: true });
  return (
    <Page
      title="Refused Submissions"
      subtitle="What sources sent by the API and was not taken. Kept for 30 days, to be mended and sent again."
    >
      <RefusedFilters search={search} counts={counts ?? []} onChange={show} />
      <Card>
        {query.isPending && <SkeletonRows rows={6} label="Loading the refused submissions" />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {items?.length === 0 && <NothingHere search={search} />}
        {items !== undefined && items.length > 0 && <RefusedTable items={items} />}
        {notKept > 0 && (
          <p className="border-line border-t px-5 py-3 text-muted text-sm">
            {plural(notKept, "more submission was", "more submissions were")} refused and not kept: of a
            source no more than 1,000 are kept a day.
          </p>
        )}
      </Card>
      <LoadMore query={query} />
    </Page>
  );
}

function NothingHere({ search }: { readonly search: RefusedSearch }) {
  if (search.source !== undefined || search.state !== undefined) {
    return (
      <EmptyState icon={FileX2} title="None of this kind">
        No submission of this source and state was refused in the last 30 days.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={FileX2} title="Nothing waits here">
      A lead that a source sends and that cannot be taken, such as one with a bad phone number or for a source
      that nobody knows, stands here with the reason, to be mended and sent again.
    </EmptyState>
  );
}
