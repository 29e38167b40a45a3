import {
  applyEdit,
  type Condition,
  type Graph,
  initialGraph,
  type NodeId,
  type RoutingSettings,
  type UserId,
} from "@fairlead/engine";
import { tidyUp } from "./retidy.ts";

export const SETTINGS: RoutingSettings = {
  distribution: { kind: "sequential", acceptWithinSeconds: null },
  timeToContact: null,
  contactedBy: ["call"],
  exception: { kind: "individual", userId: "user_x" as UserId },
};

export const CONDITION: Condition = {
  kind: "compare",
  field: "loan.amountUsd",
  operator: "atLeast",
  value: { kind: "literal", value: 100_000 },
};

/** A tidy drawing of a source and so many users, for tests. */
export function drawingOf(users: number): Graph {
  const userIds = Array.from({ length: users }, (_, index) => `user_${index}` as UserId);
  return tidyUp(initialGraph(userIds, SETTINGS));
}

/** The node of the user drawn at a place in the canvas order. */
export function userNode(graph: Graph, index: number): NodeId {
  const node = graph.nodes.find(
    (candidate) => candidate.kind === "user" && candidate.userId === `user_${index}`,
  );
  if (!node) throw new Error(`The drawing has no user ${index}.`);
  return node.id;
}

/** The same drawing with one more filter above a node, not laid out. */
export function withFilterAbove(graph: Graph, below: NodeId, filterId: string): Graph {
  const edge = graph.edges.find(({ to }) => to === below);
  if (!edge) throw new Error(`No line leads to ${below}.`);
  return applyEdit(graph, {
    kind: "insertFilter",
    at: { kind: "edge", edgeId: edge.id },
    filter: { nodeId: filterId as NodeId, condition: CONDITION, required: false, position: { x: 0, y: 0 } },
  });
}
