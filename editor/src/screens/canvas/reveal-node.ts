import type { NodeId } from "@fairlead/engine";
import type { ReactFlowInstance } from "@xyflow/react";
import { boundsIn } from "./drawing/drawn.ts";
import { teamAround } from "./drawing/team-layout.ts";
import type { CanvasStores } from "./store/canvas-context.ts";
import { teamsByUser } from "./store/drawn-store.ts";
import { FAR_ZOOM } from "./store/session.ts";

/** Room to keep between a revealed node and the edge of the drawing, in pixels of the screen. */
const MARGIN = 80;

type Flow = Pick<ReactFlowInstance, "getZoom" | "setCenter" | "flowToScreenPosition">;

/** Selects a node, gives it the keyboard's focus and brings it into view. */
export function goToNode(flow: Flow, stores: CanvasStores, nodeId: NodeId): void {
  stores.session.getState().select(nodeId, true);
  revealNode(flow, stores, nodeId);
}

/** Brings a node into view if it is not there already, at a zoom at which it can be read; opens its team if that is collapsed. */
export function revealNode(flow: Flow, stores: CanvasStores, nodeId: NodeId): void {
  if (!boundsIn(stores.drawn.getState(), nodeId)) openTeamOf(stores, nodeId);
  const box = boundsIn(stores.drawn.getState(), nodeId);
  const surface = document.querySelector(".canvas-surface")?.getBoundingClientRect();
  if (!box || !surface) return;
  const start = flow.flowToScreenPosition({ x: box.x, y: box.y });
  const end = flow.flowToScreenPosition({ x: box.x + box.width, y: box.y + box.height });
  const visible =
    start.x > surface.left + MARGIN &&
    start.y > surface.top + MARGIN &&
    end.x < surface.right - MARGIN &&
    end.y < surface.bottom - MARGIN;
  if (visible && flow.getZoom() >= FAR_ZOOM) return;
  const zoom = Math.max(0.75, flow.getZoom());
  void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: 200 });
}

function openTeamOf(stores: CanvasStores, nodeId: NodeId): void {
  const { teams, users } = stores.surroundings.getState();
  const team = teamAround(stores.document.getState().graph, nodeId, { teams, teamsOf: teamsByUser(users) });
  if (team) stores.session.getState().setCollapsed([team.id], false);
}
