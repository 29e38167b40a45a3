import { readManagedUsers, type Tx } from "@fairlead/db";
import { AppError, type LeadScope, type LeadViewer, leadScope } from "@fairlead/engine";
import type { Caller } from "./plugins/access.ts";

/** Who looks at leads: with the members of the teams that they manage, where their role sees these. */
export async function leadViewerOf(tx: Tx, caller: Caller): Promise<LeadViewer> {
  const { userId, permissions } = caller;
  const isManager = userId !== null && permissions.includes("leads:readTeam");
  return {
    ...{ userId, permissions },
    managedUserIds: isManager ? await readManagedUsers(tx, userId) : [],
    boundSourceIds: caller.kind === "machine" ? (caller.sources?.ids ?? null) : null,
  };
}

/**
 * Which leads a caller may read: all, those of the sources that a key is bound to, those of a manager's teams, or their own.
 *
 * @throws AppError FORBIDDEN for an API key that may read none
 */
export async function leadScopeOf(tx: Tx, caller: Caller): Promise<LeadScope> {
  const scope = await leadScopeOrNone(tx, caller);
  if (scope === null) throw new AppError("FORBIDDEN", "This API key may not read leads.");
  return scope;
}

/** The same; `null` for a caller who may read none. */
export async function leadScopeOrNone(tx: Tx, caller: Caller): Promise<LeadScope | null> {
  // Whoever reads all leads needs no look at the teams.
  if (caller.kind === "person" && caller.permissions.includes("leads:readAll")) return { kind: "all" };
  return leadScope(await leadViewerOf(tx, caller));
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
