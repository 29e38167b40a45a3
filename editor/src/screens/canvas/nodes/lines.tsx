import type { NodeId } from "@fairlead/engine";
import { ViewportPortal } from "@xyflow/react";
import { memo, useMemo } from "react";
import { linePaths } from "../drawing/line-paths.ts";
import { useCanvasSession, useDocument, useDrawn, useSurroundings } from "../store/canvas-context.ts";
import type { FlowNode } from "../store/flow-nodes.ts";
import type { MarkKind } from "../store/node-mark.ts";

/** How wide a line is by how much went down it: up to a quarter of all, a half, three quarters, all. */
const HEAT_WIDTHS = [2, 3.5, 5, 7] as const;

/** Every line of the drawing, and over them the way that leads take to the selected node. */
export const Lines = memo(function Lines({ nodes }: { readonly nodes: readonly FlowNode[] }) {
  const graph = useDocument((state) => state.graph);
  const selected = useCanvasSession((state) => state.selected);
  const marks = useSurroundings((state) => state.marks);
  const litEnds = useSurroundings((state) => state.litEnds);
  const drawn = useDrawn((state) => state);
  const paths = useMemo(() => {
    const positions = new Map(nodes.map((node) => [node.id as NodeId, node.position]));
    return linePaths(graph, (id) => positions.get(id), drawn);
  }, [graph, nodes, drawn]);
  const heat = useSurroundings((state) => state.heat);
  const into = (kind: MarkKind) =>
    [...marks].flatMap(([id, mark]) => (mark.kind === kind ? paths.into(id) : [])).join("");
  return (
    <ViewportPortal>
      <svg aria-hidden className="pointer-events-none absolute top-0 left-0 -z-10 size-px overflow-visible">
        <title>Lines</title>
        <path d={paths.onward} fill="none" strokeWidth={1.5} className="stroke-line" />
        <path d={paths.all} fill="none" strokeWidth={1.5} className="stroke-line-strong" />
        {HEAT_WIDTHS.map((width, step) => (
          <path
            key={width}
            d={[...heat].flatMap(([id, share]) => (stepOf(share) === step ? [paths.into(id)] : [])).join("")}
            fill="none"
            strokeWidth={width}
            className="stroke-accent"
          />
        ))}
        <path d={into("added")} fill="none" strokeWidth={2} className="stroke-good-fill" />
        <path
          d={into("removed")}
          fill="none"
          strokeWidth={2}
          strokeDasharray="5 5"
          className="stroke-bad-fill"
        />
        <path d={into("gained")} fill="none" strokeWidth={3.5} className="stroke-good-fill" />
        <path d={into("lost")} fill="none" strokeWidth={3.5} className="stroke-warn-fill" />
        {litEnds.length > 0 && (
          <path
            d={litEnds.map(paths.to).join("")}
            fill="none"
            strokeWidth={3.5}
            className="stroke-good-fill"
          />
        )}
        {selected !== null && (
          <path d={paths.to(selected)} fill="none" strokeWidth={2} className="stroke-accent-text" />
        )}
      </svg>
    </ViewportPortal>
  );
});

function stepOf(share: number): number {
  return Math.min(HEAT_WIDTHS.length - 1, Math.ceil(share * HEAT_WIDTHS.length) - 1);
}
