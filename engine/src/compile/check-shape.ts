import type { Graph, GraphNode } from "../graph/graph.ts";
import { MAX_NODES } from "../graph/limits.ts";
import { chainFrom, type GraphIndex, trunkOf } from "../graph/tree.ts";
import type { NodeId } from "../ids.ts";
import type { Problem, ProblemCode } from "./problem.ts";

/** Finds drawings that are not one source over a trunk that fans out once into branches, each ending in a user. */
export function checkShape(graph: Graph, index: GraphIndex): readonly Problem[] {
  if (graph.nodes.length > MAX_NODES) {
    return [
      problem(
        "TOO_MANY_NODES",
        undefined,
        `A workflow holds ${MAX_NODES.toLocaleString("en-US")} nodes at most.`,
      ),
    ];
  }
  return [
    ...checkIds(graph),
    ...checkEdges(graph, index),
    ...checkSource(graph),
    ...checkPaths(graph, index),
  ];
}

function checkIds(graph: Graph): readonly Problem[] {
  const seen = new Set<NodeId>();
  return graph.nodes.flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [problem("NODE_ID_REPEATED", id, "Two nodes have the same id; remove one and draw it again.")];
  });
}

function checkEdges(graph: Graph, index: GraphIndex): readonly Problem[] {
  const dangling = graph.edges.filter(({ from, to }) => !index.nodes.has(from) || !index.nodes.has(to));
  const joined = [...index.into].filter(([, edges]) => edges.length > 1);
  return [
    ...dangling.map(({ from, to }) =>
      problem(
        "EDGE_DANGLING",
        index.nodes.has(from) ? from : index.nodes.has(to) ? to : undefined,
        "A line leads to nothing; remove it.",
      ),
    ),
    ...joined.map(([id]) =>
      problem(
        "NODE_HAS_TWO_PARENTS",
        id,
        "Two lines lead here; a node hangs below one other. Remove one line.",
      ),
    ),
  ];
}

function checkSource(graph: Graph): readonly Problem[] {
  const [first, ...others] = graph.nodes.filter((node) => node.kind === "source");
  if (!first)
    return [
      problem("SOURCE_MISSING", undefined, "The drawing has no source; leads would come from nowhere."),
    ];
  return others.map(({ id }) =>
    problem("SOURCE_NOT_ALONE", id, "A workflow starts at one source; remove the other."),
  );
}

function checkPaths(graph: Graph, index: GraphIndex): readonly Problem[] {
  const source = graph.nodes.find((node) => node.kind === "source");
  if (!source) return [];
  const trunk = trunkOf(index, source);
  const fanOut = trunk.at(-1) ?? source;
  const reached = new Set<NodeId>(trunk.map((node) => node.id));
  const problems: Problem[] = [];

  for (const edge of index.out.get(fanOut.id) ?? []) {
    const branch = chainFrom(index, edge.to);
    for (const node of branch) reached.add(node.id);
    problems.push(...checkBranch(index, branch));
  }
  const left = graph.nodes.filter((node) => node.kind !== "source" && !reached.has(node.id));
  const cyclic = left.filter((node) => leadsBackToItself(index, node));
  const lost = left.filter((node) => !cyclic.includes(node) && !hangsBelowAFork(index, node));
  return [
    ...problems,
    ...cyclic.map(({ id }) =>
      problem("GRAPH_HAS_CYCLE", id, "The lines lead round in a circle; remove one of them."),
    ),
    ...lost.map(({ id }) =>
      problem("NODE_UNREACHABLE", id, "No line leads here from the source; connect or remove it."),
    ),
  ];
}

function checkBranch(index: GraphIndex, branch: readonly GraphNode[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [position, node] of branch.entries()) {
    const outs = index.out.get(node.id)?.length ?? 0;
    if (node.kind === "user" && outs > 0) {
      problems.push(
        problem("USER_NOT_LAST", node.id, "A user ends their branch; put filters above, not below."),
      );
    } else if (node.kind === "filter" && outs > 1) {
      problems.push(
        problem("FANS_OUT_TWICE", node.id, "A workflow fans out once, below the trunk; keep one line here."),
      );
    } else if (position === branch.length - 1 && node.kind !== "user") {
      problems.push(
        problem("BRANCH_WITHOUT_USER", node.id, "This branch leads to nobody; add a user or remove it."),
      );
    }
  }
  return problems;
}

function leadsBackToItself(index: GraphIndex, start: GraphNode): boolean {
  const seen = new Set<NodeId>();
  const open = [...(index.out.get(start.id) ?? [])];
  for (let edge = open.pop(); edge; edge = open.pop()) {
    if (edge.to === start.id) return true;
    if (seen.has(edge.to)) continue;
    seen.add(edge.to);
    open.push(...(index.out.get(edge.to) ?? []));
  }
  return false;
}

/** Whether the node hangs below a second fork, which is reported already. */
function hangsBelowAFork(index: GraphIndex, node: GraphNode): boolean {
  const seen = new Set<NodeId>();
  for (let id: NodeId | undefined = node.id; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    const parent: NodeId | undefined = index.into.get(id)?.[0]?.from;
    if (parent === undefined) return index.nodes.get(id)?.kind === "source";
    id = parent;
  }
  return false;
}

function problem(code: ProblemCode, nodeId: NodeId | undefined, message: string): Problem {
  return { code, severity: "error", message, ...(nodeId === undefined ? {} : { nodeId }) };
}
