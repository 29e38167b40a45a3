import { assertNever } from "../assert-never.ts";
import type { LeadScope } from "./lead-view.ts";
import type { Permission } from "./permissions.ts";

/** Whom a change of a lead concerns. */
export interface LeadConcern {
  /** Those who have the lead, on offer or assigned, and those who had it; so that whoever loses it is told. */
  readonly userIds: readonly string[];
  /** Whether nobody has it now, so that it is every manager's. */
  readonly isNobodys: boolean;
}

/** Whether somebody is told that a lead changed; `null`: they see no leads. */
export function isToldOfLead(scope: LeadScope | null, { userIds, isNobodys }: LeadConcern): boolean {
  if (scope === null) return false;
  switch (scope.kind) {
    case "all":
      return true;
    case "team":
      return isNobodys || [scope.userId, ...scope.managedUserIds].some((id) => userIds.includes(id));
    case "own":
      return userIds.includes(scope.userId);
    case "sources":
      // API keys hear of no changes.
      return false;
    default:
      return assertNever(scope);
  }
}

/** Changes that are told to whoever may read what has changed. */
export const LIVE_PERMISSIONS = {
  import: "imports:read",
  workflow: "workflows:read",
  refusedSubmissions: "workflows:edit",
} as const satisfies Record<string, Permission>;
