import type { Condition, Graph, GraphEdit, NodeId, UserId } from "@fairlead/engine";
import { readTree } from "./drawing/tree.ts";
import type { InsertSpot } from "./store/session.ts";

/** A filter put on a line; `null` when the place is gone. */
export function insertFilterAt(
  graph: Graph,
  spot: InsertSpot,
  filter: { readonly nodeId: NodeId; readonly condition: Condition; readonly required: boolean },
): GraphEdit | null {
  const edge =
    spot.side === "above" ? graph.edges.find((candidate) => candidate.to === spot.nodeId) : undefined;
  if (spot.side === "above" && !edge) return null;
  return {
    kind: "insertFilter",
    at: edge ? { kind: "edge", edgeId: edge.id } : { kind: "trunk" },
    filter: { ...filter, position: { x: 0, y: 0 } },
  };
}

/** The branch that ends in a node, moved along the canvas order; `null` at the edge. */
export function moveBranchBy(graph: Graph, userNodeId: NodeId, by: -1 | 1): GraphEdit | null {
  const { branches } = readTree(graph);
  const index = branches.findIndex((branch) => branch.some((node) => node.id === userNodeId));
  const to = index + by;
  if (index < 0 || to < 0 || to >= branches.length) return null;
  return { kind: "moveBranch", nodeId: userNodeId, toIndex: to };
}

/** One more user as the last branch. */
export function addUser(userId: UserId, nodeId: NodeId): GraphEdit {
  return { kind: "addUserBranch", userId, nodeId };
}

/** A new node's id. */
export function newNodeId(kind: "filter" | "user"): NodeId {
  return `${kind}-${crypto.randomUUID().slice(0, 13)}` as NodeId;
}
