import type { GraphNode } from "@fairlead/engine";
import { ViewportPortal } from "@xyflow/react";
import { memo, useMemo } from "react";
import { heightOf, NODE_WIDTH } from "../drawing/sizes.ts";
import { useCanvasSession, useDrawn, useSurroundings } from "../store/canvas-context.ts";
import { MARK_KINDS } from "../store/node-mark.ts";
import { MARK_LOOKS } from "./mark-looks.ts";

const CLASSES = { source: "fill-accent", filter: "fill-warn-fill", user: "fill-line-strong" } as const;
const KINDS = ["source", "filter", "user"] as const satisfies readonly GraphNode["kind"][];
/** Pixels at zoom 1: about 10 on the screen where cards turn into boxes. */
const ICON_SIZE = 36;
/** Each icon is an element of its own; beyond this many the boxes are too small for icons anyway. */
const MOST_ICONS = 200;

/** Every node as a plain box, in one path for each kind: what is left of the cards when zoomed far out. */
export const FarBoxes = memo(function FarBoxes() {
  const nodes = useDrawn((state) => state.graph.nodes);
  const selected = useCanvasSession((state) => state.selected);
  const problems = useSurroundings((state) => state.problems);
  const marks = useSurroundings((state) => state.marks);
  const kindClass = (kind: (typeof KINDS)[number]) =>
    marks.size > 0 && kind !== "source" ? "fill-line-strong" : CLASSES[kind];
  const paths = useMemo(
    () => KINDS.map((kind) => boxes(nodes.filter((node) => node.kind === kind))),
    [nodes],
  );
  const outlined = useMemo(
    () => boxes(nodes.filter(({ id }) => problems.has(id) || id === selected)),
    [nodes, problems, selected],
  );
  const marked = useMemo(
    () =>
      nodes.flatMap((node) => {
        const mark = marks.get(node.id);
        return mark ? [{ node, mark }] : [];
      }),
    [nodes, marks],
  );
  return (
    <ViewportPortal>
      <svg aria-hidden className="pointer-events-none absolute top-0 left-0 size-px overflow-visible">
        <title>Nodes</title>
        {KINDS.map((kind, index) => (
          <path key={kind} d={paths[index]} className={kindClass(kind)} />
        ))}
        {MARK_KINDS.map((kind) => (
          <path
            key={kind}
            d={boxes(marked.filter(({ mark }) => mark.kind === kind).map(({ node }) => node))}
            className={MARK_LOOKS[kind].box}
          />
        ))}
        {marked.slice(0, MOST_ICONS).map(({ node, mark }) => {
          const Icon = MARK_LOOKS[mark.kind].icon;
          const { x, y } = iconPlace(node);
          return (
            <Icon
              key={node.id}
              {...{ x, y, width: ICON_SIZE, height: ICON_SIZE, strokeWidth: 3 }}
              className="text-ink"
            />
          );
        })}
        <path d={outlined} fill="none" strokeWidth={12} className="stroke-bad-fill" />
      </svg>
    </ViewportPortal>
  );
});

function iconPlace(node: GraphNode) {
  const { x, y } = node.position;
  return { x: x + (NODE_WIDTH - ICON_SIZE) / 2, y: y + (heightOf(node) - ICON_SIZE) / 2 };
}

function boxes(nodes: readonly GraphNode[]): string {
  return nodes
    .map((node) => `M${node.position.x} ${node.position.y}h${NODE_WIDTH}v${heightOf(node)}h${-NODE_WIDTH}z`)
    .join("");
}
