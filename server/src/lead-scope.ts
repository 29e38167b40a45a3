import { AppError } from "@fairlead/engine";
import type { Caller } from "./plugins/access.ts";

/**
 * Which leads a caller may read: all, or those of their own.
 *
 * @throws AppError FORBIDDEN for an API key that may read none
 */
export function leadScopeOf(caller: Caller) {
  if (seesAllLeads(caller)) return { kind: "all" } as const;
  if (caller.userId === null) throw new AppError("FORBIDDEN", "This API key may not read leads.");
  return { kind: "own", userId: caller.userId } as const;
}

/** Whether a caller may read every lead of the organization. */
export function seesAllLeads({ permissions }: Caller): boolean {
  return permissions.includes("leads:readAll");
}
