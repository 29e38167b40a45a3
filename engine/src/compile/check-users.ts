import { takesLeads } from "../access/takes-leads.ts";
import type { Graph } from "../graph/graph.ts";
import type { NodeId, UserId } from "../ids.ts";
import type { Directory, DirectoryUser } from "./directory.ts";
import type { DirectoryProblem } from "./problem.ts";

/** Finds drawn users who cannot get leads, and members of the teams who are not drawn. */
export function checkUsers(graph: Graph, directory: Directory): readonly DirectoryProblem[] {
  const known = new Map(directory.users.map((user) => [user.id, user]));
  const drawn = new Set<UserId>();
  const problems: DirectoryProblem[] = [];
  const others = countReceivers(graph, known, directory) > 0;
  for (const node of graph.nodes) {
    if (node.kind !== "user") continue;
    drawn.add(node.userId);
    problems.push(...checkStanding(node.id, known.get(node.userId), directory, others));
  }
  return [...problems, ...undrawnMembers(drawn, directory)];
}

/** People who joined one of the teams after the drawing was made. */
function undrawnMembers(drawn: ReadonlySet<UserId>, directory: Directory): readonly DirectoryProblem[] {
  return directory.users
    .filter((user) => user.active && user.receivesLeads && isMember(user, directory) === true)
    .filter((user) => !drawn.has(user.id))
    .map(({ name }) => {
      const message = `${name} is in the team but not on the canvas, and gets no leads; add a branch for them.`;
      return { code: "MEMBER_NOT_DRAWN", severity: "warning", message };
    });
}

/** Whether a user is in one of the workflow's teams; `null` when the workflow is for no team. */
function isMember({ teamIds }: DirectoryUser, { workflow }: Directory): boolean | null {
  return workflow.teamIds ? workflow.teamIds.some((id) => teamIds.includes(id)) : null;
}

/** How many drawn users can get leads at all. */
function countReceivers(
  graph: Graph,
  known: ReadonlyMap<UserId, DirectoryUser>,
  directory: Directory,
): number {
  return graph.nodes.filter((node) => {
    const user = node.kind === "user" ? known.get(node.userId) : undefined;
    return user !== undefined && takesLeads(user) && isMember(user, directory) !== false;
  }).length;
}

function checkStanding(
  nodeId: NodeId,
  user: DirectoryUser | undefined,
  directory: Directory,
  others: boolean,
): readonly DirectoryProblem[] {
  if (!user) {
    const message = "This user is not in the organization any more; remove the branch.";
    return [{ code: "USER_UNKNOWN", severity: "error", nodeId, message }];
  }
  if (takesLeads(user) && isMember(user, directory) === false) {
    const message = `${user.name} has left the team and gets no leads; remove the branch, or add them to the team.`;
    return [{ code: "USER_NOT_IN_TEAM", severity: "warning", nodeId, message }];
  }
  if (takesLeads(user)) return [];
  if (user.active) {
    const message = others
      ? `${user.name} has a role that works no leads and gets none; remove the branch, or give them another role.`
      : `Nobody can receive the leads of this workflow: ${user.name} has a role that works no leads.`;
    return [{ code: "USER_WORKS_NO_LEADS", severity: "warning", nodeId, message }];
  }
  const message = others
    ? `${user.name} is not active and gets no leads; the others share them.`
    : `Nobody can receive the leads of this workflow: ${user.name} is not active.`;
  return [{ code: "USER_INACTIVE", severity: "warning", nodeId, message }];
}
