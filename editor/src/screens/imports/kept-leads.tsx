import { useInfiniteQuery } from "@tanstack/react-query";
import { listLeadsKeptInfiniteOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { UndoPreview } from "../../api/generated/types.gen.ts";
import { formatCount, plural } from "../../format/values.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { KeptList, KeptRow, LeadLink } from "./kept-list.tsx";
import { KeptValues } from "./kept-values.tsx";

interface KeptLeadsProps {
  readonly importId: string;
  readonly preview: UndoPreview;
}

/** What an undo leaves, with the reason: leads, contacts and values; nothing where it leaves none. */
export function KeptLeads({ importId, preview }: KeptLeadsProps) {
  const { leadsKept, leadsClosed, fieldsKept, addressesKept } = preview.counts;
  const query = useInfiniteQuery({
    ...listLeadsKeptInfiniteOptions({ path: { id: importId } }),
    initialPageParam: { path: { id: importId } },
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : nextCursor),
    enabled: leadsKept + leadsClosed + fieldsKept + addressesKept > 0,
    // Once it is undone, those that it left may be others than those it would have left.
    staleTime: 0,
  });
  const pages = query.data?.pages ?? [];
  const leads = pages.flatMap((page) => page.items);
  return (
    <>
      {leadsKept > 0 && (
        <KeptList
          title={`${plural(leadsKept, "lead")} ${leadsKept === 1 ? "stays" : "stay"}`}
          intro={preview.kept.map(({ label, leads: n }) => `${label} (${formatCount(n)})`).join(" · ")}
        >
          {leads.map(({ leadId, name, label }) => (
            <KeptRow key={leadId} name={<LeadLink {...{ leadId, name }} />} why={label} />
          ))}
        </KeptList>
      )}
      {query.isLoading && <SkeletonRows rows={2} label="Loading what stays" />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      <LoadMore query={query} />
      <KeptValues
        contacts={pages.flatMap((page) => page.contacts)}
        fields={pages.flatMap((page) => page.fields)}
        addresses={pages.flatMap((page) => page.addresses)}
      />
    </>
  );
}
