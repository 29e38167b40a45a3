import type { Condition, Graph, GraphEdit, NodeId, UserId } from "@fairlead/engine";
import { readTree, type Tree } from "./drawing/tree.ts";
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

/**
 * The branch of a node, moved to where the one beside it stands; `null` at the edge.
 *
 * @param shown the branches in the order in which they stand on the screen
 */
export function moveBranchBy(
  graph: Graph,
  shown: Tree["branches"],
  nodeId: NodeId,
  by: -1 | 1,
): GraphEdit | null {
  const index = shown.findIndex((branch) => branch.some((node) => node.id === nodeId));
  const beside = index < 0 ? undefined : shown[index + by]?.[0];
  if (!beside) return null;
  const toIndex = readTree(graph).branches.findIndex(([top]) => top?.id === beside.id);
  return { kind: "moveBranch", nodeId, toIndex };
}

/** One more user as the last branch. */
export function addUser(userId: UserId, nodeId: NodeId): GraphEdit {
  return { kind: "addUserBranch", userId, nodeId };
}

/** A new node's id. */
export function newNodeId(kind: "filter" | "user"): NodeId {
  return `${kind}-${crypto.randomUUID().slice(0, 13)}` as NodeId;
}
