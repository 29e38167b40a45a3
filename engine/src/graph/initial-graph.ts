import type { NodeId, UserId } from "../ids.ts";
import { edgeBetween } from "./edit.ts";
import type { Graph, GraphNode } from "./graph.ts";
import type { RoutingSettings } from "./routing-settings.ts";

/** Canvas pixels between neighbours, and between the source and the users. */
const COLUMN_WIDTH = 240;
const ROW_HEIGHT = 220;

/** The drawing that a new workflow starts with: the source, and below it one equal branch for each user. */
export function initialGraph(userIds: readonly UserId[], settings: RoutingSettings): Graph {
  const source: GraphNode = { kind: "source", id: "source" as NodeId, position: { x: 0, y: 0 } };
  const left = (-(userIds.length - 1) * COLUMN_WIDTH) / 2;
  const users = userIds.map(
    (userId, place): GraphNode => ({
      kind: "user",
      id: `user-${userId}` as NodeId,
      userId,
      position: { x: left + place * COLUMN_WIDTH, y: ROW_HEIGHT },
    }),
  );
  return { nodes: [source, ...users], edges: users.map((user) => edgeBetween(source.id, user.id)), settings };
}
