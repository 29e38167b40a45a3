import { AppError, type ContactViewer, type UserId } from "@fairlead/engine";
import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Tx } from "../../client.ts";
import { inOrderOfName } from "../../in-order-of-name.ts";
import { teamMembers, users } from "../../schema/index.ts";

/**
 * Whom somebody can share contacts with or assign them to: active members of their own teams; everybody active for who may
 * change all contacts.
 */
export async function listTeamMembersFor(
  tx: Tx,
  { userId, teamIds, permissions }: ContactViewer,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const ofTeams = tx
    .select({ userId: teamMembers.userId })
    .from(teamMembers)
    .where(inArray(teamMembers.teamId, [...teamIds]));
  const reached = teamIds.length === 0 ? sql`false` : inArray(users.id, ofTeams);
  return tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(
      and(
        eq(users.active, true),
        ne(users.id, userId ?? ""),
        permissions.includes("contacts:editAll") ? undefined : reached,
      ),
    )
    .orderBy(inOrderOfName(users.name), asc(users.id));
}

/** @throws AppError INVALID_VALUE where the user is none whom one can give contacts to */
export async function requireTeamMember(
  tx: Tx,
  viewer: ContactViewer,
  userId: UserId,
  pointer: string,
): Promise<void> {
  if (userId === viewer.userId) return;
  const members = await listTeamMembersFor(tx, viewer);
  if (members.some(({ id }) => id === userId)) return;
  const detail = "Choose an active member of one of your teams.";
  throw new AppError("INVALID_VALUE", detail, {
    errors: [{ code: "INVALID_VALUE", pointer, detail }],
  });
}
