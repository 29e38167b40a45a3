import type { NodeId } from "../ids.ts";
import type { Graph } from "./graph.ts";

/**
 * Whether a line may be drawn: from the source or a filter, to a filter or a user that hangs below nothing yet, and
 * not back to where it came from.
 */
export function mayConnect(graph: Graph, from: NodeId, to: NodeId): boolean {
  const start = graph.nodes.find((node) => node.id === from);
  const end = graph.nodes.find((node) => node.id === to);
  if (!start || !end || start.kind === "user" || end.kind === "source") return false;
  if (graph.edges.some((edge) => edge.to === to)) return false;
  return !isAbove(graph, to, from);
}

function isAbove(graph: Graph, upper: NodeId, lower: NodeId): boolean {
  const seen = new Set<NodeId>();
  for (let id: NodeId | undefined = lower; id !== undefined && !seen.has(id); ) {
    if (id === upper) return true;
    seen.add(id);
    const current: NodeId = id;
    id = graph.edges.find((edge) => edge.to === current)?.from;
  }
  return false;
}
