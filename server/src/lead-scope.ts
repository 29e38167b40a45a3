import type { LeadScope } from "@fairlead/db";
import { AppError } from "@fairlead/engine";
import type { Caller } from "./plugins/access.ts";

/**
 * Which leads a caller may read: all, those of the sources that a key is bound to, or those of their own.
 *
 * @throws AppError FORBIDDEN for an API key that may read none
 */
export function leadScopeOf(caller: Caller): LeadScope {
  if (caller.kind === "machine" && caller.sources !== null && seesAllLeads(caller)) {
    return { kind: "sources", sourceIds: caller.sources.ids };
  }
  if (seesAllLeads(caller)) return { kind: "all" };
  if (caller.userId === null) throw new AppError("FORBIDDEN", "This API key may not read leads.");
  return { kind: "own", userId: caller.userId };
}

/** Whether a caller may read every lead of the organization. */
export function seesAllLeads({ permissions }: Caller): boolean {
  return permissions.includes("leads:readAll");
}

/**
 * Lets a key that is bound to sources send to those alone.
 *
 * @throws AppError SOURCE_NOT_ALLOWED, naming the source and those that it may send to
 */
export function requireOwnSource(caller: Caller, sourceName: string): void {
  if (caller.kind === "person" || caller.sources === null || caller.sources.names.includes(sourceName))
    return;
  const allowed = caller.sources.names.map((name) => `"${name}"`).join(", ") || "none that is left";
  throw new AppError(
    "SOURCE_NOT_ALLOWED",
    `This API key may not send leads of the source "${sourceName}"; it is bound to ${allowed}.`,
  );
}
