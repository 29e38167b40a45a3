import type { Graph, NodeId } from "@fairlead/engine";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useReactFlow } from "@xyflow/react";
import { useEffect, useMemo, useState } from "react";
import { getTrafficOptions, getVersionOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { LeadSummary, Traffic, Workflow } from "../../api/generated/types.gen.ts";
import { formatCount } from "../../format/values.ts";
import { afterPaint } from "../../ui/after-paint.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { fitDrawing } from "../canvas/fit-drawing.ts";
import {
  NO_HEAT,
  NO_MARKS,
  useCanvas,
  useCanvasSession,
  useDocument,
} from "../canvas/store/canvas-context.ts";
import { fromDocument } from "../canvas/use-saving.ts";
import { instantsOf, lastDays } from "../trials/period.ts";
import { BoxTraffic } from "./box-traffic.tsx";
import { changedFilters, figuresOf, heatOf, trafficMarks, versionsCounted } from "./traffic-marks.ts";

const PERIODS = [
  { value: "1", label: "Today" },
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
] as const;
export type TrafficDays = (typeof PERIODS)[number]["value"];

const FIT_MS = 200;

interface TrafficFiguresProps {
  readonly workflow: Workflow;
  readonly days: TrafficDays;
  readonly onDays: (days: TrafficDays) => void;
  readonly onPick: (lead: LeadSummary) => void;
}

/** How the leads of a period travelled the drawing: its boxes and lines show it while this is open, and follow as leads come. */
export function TrafficFigures({ workflow, days, onDays, onPick }: TrafficFiguresProps) {
  const { drawn, surroundings } = useCanvas();
  const graph = useDocument((state) => state.graph);
  const selected = useCanvasSession((state) => state.selected);
  const [openedMs] = useState(() => Date.now());
  const period = useMemo(() => instantsOf(lastDays(Number(days), openedMs)), [days, openedMs]);
  const query = period ?? { from: "", until: "" };
  const traffic = useQuery({
    ...getTrafficOptions({ path: { id: workflow.id }, query }),
    placeholderData: keepPreviousData,
  });
  const figures = useMemo(() => traffic.data && figuresOf(graph, traffic.data), [graph, traffic.data]);
  const exceptions = traffic.data?.exceptions ?? 0;
  const { changed, liveVersion } = useChanged(workflow, graph);
  // After the panel's own figures, so that neither holds the other up.
  useEffect(
    () =>
      afterPaint(() =>
        surroundings.setState({
          marks: figures ? trafficMarks(graph, figures, { exceptions, changed, liveVersion }) : NO_MARKS,
          heat: figures ? heatOf(graph, figures, exceptions) : NO_HEAT,
        }),
      ),
    [surroundings, graph, figures, exceptions, changed, liveVersion],
  );
  useEffect(() => () => surroundings.setState({ marks: NO_MARKS, heat: NO_HEAT }), [surroundings]);
  const flow = useReactFlow();
  const isCounted = figures !== undefined;
  // The panel takes room from the drawing: what was in sight may not be any more.
  useEffect(() => {
    if (isCounted) fitDrawing(flow, drawn.getState(), FIT_MS);
  }, [isCounted, flow, drawn]);
  const node = graph.nodes.find(({ id }) => id === selected);
  const box = node && figures?.get(node.id);
  return (
    <>
      <Segmented label="Period" value={days} options={PERIODS} onChange={onDays} />
      {traffic.isPending && <SkeletonRows rows={3} label="Counting leads" />}
      {traffic.isError && <ErrorState error={traffic.error} onRetry={() => void traffic.refetch()} />}
      {traffic.data && <Totals traffic={traffic.data} />}
      {traffic.data &&
        (node && box && node.kind !== "source" ? (
          <BoxTraffic key={node.id} workflowId={workflow.id} period={query} {...{ node, box, onPick }} />
        ) : (
          <p className="text-muted text-sm">
            Pick a filter or a user on the drawing to see which leads came by. The wider a line, the more of
            them went down it. A box that no version counted here has says New.
          </p>
        ))}
    </>
  );
}

const NONE_CHANGED: ReadonlySet<NodeId> = new Set();

/** Filters of the drawing that ask something else than in the live version. */
function useChanged({ id, publishedVersion }: Workflow, graph: Graph) {
  const live = useQuery({
    ...getVersionOptions({ path: { id, number: publishedVersion ?? 0 } }),
    enabled: publishedVersion !== null,
  });
  const before = live.data?.graph;
  const changed = useMemo(
    () => (before ? changedFilters(graph, fromDocument(before)) : NONE_CHANGED),
    [graph, before],
  );
  return { changed, liveVersion: publishedVersion };
}

function Totals({ traffic }: { readonly traffic: Traffic }) {
  const sumOf = (what: "offered" | "assigned") => traffic.boxes.reduce((sum, box) => sum + box[what], 0);
  const [offers, assignments] = [sumOf("offered"), sumOf("assigned")];
  const lines = [
    ["Leads that came", traffic.leads],
    ...(offers > 0 ? ([["Offers to users", offers]] as const) : []),
    ["Assignments to users", assignments],
    ...(traffic.bypassed > 0 ? ([["Went to the contact's officer", traffic.bypassed]] as const) : []),
    ["Went to exception handling", traffic.exceptions],
    ["Held now", traffic.waiting.held],
  ] as const;
  return (
    <div>
      <dl className="grid grid-cols-[1fr_auto] gap-y-1.5 text-sm">
        {lines.map(([label, count]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="num text-right text-ink">{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-faint text-xs">{versionsCounted(traffic)}</p>
      {traffic.truncated && (
        <p className="mt-2 text-faint text-xs">There were more; the latest 10,000 are counted.</p>
      )}
    </div>
  );
}
