import type { GraphEdge } from "../graph/graph.ts";
import type { GraphIndex } from "../graph/graph-index.ts";
import type { NodeId } from "../ids.ts";

/**
 * The nodes whose lines lead round in a circle, with those that lie between two circles.
 *
 * Takes away what nothing leads to, then what leads to nothing; only circles are left. Linear.
 */
export function findCycles(index: GraphIndex): ReadonlySet<NodeId> {
  const left = new Set(index.nodes.keys());
  peel(left, index.into, (id) => index.out(id).map((edge) => edge.to));
  peel(left, index.out, (id) => index.into(id).map((edge) => edge.from));
  return left;
}

function peel(
  left: Set<NodeId>,
  before: (id: NodeId) => readonly GraphEdge[],
  after: (id: NodeId) => readonly NodeId[],
): void {
  const open = new Map<NodeId, number>();
  for (const id of left) {
    open.set(id, before(id).filter(({ from, to }) => left.has(from) && left.has(to)).length);
  }
  const free = [...left].filter((id) => open.get(id) === 0);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    left.delete(id);
    for (const next of after(id)) {
      if (!left.has(next)) continue;
      const count = (open.get(next) ?? 0) - 1;
      open.set(next, count);
      if (count === 0) free.push(next);
    }
  }
}
