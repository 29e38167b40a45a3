import type { Graph, UserNode } from "../graph/graph.ts";
import { WEIGHT_LIMITS, withinLimits } from "../graph/routing-settings.ts";
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
    problems.push(...checkStanding(node.id, user, directory), ...checkWeight(node));
    if (drawn.has(node.userId)) {
      const message = `${user?.name ?? "This user"} stands on the canvas twice; remove one branch.`;
      problems.push({ code: "USER_TWICE", severity: "error", nodeId: node.id, message });
    }
    drawn.add(node.userId);
  }
  problems.push(...undrawnMembers(drawn, directory));
  if (drawn.size > 0) return problems;
  const message = "Nobody could get a lead; add a user as a branch.";
  return [{ code: "NO_USERS", severity: "error", message }];
}

function checkWeight({ id: nodeId, weight = 1 }: UserNode): readonly Problem[] {
  if (withinLimits(weight, WEIGHT_LIMITS)) return [];
  const message = `A share of the turns is a whole number from ${WEIGHT_LIMITS.min} to ${WEIGHT_LIMITS.max}.`;
  return [{ code: "WEIGHT_OUT_OF_RANGE", severity: "error", nodeId, message }];
}

/** People who joined one of the teams after the drawing was made. */
function undrawnMembers(drawn: ReadonlySet<UserId>, directory: Directory): readonly Problem[] {
  return directory.users
    .filter((user) => user.active && user.receivesLeads !== false && isMember(user, directory) === true)
    .filter((user) => !drawn.has(user.id))
    .map(({ name }) => {
      const message = `${name} is in the team but not on the canvas, and gets no leads; add a branch for them.`;
      return { code: "MEMBER_NOT_DRAWN", severity: "warning", message };
    });
}

/** Whether a user is in one of the workflow's teams; `null` when the workflow is for no team. */
function isMember({ teamIds = [] }: DirectoryUser, { workflow }: Directory): boolean | null {
  return workflow?.teamIds ? workflow.teamIds.some((id) => teamIds.includes(id)) : null;
}

function checkStanding(
  nodeId: NodeId,
  user: DirectoryUser | undefined,
  directory: Directory,
): readonly Problem[] {
  if (!user) {
    const message = "This user is not in the organization any more; remove the branch.";
    return [{ code: "USER_UNKNOWN", severity: "error", nodeId, message }];
  }
  if (user.active && isMember(user, directory) === false) {
    const message = `${user.name} has left the team and gets no leads; remove the branch, or add them to the team.`;
    return [{ code: "USER_NOT_IN_TEAM", severity: "warning", nodeId, message }];
  }
  if (user.active) return [];
  const message = `${user.name} is not active and gets no leads; the others share them.`;
  return [{ code: "USER_INACTIVE", severity: "warning", nodeId, message }];
}
