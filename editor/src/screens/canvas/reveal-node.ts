import type { Graph, NodeId } from "@fairlead/engine";
import type { ReactFlowInstance } from "@xyflow/react";
import { heightOf, NODE_WIDTH } from "./drawing/sizes.ts";

/** Room to keep between a revealed node and the edge of the drawing, in pixels of the screen. */
const MARGIN = 80;

type Flow = Pick<ReactFlowInstance, "getZoom" | "setCenter" | "flowToScreenPosition">;

/** Brings a node into view if it is not there already, at a zoom at which it can be read. */
export function revealNode(flow: Flow, graph: Graph, nodeId: NodeId): void {
  const node = graph.nodes.find(({ id }) => id === nodeId);
  if (!node) return;
  const surface = document.querySelector(".canvas-surface")?.getBoundingClientRect();
  if (!surface) return;
  const { x, y } = node.position;
  const start = flow.flowToScreenPosition({ x, y });
  const end = flow.flowToScreenPosition({ x: x + NODE_WIDTH, y: y + heightOf(node) });
  const visible =
    start.x > surface.left + MARGIN &&
    start.y > surface.top + MARGIN &&
    end.x < surface.right - MARGIN &&
    end.y < surface.bottom - MARGIN;
  if (visible && flow.getZoom() >= 0.4) return;
  const zoom = Math.max(0.75, flow.getZoom());
  void flow.setCenter(x + NODE_WIDTH / 2, y + heightOf(node) / 2, { zoom, duration: 200 });
}
