import type { UserId } from "../ids.ts";
import type { LeadViewer } from "./lead-view.ts";

/**
 * Whether somebody reads what a user wrote about an absence: the user, those who manage the user's teams, and those who manage
 * all users. Others see only when the user is away.
 */
export function seesAbsenceNote(
  { userId, permissions, managedUserIds }: LeadViewer,
  ofUserId: string,
): boolean {
  if (userId === ofUserId || permissions.includes("users:manage")) return true;
  return permissions.includes("leads:readTeam") && managedUserIds.includes(ofUserId as UserId);
}
