import { describeCondition, type GraphNode } from "@fairlead/engine";
import { useInfiniteQuery } from "@tanstack/react-query";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { listTrafficLeadsInfiniteOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { LeadSummary, ListTrafficLeadsData } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { formatCount } from "../../format/values.ts";
import { LeadStateBadge } from "../../leads/lead-state-badge.tsx";
import { readsOthersLeads } from "../../leads/reads-others-leads.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { useSurroundings } from "../canvas/store/canvas-context.ts";
import type { BoxFigures } from "./traffic-marks.ts";

type Passage = ListTrafficLeadsData["query"]["passage"];

interface BoxTrafficProps {
  readonly workflowId: string;
  readonly period: { readonly from: string; readonly until: string };
  readonly node: GraphNode;
  readonly box: BoxFigures;
  readonly onPick: (lead: LeadSummary) => void;
}

/** The leads that came by the box that is selected on the drawing. */
export function BoxTraffic({ workflowId, period, node, box, onPick }: BoxTrafficProps) {
  const session = useSession();
  const users = useSurroundings((state) => state.users);
  const passages = passagesOf(node, box);
  const [passage, setPassage] = useState<Passage>(passages[0]?.value ?? "through");
  return (
    <section aria-label="The selected box" className="flex min-h-0 flex-col gap-3 border-line border-t pt-4">
      <h3 className="font-medium text-ink text-sm">{nameOf(node, users)}</h3>
      <Segmented label="Which leads" value={passage} options={passages} onChange={setPassage} />
      {passage === "dropped" && <p className="text-muted text-xs">{WHY_DROPPED}</p>}
      {readsOthersLeads(session) && (
        <PassingLeads nodeId={node.id} {...{ workflowId, period, passage, onPick }} />
      )}
    </section>
  );
}

/** Why a filter is counted as dropped for a lead, whatever it says of that lead by itself. */
export const WHY_DROPPED =
  "Dropped together: nobody passed every filter, so all those not marked Required were left out for these leads.";

function passagesOf({ kind }: GraphNode, { through, dropped, fell, offered, assigned }: BoxFigures) {
  const option = (value: Passage, words: string, count: number) => ({
    value,
    label: `${words} ${formatCount(count)}`,
  });
  if (kind === "user") {
    return [
      option("assigned", "Assigned", assigned),
      ...(offered > 0 ? [option("offered", "Offered", offered)] : []),
      option("through", "Matched", through),
    ];
  }
  return [
    option("through", "Through", through),
    option("fell", "Fell out", fell),
    ...(dropped > 0 ? [option("dropped", "Dropped", dropped)] : []),
  ];
}

function nameOf(node: GraphNode, users: ReadonlyMap<string, { readonly name: string }>): string {
  switch (node.kind) {
    case "source":
      return "Source";
    case "filter":
      return describeCondition(node.condition);
    case "user":
      return users.get(node.userId)?.name ?? "Unknown user";
  }
}

interface PassingLeadsProps extends Pick<BoxTrafficProps, "workflowId" | "period" | "onPick"> {
  readonly nodeId: string;
  readonly passage: Passage;
}

function PassingLeads({ workflowId, period, nodeId, passage, onPick }: PassingLeadsProps) {
  const query = { ...period, nodeId, passage };
  const path = { id: workflowId };
  const leads = useInfiniteQuery({
    ...listTrafficLeadsInfiniteOptions({ path, query }),
    initialPageParam: { path, query },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  if (leads.isPending) return <SkeletonRows rows={4} label="Loading leads" />;
  if (leads.isError) return <ErrorState error={leads.error} onRetry={() => void leads.refetch()} />;
  const items = leads.data.pages.flatMap((page) => page.items);
  const total = leads.data.pages[0]?.total ?? 0;
  if (total === 0) return <p className="text-muted text-sm">No lead of this period.</p>;
  return (
    <>
      <ul className="flex flex-col divide-y divide-line">
        {items.map((lead) => (
          <li key={lead.id}>
            <button
              type="button"
              aria-label={`Show the way of ${lead.contactName}`}
              onClick={() => onPick(lead)}
              className="-mx-1 flex w-[calc(100%+0.5rem)] items-center gap-2 rounded-md px-1 py-2 text-sm hover:bg-hover"
            >
              <span className="min-w-0 flex-1 truncate text-left font-medium text-ink">
                {lead.contactName}
              </span>
              <LeadStateBadge lead={lead} />
              <span className="num shrink-0 text-faint text-xs" title={formatExact(lead.createdAt)}>
                {formatShort(lead.createdAt)}
              </span>
              <ChevronRight className="size-3.5 shrink-0 text-faint" aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {leads.hasNextPage && (
        <p className="text-faint text-xs">
          The latest {formatCount(items.length)} of {formatCount(total)}.
        </p>
      )}
      <LoadMore query={leads} />
    </>
  );
}
