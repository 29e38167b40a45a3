import type { Graph, NodeId } from "@fairlead/engine";
import { getViewportForBounds, type ReactFlowInstance, type Viewport } from "@xyflow/react";
import { type Bounds, boundsOf } from "./drawing/bounds.ts";

/** A drawing may be shrunk to this to be seen at once; a small one is never enlarged. */
const SMALLEST_ZOOM = 0.05;
const FREE_EDGE = 0.15;
/** Names on the cards can be read from here on. */
const READABLE_ZOOM = 0.55;
/** Pixels of the screen. */
const EDGE = 16;

type Flow = Pick<ReactFlowInstance, "setViewport">;

/** Shows the whole drawing, in the part of the window that the canvas has. */
export function fitDrawing(flow: Flow, graph: Graph, durationMs = 0): void {
  const viewport = viewportFor(graph);
  if (viewport) void flow.setViewport(viewport, { duration: durationMs });
}

/**
 * Shows the whole drawing if it can be read so, and otherwise as much as can be, from the source down.
 *
 * @param nodeId a node that is to be seen in any case; left out: the source
 */
export function fitReadable(flow: Flow, graph: Graph, nodeId?: NodeId): void {
  const surface = document.querySelector(".canvas-surface");
  const fitting = viewportFor(graph);
  const source = graph.nodes.find((node) => node.kind === "source");
  if (!surface || !source || !fitting || fitting.zoom >= READABLE_ZOOM) {
    fitDrawing(flow, graph);
    return;
  }
  const wanted = graph.nodes.find(({ id }) => id === nodeId) ?? source;
  const [all, both, one] = [boundsOf(graph.nodes), boundsOf([source, wanted]), boundsOf([wanted])];
  const zoom = READABLE_ZOOM;
  // Along each direction the most that fits stands in the middle.
  const at = (start: "x" | "y", length: "width" | "height", room: number, most: readonly Bounds[]) => {
    const shown = most.find((bounds) => bounds[length] * zoom < room - 2 * EDGE) ?? one;
    return room / 2 - (shown[start] + shown[length] / 2) * zoom;
  };
  void flow.setViewport({
    x: at("x", "width", surface.clientWidth, [both, one]),
    y: at("y", "height", surface.clientHeight, [all, both, one]),
    zoom,
  });
}

function viewportFor(graph: Graph): Viewport | null {
  const surface = document.querySelector(".canvas-surface");
  if (!surface) return null;
  const { clientWidth, clientHeight } = surface;
  const bounds = boundsOf(graph.nodes);
  return getViewportForBounds(bounds, clientWidth, clientHeight, SMALLEST_ZOOM, 1, FREE_EDGE);
}

/** The node under a point of the canvas; `undefined` beside all of them. */
export function nodeAt(graph: Graph, point: { readonly x: number; readonly y: number }) {
  return graph.nodes.find((node) => {
    const box = boundsOf([node]);
    const [dx, dy] = [point.x - box.x, point.y - box.y];
    return dx >= 0 && dx <= box.width && dy >= 0 && dy <= box.height;
  });
}
