import type { GraphNode } from "@fairlead/engine";
import { ViewportPortal } from "@xyflow/react";
import { memo, useMemo } from "react";
import { useCanvasSession, useSurroundings } from "../store/canvas-context.ts";
import type { FlowNode } from "../store/flow-nodes.ts";

const CLASSES = { source: "fill-accent", filter: "fill-warn-fill", user: "fill-line-strong" } as const;
const KINDS = ["source", "filter", "user"] as const satisfies readonly GraphNode["kind"][];

/** Every node as a plain box, in one path for each kind: what is left of the cards when zoomed far out. */
export const FarBoxes = memo(function FarBoxes({ nodes }: { readonly nodes: readonly FlowNode[] }) {
  const selected = useCanvasSession((state) => state.selected);
  const problems = useSurroundings((state) => state.problems);
  const paths = useMemo(() => KINDS.map((kind) => boxes(nodes.filter(({ type }) => type === kind))), [nodes]);
  const marked = useMemo(
    () => boxes(nodes.filter(({ data }) => problems.has(data.node.id) || data.node.id === selected)),
    [nodes, problems, selected],
  );
  return (
    <ViewportPortal>
      <svg aria-hidden className="pointer-events-none absolute top-0 left-0 size-px overflow-visible">
        <title>Nodes</title>
        {KINDS.map((kind, index) => (
          <path key={kind} d={paths[index]} className={CLASSES[kind]} />
        ))}
        <path d={marked} fill="none" strokeWidth={12} className="stroke-bad-fill" />
      </svg>
    </ViewportPortal>
  );
});

function boxes(nodes: readonly FlowNode[]): string {
  return nodes
    .map(
      ({ position, width = 0, height = 0 }) => `M${position.x} ${position.y}h${width}v${height}h${-width}z`,
    )
    .join("");
}
