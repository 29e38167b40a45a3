import { checkCondition } from "../conditions/check-condition.ts";
import type { Graph } from "../graph/graph.ts";
import type { DrawingProblem } from "./problem.ts";

/** Finds filters whose condition cannot be asked. */
export function checkFilters(graph: Graph): readonly DrawingProblem[] {
  return graph.nodes.flatMap((node) =>
    node.kind === "filter"
      ? checkCondition(node.condition).map((fault) => ({
          ...fault,
          severity: "error" as const,
          nodeId: node.id,
        }))
      : [],
  );
}
