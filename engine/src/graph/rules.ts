import type { ProblemCode } from "../compile/problem.ts";
import type { EdgeId, NodeId } from "../ids.ts";
import type { Graph, GraphNode } from "./graph.ts";
import { type GraphIndex, indexGraph } from "./graph-index.ts";

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
  const below = reachableFrom(index, to);
  if (below.has(from)) return "GRAPH_HAS_CYCLE";

  const forks = index.out(from).length > 0;
  const forkAbove = ancestorsOf(index, from).some((id) => isFork(index, id));
  const forkBelow = [...below, ...(forks ? reachableBelow(index, from) : [])].some((id) => isFork(index, id));
  const fansOutTwice =
    (forks && (forkAbove || forkBelow)) || ((forkAbove || isFork(index, from)) && forkBelow);
  return fansOutTwice ? "FANS_OUT_TWICE" : null;
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

/** Whether the drawing fans out at a node. */
export function isFork(index: GraphIndex, id: NodeId): boolean {
  return index.out(id).length > 1;
}

function reachableFrom(index: GraphIndex, start: NodeId): ReadonlySet<NodeId> {
  return new Set([start, ...reachableBelow(index, start)]);
}

function reachableBelow(index: GraphIndex, start: NodeId): ReadonlySet<NodeId> {
  const reached = new Set<NodeId>();
  const open: NodeId[] = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { to } of index.out(id)) {
      if (reached.has(to)) continue;
      reached.add(to);
      open.push(to);
    }
  }
  return reached;
}

function ancestorsOf(index: GraphIndex, id: NodeId): readonly NodeId[] {
  const ancestors = new Set<NodeId>();
  for (let above = index.into(id)[0]?.from; above !== undefined; above = index.into(above)[0]?.from) {
    if (ancestors.has(above)) break;
    ancestors.add(above);
  }
  return [...ancestors];
}
