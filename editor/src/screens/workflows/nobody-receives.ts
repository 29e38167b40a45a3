import type { User, Workflow } from "../../api/generated/types.gen.ts";

type Person = Pick<User, "id" | "name" | "active" | "role" | "teamIds">;

/** Why nobody can receive a workflow's leads, as a sentence; `null` where somebody can, or as long as it takes none. */
export function nobodyReceives(
  { routeTo, state }: Pick<Workflow, "routeTo" | "state">,
  users: readonly Person[],
): string | null {
  if (state === "archived" || users.length === 0) return null;
  if (routeTo.kind === "individual") {
    const person = users.find(({ id }) => id === routeTo.userId);
    if (person?.active === true) return null;
    return `Nobody can receive its leads: ${person?.name ?? "the one person it routes to"} is deactivated.`;
  }
  const members = users.filter(
    ({ role, teamIds }) => takesLeads(role) && teamIds.some((id) => routeTo.teamIds.includes(id)),
  );
  return members.some(({ active }) => active)
    ? null
    : "Nobody can receive its leads: nobody in its teams is active.";
}

/** As the server shares a team's leads. */
function takesLeads(role: User["role"]): boolean {
  return role === "loan_officer" || role === "manager";
}
