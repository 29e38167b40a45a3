import type { UserFacts } from "../facts.ts";
import { can } from "./permissions.ts";

/**
 * Whether leads may go to a user at all: active, in a role that works them. Those kept without a role (directories of
 * older releases) count by `active` alone.
 */
export function takesLeads(user: Pick<UserFacts, "active" | "role">): boolean {
  return user.active && worksLeads(user);
}

/** Whether a user's role works leads; activity aside. */
export function worksLeads({ role }: Pick<UserFacts, "role">): boolean {
  return role === undefined || can(role, "leads:work");
}
