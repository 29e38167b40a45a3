import type { Graph } from "../graph/graph.ts";
import type { NodeId, UserId } from "../ids.ts";
import type { Directory, DirectoryUser } from "./directory.ts";
import type { Problem } from "./problem.ts";

/** Finds branches without users, and users who are unknown, inactive or drawn twice. */
export function checkUsers(graph: Graph, directory: Directory): readonly Problem[] {
  const known = new Map(directory.users.map((user) => [user.id, user]));
  const drawn = new Set<UserId>();
  const problems: Problem[] = [];
  for (const node of graph.nodes) {
    if (node.kind !== "user") continue;
    const user = known.get(node.userId);
    problems.push(...checkStanding(node.id, user));
    if (drawn.has(node.userId)) {
      const message = `${user?.name ?? "This user"} stands on the canvas twice; remove one branch.`;
      problems.push({ code: "USER_TWICE", severity: "error", nodeId: node.id, message });
    }
    drawn.add(node.userId);
  }
  if (drawn.size > 0) return problems;
  const message = "Nobody could get a lead; add a user as a branch.";
  return [{ code: "NO_USERS", severity: "error", message }];
}

function checkStanding(nodeId: NodeId, user: DirectoryUser | undefined): readonly Problem[] {
  if (!user) {
    const message = "This user is not in the organization any more; remove the branch.";
    return [{ code: "USER_UNKNOWN", severity: "error", nodeId, message }];
  }
  if (user.active) return [];
  const message = `${user.name} is not active and gets no leads; the others share them.`;
  return [{ code: "USER_INACTIVE", severity: "warning", nodeId, message }];
}
