import { assertNever, type ContactTab, type ContactViewer } from "@fairlead/engine";
import { eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { isOneFoundBy, isOneOf } from "../is-one-of.ts";
import { contactShares, contacts, teamMembers } from "../schema/index.ts";

/** The contacts that somebody sees, as the engine's `seesContact` says; nothing where that is all. */
export function contactsSeenBy(tx: Tx, { userId, teamIds, permissions }: ContactViewer): SQL | undefined {
  if (permissions.includes("contacts:readAll")) return undefined;
  const teammates = tx
    .select({ userId: teamMembers.userId })
    .from(teamMembers)
    .where(isOneOf(teamMembers.teamId, teamIds));
  const ofTeam = permissions.includes("contacts:readTeam")
    ? or(
        isNull(contacts.ownerUserId),
        teamIds.length > 0 ? isOneFoundBy(contacts.ownerUserId, teammates) : undefined,
      )
    : undefined;
  const shared = tx
    .select({ contactId: contactShares.contactId })
    .from(contactShares)
    .where(eq(contactShares.userId, userId ?? ""));
  const own =
    userId !== null && permissions.includes("contacts:readOwn")
      ? or(isMine(userId), isOneFoundBy(contacts.id, shared))
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
