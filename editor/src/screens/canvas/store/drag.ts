import type { GraphEdit, NodeId, Point } from "@fairlead/engine";
import type { NodeChange } from "@xyflow/react";

/**
 * Turns a finished drag into one edit.
 *
 * React Flow also reports every pixel on the way, plus sizes and selection; those belong to the session and give `null`.
 */
export function editFromChanges(changes: readonly NodeChange[]): GraphEdit | null {
  const to: Record<NodeId, Point> = {};
  let moved = false;
  for (const change of changes) {
    if (change.type === "position" && change.dragging === false && change.position) {
      to[change.id as NodeId] = { x: change.position.x, y: change.position.y };
      moved = true;
    }
  }
  return moved ? { kind: "moveNodes", to } : null;
}
