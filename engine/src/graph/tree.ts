import type { NodeId } from "../ids.ts";
import type { Graph, GraphEdge, GraphNode } from "./graph.ts";

/** A drawing with its look-ups, made once for a compile or an edit. */
export interface GraphIndex {
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  /** Edges out of each node, in canvas order. */
  readonly out: ReadonlyMap<NodeId, readonly GraphEdge[]>;
  readonly into: ReadonlyMap<NodeId, readonly GraphEdge[]>;
}

export function indexGraph(graph: Graph): GraphIndex {
  const out = new Map<NodeId, GraphEdge[]>();
  const into = new Map<NodeId, GraphEdge[]>();
  for (const edge of graph.edges) {
    push(out, edge.from, edge);
    push(into, edge.to, edge);
  }
  return { nodes: new Map(graph.nodes.map((node) => [node.id, node])), out, into };
}

/**
 * The trunk: the source and the filters below it, down to where the drawing fans out.
 *
 * With a single branch, the filters above its user belong to the trunk: they apply to every branch there is.
 */
export function trunkOf(index: GraphIndex, source: GraphNode): readonly GraphNode[] {
  const trunk: GraphNode[] = [source];
  const seen = new Set<NodeId>([source.id]);
  for (let node = source; ; ) {
    const edges = index.out.get(node.id) ?? [];
    const next = edges.length === 1 && edges[0] ? index.nodes.get(edges[0].to) : undefined;
    if (next?.kind !== "filter" || seen.has(next.id)) return trunk;
    trunk.push(next);
    seen.add(next.id);
    node = next;
  }
}

/** The chain of nodes from one on down; stops where it fans out, ends or comes back to itself. */
export function chainFrom(index: GraphIndex, start: NodeId): readonly GraphNode[] {
  const chain: GraphNode[] = [];
  const seen = new Set<NodeId>();
  for (let id: NodeId | undefined = start; id !== undefined && !seen.has(id); ) {
    const node = index.nodes.get(id);
    if (!node) break;
    seen.add(id);
    chain.push(node);
    const edges: readonly GraphEdge[] = index.out.get(id) ?? [];
    id = edges.length === 1 ? edges[0]?.to : undefined;
  }
  return chain;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
