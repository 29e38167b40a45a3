import { assertNever, type ContactTab, type ContactViewer } from "@fairlead/engine";
import { and, eq, exists, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { contactShares, contacts, teamMembers } from "../schema/index.ts";

/** The contacts that somebody sees, as the engine's `seesContact` says; nothing where that is all. */
export function contactsSeenBy(tx: Tx, { userId, teamIds, permissions }: ContactViewer): SQL | undefined {
  if (permissions.includes("contacts:readAll")) return undefined;
  const teammates = tx
    .select({ userId: teamMembers.userId })
    .from(teamMembers)
    .where(inArray(teamMembers.teamId, [...teamIds]));
  const ofTeam = permissions.includes("contacts:readTeam")
    ? or(
        isNull(contacts.ownerUserId),
        teamIds.length > 0 ? inArray(contacts.ownerUserId, teammates) : undefined,
      )
    : undefined;
  const shared = tx
    .select({ one: sql`1` })
    .from(contactShares)
    .where(and(eq(contactShares.contactId, contacts.id), eq(contactShares.userId, userId ?? "")));
  const own =
    userId !== null && permissions.includes("contacts:readOwn")
      ? or(isMine(userId), exists(shared))
      : undefined;
  return or(ofTeam, own) ?? sql`false`;
}

/** Which of the contacts that somebody sees stand on a tab, as the engine's `standsOnTab` says. */
export function onTab(userId: string | null, tab: ContactTab): SQL | undefined {
  switch (tab) {
    case "my":
      return userId === null ? sql`false` : isMine(userId);
    case "all":
      return undefined;
    case "unassigned":
      return isNull(contacts.ownerUserId);
    default:
      return assertNever(tab);
  }
}

function isMine(userId: string): SQL | undefined {
  return or(eq(contacts.ownerUserId, userId), eq(contacts.assignedUserId, userId));
}
