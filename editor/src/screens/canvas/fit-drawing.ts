import type { NodeId, Point } from "@fairlead/engine";
import { getViewportForBounds, type ReactFlowInstance, type Viewport } from "@xyflow/react";
import { type Bounds, boundsOf, unionOf } from "./drawing/bounds.ts";
import { boundsIn, type Drawn, EXCEPTION_ID } from "./drawing/drawn.ts";
import { READABLE_ZOOM } from "./store/session.ts";

/** A drawing may be shrunk to this to be seen at once; a small one is never enlarged. */
const SMALLEST_ZOOM = 0.05;
const FREE_EDGE = 0.15;
/** Pixels of the screen. */
const EDGE = 16;

type Flow = Pick<ReactFlowInstance, "setViewport">;

/** Shows the whole drawing, in the part of the window that the canvas has. */
export function fitDrawing(flow: Flow, drawn: Drawn, durationMs = 0): void {
  const viewport = viewportFor(drawn);
  if (viewport) void flow.setViewport(viewport, { duration: durationMs });
}

/** Shows the whole drawing; on a phone, where that would be specks, its beginning. */
export function fitAtFirst(flow: Flow, drawn: Drawn): void {
  if (isPhone()) fitReadable(flow, drawn);
  else fitDrawing(flow, drawn);
}

/** Whether the window is as narrow as a phone's (below Tailwind's `sm`). */
export function isPhone(): boolean {
  return window.matchMedia("(width < 40rem)").matches;
}

/**
 * Shows the whole drawing if it can be read so, and otherwise as much as can be, from the source down.
 *
 * @param nodeId a node that is to be seen in any case; left out: the source
 */
export function fitReadable(flow: Flow, drawn: Drawn, nodeId?: NodeId): void {
  const surface = document.querySelector(".canvas-surface");
  const fitting = viewportFor(drawn);
  const source = drawn.graph.nodes.find((node) => node.kind === "source");
  if (!surface || !source || !fitting || fitting.zoom >= READABLE_ZOOM) {
    fitDrawing(flow, drawn);
    return;
  }
  const top = boundsOf([source]);
  const one = (nodeId !== undefined && boundsIn(drawn, nodeId)) || top;
  const [all, both] = [drawn.bounds, unionOf([top, one])];
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

function viewportFor({ bounds }: Drawn): Viewport | null {
  const surface = document.querySelector(".canvas-surface");
  if (!surface) return null;
  const { clientWidth, clientHeight } = surface;
  return getViewportForBounds(bounds, clientWidth, clientHeight, SMALLEST_ZOOM, 1, FREE_EDGE);
}

/** The node under a point of the canvas, or the card of exception handling; `undefined` beside all of them. */
export function nodeAt(drawn: Drawn, { x, y }: Point): NodeId | undefined {
  const holds = (box: Bounds) =>
    x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  return holds(drawn.exception)
    ? EXCEPTION_ID
    : drawn.graph.nodes.find((node) => holds(boundsOf([node])))?.id;
}
