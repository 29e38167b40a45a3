import type { ProblemCode } from "../compile/problem.ts";
import type { EdgeId, NodeId } from "../ids.ts";
import type { Graph, GraphNode } from "./graph.ts";
import { type GraphIndex, indexGraph, walkDown } from "./graph-index.ts";

/** What a forbidden line would be reported as, should it be drawn all the same. */
export type ConnectFault = Extract<
  ProblemCode,
  | "EDGE_DANGLING"
  | "USER_NOT_LAST"
  | "SOURCE_NOT_ALONE"
  | "NODE_HAS_TWO_PARENTS"
  | "GRAPH_HAS_CYCLE"
  | "FANS_OUT_TWICE"
>;

/**
 * Why a line may not be drawn; `null` when it may. The compiler finds the same fault in a drawing that has the line.
 *
 * Lines go from the source or a filter down to a filter or a user that hangs below nothing yet, never in a circle,
 * and a drawing fans out once.
 */
export function connectFault(graph: Graph, from: NodeId, to: NodeId): ConnectFault | null {
  const index = indexGraph(graph);
  const upper = index.nodes.get(from);
  const lower = index.nodes.get(to);
  if (!upper || !lower) return "EDGE_DANGLING";
  if (!mayHaveLinesBelow(upper)) return "USER_NOT_LAST";
  if (!mayHaveLineAbove(lower)) return "SOURCE_NOT_ALONE";
  if (index.into(to).length > 0) return "NODE_HAS_TWO_PARENTS";
  if (walkDown(index, to).has(from)) return "GRAPH_HAS_CYCLE";
  const drawn = indexGraph({ ...graph, edges: [...graph.edges, { id: "new" as EdgeId, from, to }] });
  return secondForks(drawn, topOf(drawn, from)).length > 0 ? "FANS_OUT_TWICE" : null;
}

/** The nodes at which the drawing fans out again, below where it did already. */
export function secondForks(index: GraphIndex, top: NodeId): readonly NodeId[] {
  const reached = [...walkDown(index, top)];
  return reached.filter(([id, { belowFork }]) => belowFork && index.out(id).length > 1).map(([id]) => id);
}

/** Whether a filter may be put on a line: on every line that leads somewhere. */
export function mayInsertFilter(graph: Graph, edgeId: EdgeId): boolean {
  const edge = graph.edges.find((candidate) => candidate.id === edgeId);
  return edge !== undefined && [edge.from, edge.to].every((id) => graph.nodes.some((node) => node.id === id));
}

/** Whether a node may be removed: the source stays. */
export function mayRemove(node: GraphNode): boolean {
  return node.kind !== "source";
}

/** Whether lines may lead on from a node: a user ends their branch. */
export function mayHaveLinesBelow(node: GraphNode): boolean {
  return node.kind !== "user";
}

/** Whether a line may lead to a node: the source stands on top. */
export function mayHaveLineAbove(node: GraphNode): boolean {
  return node.kind !== "source";
}

function topOf(index: GraphIndex, id: NodeId): NodeId {
  const seen = new Set<NodeId>();
  let top = id;
  for (
    let above: NodeId | undefined = id;
    above !== undefined && !seen.has(above);
    above = index.into(above)[0]?.from
  ) {
    seen.add(above);
    top = above;
  }
  return top;
}
