import type { GraphNode } from "@fairlead/engine";
import { ViewportPortal } from "@xyflow/react";
import { memo } from "react";
import { heightOf, NODE_WIDTH } from "../drawing/sizes.ts";
import { useDrawn, useSurroundings } from "../store/canvas-context.ts";
import type { MarkKind } from "../store/node-mark.ts";
import { useBoxLayers } from "./box-layers.ts";
import { layerPaths } from "./layer-paths.tsx";
import { MARK_LOOKS } from "./mark-looks.ts";

/** Pixels at zoom 1: about 10 on the screen where cards turn into boxes. */
const ICON_SIZE = 36;
/** Each icon is an element of its own; beyond this many the boxes are too small for icons anyway. */
const MOST_ICONS = 200;

/** Every node as a plain box, in one path for each look: what is left of the cards when zoomed far out. */
export const FarBoxes = memo(function FarBoxes() {
  const layers = useBoxLayers();
  const nodes = useDrawn((state) => state.graph.nodes);
  const marks = useSurroundings((state) => state.marks);
  const marked = marks.size === 0 ? [] : nodes.filter(({ id }) => marks.has(id));
  return (
    <ViewportPortal>
      <svg aria-hidden className="pointer-events-none absolute top-0 left-0 size-px overflow-visible">
        <title>Nodes</title>
        {layerPaths(layers)}
        {marked.slice(0, MOST_ICONS).map((node) => {
          const kind = marks.get(node.id)?.kind;
          return kind && <MarkIcon key={node.id} node={node} kind={kind} />;
        })}
      </svg>
    </ViewportPortal>
  );
});

/** Drawn again when the kind of mark is another, and not when its words are. */
const MarkIcon = memo(function MarkIcon({
  node,
  kind,
}: {
  readonly node: GraphNode;
  readonly kind: MarkKind;
}) {
  const Icon = MARK_LOOKS[kind].icon;
  const { x, y } = node.position;
  return (
    <Icon
      x={x + (NODE_WIDTH - ICON_SIZE) / 2}
      y={y + (heightOf(node) - ICON_SIZE) / 2}
      {...{ width: ICON_SIZE, height: ICON_SIZE, strokeWidth: 3 }}
      className="text-ink"
    />
  );
});
