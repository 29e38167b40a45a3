import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { listLeadsKeptInfiniteOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { UndoPreview } from "../../api/generated/types.gen.ts";
import { formatCount } from "../../format/values.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";

interface KeptLeadsProps {
  readonly importId: string;
  readonly preview: UndoPreview;
}

/** The leads that an undo leaves, with the reason; nothing where it leaves none. */
export function KeptLeads({ importId, preview }: KeptLeadsProps) {
  const { leadsKept } = preview.counts;
  const query = useInfiniteQuery({
    ...listLeadsKeptInfiniteOptions({ path: { id: importId } }),
    initialPageParam: { path: { id: importId } },
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : nextCursor),
    enabled: leadsKept > 0,
    // Once it is undone, those that it left may be others than those it would have left.
    staleTime: 0,
  });
  if (leadsKept === 0) return null;
  const leads = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-medium text-ink text-sm">
        {formatCount(leadsKept)} {leadsKept === 1 ? "lead stays" : "leads stay"}
      </h3>
      <p className="text-muted text-sm">
        {preview.kept.map(({ label, leads: n }) => `${label} (${formatCount(n)})`).join(" · ")}
      </p>
      {query.isPending && <SkeletonRows rows={2} label="Loading the leads that stay" />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      <ul className="flex max-h-56 flex-col divide-y divide-line overflow-y-auto rounded-lg border border-line">
        {leads.map(({ leadId, name, label }) => (
          <li key={leadId} className="flex items-baseline justify-between gap-3 px-3 py-2 text-sm">
            <Link
              to="/leads/$leadId"
              params={{ leadId }}
              className="truncate font-medium text-accent-text hover:underline"
            >
              {name}
            </Link>
            <span className="shrink-0 text-muted">{label}</span>
          </li>
        ))}
      </ul>
      <LoadMore query={query} />
    </section>
  );
}
