import { addTo } from "../group-by.ts";
import type { NodeId } from "../ids.ts";
import type { Graph, GraphEdge, GraphNode, SourceNode } from "./graph.ts";

/** A drawing with its look-ups, made once for a compile or an edit. Takes any drawing, also one with faults. */
export interface GraphIndex {
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  /** The first source drawn. */
  readonly source: SourceNode | undefined;
  /** Lines out of a node, in canvas order; empty when there are none. */
  readonly out: (id: NodeId) => readonly GraphEdge[];
  /** Lines into a node; empty when there are none. */
  readonly into: (id: NodeId) => readonly GraphEdge[];
}

const NONE: readonly GraphEdge[] = [];

/** Indexes a drawing in one pass over its nodes and lines. Lines to nodes that are not there are left out. */
export function indexGraph(graph: Graph): GraphIndex {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const out = new Map<NodeId, GraphEdge[]>();
  const into = new Map<NodeId, GraphEdge[]>();
  for (const edge of graph.edges) {
    if (!nodes.has(edge.from) || !nodes.has(edge.to)) continue;
    addTo(out, edge.from, edge);
    addTo(into, edge.to, edge);
  }
  return {
    nodes,
    source: graph.nodes.find((node) => node.kind === "source"),
    out: (id) => out.get(id) ?? NONE,
    into: (id) => into.get(id) ?? NONE,
  };
}

/**
 * The trunk: the source and the filters below it, down to where the drawing fans out; empty without a source.
 *
 * With a single branch, the filters above its user belong to the trunk: they apply to every branch there is.
 */
export function trunkOf(index: GraphIndex): readonly GraphNode[] {
  const trunk: GraphNode[] = [];
  const seen = new Set<NodeId>();
  for (
    let node: GraphNode | undefined = index.source;
    node && !seen.has(node.id);
    node = onlyFilter(index, node)
  ) {
    seen.add(node.id);
    trunk.push(node);
  }
  return trunk;
}

/** The chain of nodes from one on down; stops where it fans out, ends or comes back to itself. */
export function chainFrom(index: GraphIndex, start: NodeId): readonly GraphNode[] {
  const chain: GraphNode[] = [];
  const seen = new Set<NodeId>();
  for (let id: NodeId | undefined = start; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    const node = index.nodes.get(id);
    if (node) chain.push(node);
    const lines: readonly GraphEdge[] = index.out(id);
    id = lines.length === 1 ? lines[0]?.to : undefined;
  }
  return chain;
}

/**
 * Every node that lines lead to from one on down, itself included, and whether the drawing fanned out on the way there.
 *
 * Each node once, so that the time is linear, also in a drawing with circles.
 */
export function walkDown(
  index: GraphIndex,
  top: NodeId,
): ReadonlyMap<NodeId, { readonly belowFork: boolean }> {
  const reached = new Map([[top, { belowFork: false }]]);
  // A Map goes on to what is added while it is walked through.
  for (const [id, { belowFork }] of reached) {
    const lines = index.out(id);
    for (const { to } of lines) {
      if (!reached.has(to)) reached.set(to, { belowFork: belowFork || lines.length > 1 });
    }
  }
  return reached;
}

function onlyFilter(index: GraphIndex, node: GraphNode): GraphNode | undefined {
  const [line, ...others] = index.out(node.id);
  const below = line && others.length === 0 ? index.nodes.get(line.to) : undefined;
  return below?.kind === "filter" ? below : undefined;
}
