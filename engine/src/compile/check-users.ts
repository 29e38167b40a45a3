import type { Graph } from "../graph/graph.ts";
import type { UserId } from "../ids.ts";
import type { Directory } from "./directory.ts";
import type { Problem } from "./problem.ts";

/** Finds branches without users, and users who are unknown, inactive or drawn twice. */
export function checkUsers(graph: Graph, directory: Directory): readonly Problem[] {
  const known = new Map(directory.users.map((user) => [user.id, user]));
  const drawn = new Set<UserId>();
  const problems: Problem[] = [];
  for (const node of graph.nodes) {
    if (node.kind !== "user") continue;
    const user = known.get(node.userId);
    const nodeId = node.id;
    if (!user) {
      problems.push({
        ...{ code: "USER_UNKNOWN", severity: "error", nodeId },
        message: "This user is not in the organization any more; remove the branch.",
      });
    } else if (!user.active) {
      problems.push({
        ...{ code: "USER_INACTIVE", severity: "warning", nodeId },
        message: `${user.name} is not active and gets no leads; the others share them.`,
      });
    }
    if (drawn.has(node.userId)) {
      problems.push({
        ...{ code: "USER_TWICE", severity: "error", nodeId },
        message: `${user?.name ?? "This user"} stands on the canvas twice; remove one branch.`,
      });
    }
    drawn.add(node.userId);
  }
  if (drawn.size === 0) {
    problems.push({
      code: "NO_USERS",
      severity: "error",
      message: "Nobody could get a lead; add a user as a branch.",
    });
  }
  return problems;
}
