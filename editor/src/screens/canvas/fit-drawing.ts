import type { Graph } from "@fairlead/engine";
import { getViewportForBounds, type ReactFlowInstance } from "@xyflow/react";
import { boundsOf } from "./drawing/bounds.ts";

/** A drawing may be shrunk to this to be seen at once; a small one is never enlarged. */
const SMALLEST_ZOOM = 0.05;
const FREE_EDGE = 0.15;

type Flow = Pick<ReactFlowInstance, "setViewport">;

/** Shows the whole drawing, in the part of the window that the canvas has. */
export function fitDrawing(flow: Flow, graph: Graph, durationMs = 0): void {
  const surface = document.querySelector(".canvas-surface");
  if (!surface) return;
  const { clientWidth, clientHeight } = surface;
  const viewport = getViewportForBounds(
    boundsOf(graph.nodes),
    clientWidth,
    clientHeight,
    SMALLEST_ZOOM,
    1,
    FREE_EDGE,
  );
  void flow.setViewport(viewport, { duration: durationMs });
}

/** The node under a point of the canvas; `undefined` beside all of them. */
export function nodeAt(graph: Graph, point: { readonly x: number; readonly y: number }) {
  return graph.nodes.find((node) => {
    const box = boundsOf([node]);
    const [dx, dy] = [point.x - box.x, point.y - box.y];
    return dx >= 0 && dx <= box.width && dy >= 0 && dy <= box.height;
  });
}
