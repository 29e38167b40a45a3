import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { listLeadsKeptInfiniteOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { LeadKept, UndoPreview } from "../../api/generated/types.gen.ts";
import { formatCount } from "../../format/values.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
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
        <LeadsThatStay {...{ preview, leads }}>
          {query.isPending && <SkeletonRows rows={2} label="Loading the leads that stay" />}
          {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        </LeadsThatStay>
      )}
      <LoadMore query={query} />
      <KeptValues
        contacts={pages.flatMap((page) => page.contacts)}
        fields={pages.flatMap((page) => page.fields)}
        addresses={pages.flatMap((page) => page.addresses)}
      />
    </>
  );
}

interface LeadsThatStayProps {
  readonly preview: UndoPreview;
  readonly leads: readonly LeadKept[];
  readonly children: ReactNode;
}

function LeadsThatStay({ preview, leads, children }: LeadsThatStayProps) {
  const { leadsKept } = preview.counts;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-medium text-ink text-sm">
        {formatCount(leadsKept)} {leadsKept === 1 ? "lead stays" : "leads stay"}
      </h3>
      <p className="text-muted text-sm">
        {preview.kept.map(({ label, leads: n }) => `${label} (${formatCount(n)})`).join(" · ")}
      </p>
      {children}
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
    </section>
  );
}
