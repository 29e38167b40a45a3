import type { GraphNode } from "@fairlead/engine";
import { useMemo } from "react";
import { inPieces } from "../drawing/line-paths.ts";
import { heightOf, NODE_WIDTH } from "../drawing/sizes.ts";
import { useCanvasSession, useDrawn, useSurroundings } from "../store/canvas-context.ts";
import { MARK_KINDS } from "../store/node-mark.ts";
import type { Layer } from "./layer.ts";
import { MARK_LOOKS } from "./mark-looks.ts";

const CLASSES = { source: "fill-accent", filter: "fill-warn-fill", user: "fill-line-strong" } as const;
const KINDS = ["source", "filter", "user"] as const satisfies readonly GraphNode["kind"][];

/** Every node as a plain box, from the lowest: by its kind, over that its mark, and around it that it is selected or has a problem. */
export function useBoxLayers(): readonly Layer[] {
  const nodes = useDrawn((state) => state.graph.nodes);
  const selected = useCanvasSession((state) => state.selected);
  const problems = useSurroundings((state) => state.problems);
  const marks = useSurroundings((state) => state.marks);
  const paths = useMemo(
    () => KINDS.map((kind) => boxes(nodes.filter((node) => node.kind === kind))),
    [nodes],
  );
  const marked = useMemo(
    () => MARK_KINDS.map((kind) => boxes(nodes.filter(({ id }) => marks.get(id)?.kind === kind))),
    [nodes, marks],
  );
  const outlined = useMemo(
    () => boxes(nodes.filter(({ id }) => problems.has(id) || id === selected)),
    [nodes, problems, selected],
  );
  const isMarked = marks.size > 0;
  return useMemo(() => {
    const kindClass = (kind: (typeof KINDS)[number]) =>
      isMarked && kind !== "source" ? "fill-line-strong" : CLASSES[kind];
    return [
      ...KINDS.map((kind, at) => ({ key: kind, paths: paths[at] ?? [], className: kindClass(kind) })),
      ...MARK_KINDS.map((kind, at) => ({
        key: `marked ${kind}`,
        paths: marked[at] ?? [],
        className: MARK_LOOKS[kind].box,
      })),
      { key: "outlined", paths: outlined, className: "stroke-bad-fill", strokeWidth: 12 },
    ];
  }, [paths, marked, outlined, isMarked]);
}

function boxes(nodes: readonly GraphNode[]): readonly string[] {
  return inPieces(
    nodes.map(
      (node) => `M${node.position.x} ${node.position.y}h${NODE_WIDTH}v${heightOf(node)}h${-NODE_WIDTH}z`,
    ),
  );
}
