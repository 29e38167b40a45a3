import type { Graph, UserNode } from "../graph/graph.ts";
import { WEIGHT_LIMITS, withinLimits } from "../graph/routing-settings.ts";
import type { UserId } from "../ids.ts";
import type { DrawingProblem } from "./problem.ts";

/** Finds drawings without users, users who are drawn twice, and shares of the turns out of their limits. */
export function checkUserNodes(graph: Graph): readonly DrawingProblem[] {
  const drawn = new Set<UserId>();
  const problems: DrawingProblem[] = [];
  for (const node of graph.nodes) {
    if (node.kind !== "user") continue;
    problems.push(...checkWeight(node));
    if (drawn.has(node.userId)) {
      const message = "This user stands on the canvas twice; remove one branch.";
      problems.push({ code: "USER_TWICE", severity: "error", nodeId: node.id, message });
    }
    drawn.add(node.userId);
  }
  if (drawn.size > 0) return problems;
  const message = "Nobody could get a lead; add a user as a branch.";
  return [...problems, { code: "NO_USERS", severity: "error", message }];
}

function checkWeight({ id: nodeId, weight = 1 }: UserNode): readonly DrawingProblem[] {
  if (withinLimits(weight, WEIGHT_LIMITS)) return [];
  const { min, max } = WEIGHT_LIMITS;
  const message = `A share of the turns is a whole number from ${min} to ${max}.`;
  return [{ code: "WEIGHT_OUT_OF_RANGE", severity: "error", nodeId, message }];
}
