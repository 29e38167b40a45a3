import type { Graph, GraphNode } from "../graph/graph.ts";
import { type GraphIndex, walkDown } from "../graph/graph-index.ts";
import { mayHaveLineAbove, mayHaveLinesBelow, secondForks } from "../graph/rules.ts";
import type { NodeId } from "../ids.ts";
import { findCycles } from "./find-cycles.ts";
import type { DrawingProblem, DrawingProblemCode } from "./problem.ts";

/** Finds drawings that are not one source over a trunk that fans out once into branches, each ending in a user. */
export function checkShape(graph: Graph, index: GraphIndex): readonly DrawingProblem[] {
  return [
    ...checkIds(graph),
    ...checkLines(graph, index),
    ...checkSources(graph),
    ...checkPaths(graph, index),
  ];
}

function checkIds(graph: Graph): readonly DrawingProblem[] {
  const seen = new Set<NodeId>();
  return graph.nodes.flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [problem("NODE_ID_REPEATED", id, "Two nodes have the same id; remove one and draw it again.")];
  });
}

function checkLines(graph: Graph, index: GraphIndex): readonly DrawingProblem[] {
  const dangling = graph.edges.filter(({ from, to }) => !index.nodes.has(from) || !index.nodes.has(to));
  return [
    ...dangling.map(({ from, to }) => {
      const end = [from, to].find((id) => index.nodes.has(id));
      return problem("EDGE_DANGLING", end, "A line has only one end; remove it.");
    }),
    ...[...index.nodes.values()].flatMap((node) => checkLinesOf(index, node)),
  ];
}

function checkLinesOf(index: GraphIndex, node: GraphNode): readonly DrawingProblem[] {
  const problems: DrawingProblem[] = [];
  const above = index.into(node.id).length;
  if (above > 0 && !mayHaveLineAbove(node)) {
    problems.push(
      problem("SOURCE_NOT_ALONE", node.id, "The source stands on top; remove the line that leads to it."),
    );
  } else if (above > 1) {
    problems.push(
      problem(
        "NODE_HAS_TWO_PARENTS",
        node.id,
        "Two lines lead here; a node hangs below one other. Remove one line.",
      ),
    );
  }
  if (index.out(node.id).length > 0 && !mayHaveLinesBelow(node)) {
    problems.push(
      problem("USER_NOT_LAST", node.id, "A user ends their branch; put filters above, not below."),
    );
  }
  return problems;
}

function checkSources(graph: Graph): readonly DrawingProblem[] {
  const [first, ...others] = graph.nodes.filter((node) => node.kind === "source");
  if (!first) {
    return [
      problem("SOURCE_MISSING", undefined, "The drawing has no source; leads would come from nowhere."),
    ];
  }
  return others.map(({ id }) =>
    problem("SOURCE_NOT_ALONE", id, "A workflow starts at one source; remove the other."),
  );
}

function checkPaths(graph: Graph, index: GraphIndex): readonly DrawingProblem[] {
  const cycles = findCycles(index);
  const problems = [...cycles].map((id) =>
    problem("GRAPH_HAS_CYCLE", id, "The lines lead round in a circle; remove one of them."),
  );
  if (!index.source) return problems;

  const reached = walkDown(index, index.source.id);
  const hasUsers = graph.nodes.some((node) => node.kind === "user");
  for (const id of secondForks(index, index.source.id)) {
    problems.push(
      problem("FANS_OUT_TWICE", id, "A workflow fans out once, below the trunk; keep one line here."),
    );
  }
  for (const { id, kind } of index.nodes.values()) {
    if (reached.has(id)) {
      const leadsNowhere = kind === "filter" && index.out(id).length === 0;
      // Where there are no users at all, that is told once.
      if (leadsNowhere && hasUsers) {
        problems.push(
          problem("BRANCH_WITHOUT_USER", id, "This branch leads to nobody; add a user or remove it."),
        );
      }
    } else if (!cycles.has(id) && kind !== "source") {
      problems.push(
        problem("NODE_UNREACHABLE", id, "No line leads here from the source; connect or remove it."),
      );
    }
  }
  return problems;
}

function problem(code: DrawingProblemCode, nodeId: NodeId | undefined, message: string): DrawingProblem {
  return { code, severity: "error", message, ...(nodeId === undefined ? {} : { nodeId }) };
}
