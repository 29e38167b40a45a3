import type { Graph, GraphNode, NodeId } from "@fairlead/engine";

/** A drawing as the canvas shows it: one line down, then branches side by side. */
export interface Tree {
  /** The source, then the filters that apply to everybody, from the top. */
  readonly trunk: readonly GraphNode[];
  /** Each branch from the fan-out down to its user, in canvas order. */
  readonly branches: readonly (readonly GraphNode[])[];
  /** Nodes that no line reaches; only in a drawing with problems. */
  readonly loose: readonly GraphNode[];
}

/**
 * Reads a drawing from its source down.
 *
 * Takes any drawing, also one with problems: a cycle is cut where it closes, a second fan-out is followed by its first line.
 */
export function readTree(graph: Graph): Tree {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const below = childrenOf(graph, nodes);
  const seen = new Set<NodeId>();
  const take = (node: GraphNode): boolean => {
    if (seen.has(node.id)) return false;
    seen.add(node.id);
    return true;
  };

  const trunk: GraphNode[] = [];
  let current: GraphNode | undefined = graph.nodes.find((node) => node.kind === "source");
  let fanOut: readonly GraphNode[] = [];
  while (current && take(current)) {
    trunk.push(current);
    fanOut = below.get(current.id) ?? [];
    const only: GraphNode | undefined = fanOut.length === 1 ? fanOut[0] : undefined;
    current = only?.kind === "filter" ? only : undefined;
  }

  const branches = fanOut.map((top) => {
    const branch: GraphNode[] = [];
    let node: GraphNode | undefined = top;
    while (node && take(node)) {
      branch.push(node);
      node = below.get(node.id)?.[0];
    }
    return branch;
  });
  return {
    trunk,
    branches: branches.filter((branch) => branch.length > 0),
    loose: graph.nodes.filter((node) => !seen.has(node.id)),
  };
}

/** The last node that every lead passes; a filter below it applies to every branch. */
export function footOf({ trunk }: Pick<Tree, "trunk">): GraphNode | undefined {
  return trunk.at(-1);
}

function childrenOf(
  graph: Graph,
  nodes: ReadonlyMap<NodeId, GraphNode>,
): ReadonlyMap<NodeId, readonly GraphNode[]> {
  const children = new Map<NodeId, GraphNode[]>();
  for (const edge of graph.edges) {
    const child = nodes.get(edge.to);
    if (!child) continue;
    const siblings = children.get(edge.from);
    if (siblings) siblings.push(child);
    else children.set(edge.from, [child]);
  }
  return children;
}
