import { assertNever, type ContactTab, type ContactViewer } from "@fairlead/engine";
import { eq, isNull, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { isOneFoundBy, isOneOf } from "../is-one-of.ts";
import { contactShares, contacts, teamMembers } from "../schema/index.ts";
import { HAS_LEAD_OF_SOMEBODY, hasLeadOf } from "./contact-leads.ts";

/** Conditions of which a contact must meet one. Each has an index of its own, which all of them in one condition have not. */
type Alternatives = readonly SQL[];

/** The contacts that somebody sees, as the engine's `seesContact` says; nothing where that is all. */
export function contactsSeenBy(tx: Tx, viewer: ContactViewer): SQL | undefined {
  const seen = seenAs(tx, viewer);
  return seen && oneOf(seen);
}

/** Those of them that stand on a tab, as the engine's `standsOnTab` says. */
export function contactsListedFor(tx: Tx, viewer: ContactViewer, tab: ContactTab): Alternatives | undefined {
  const seen = seenAs(tx, viewer);
  const listed = listedOn(viewer.userId, tab);
  if (!seen || !listed) return seen ?? listed;
  const seesAllListed = tab === "my" && viewer.permissions.includes("contacts:readOwn");
  return seesAllListed ? listed : listed.map((one) => sql`(${one} and ${oneOf(seen)})`);
}

/** Those that meet one of the alternatives, for a `where`. */
export function oneOf(alternatives: Alternatives): SQL {
  return or(...alternatives) ?? sql`false`;
}

/** The same contacts by conditions of which each contact meets one alone. */
export function apart(alternatives: Alternatives): Alternatives {
  if (alternatives.length === 0) return [oneOf(alternatives)];
  return alternatives.map((one, at) =>
    at === 0 ? one : sql`(${one} and ${oneOf(alternatives.slice(0, at))} is not true)`,
  );
}

function seenAs(tx: Tx, { userId, teamIds, permissions }: ContactViewer): Alternatives | undefined {
  if (permissions.includes("contacts:readAll")) return undefined;
  const teammates = tx
    .select({ userId: teamMembers.userId })
    .from(teamMembers)
    .where(isOneOf(teamMembers.teamId, teamIds));
  const shared = tx
    .select({ contactId: contactShares.contactId })
    .from(contactShares)
    .where(eq(contactShares.userId, userId ?? ""));
  const seesTeam = permissions.includes("contacts:readTeam");
  const seesOwn = userId !== null && permissions.includes("contacts:readOwn");
  return [
    ...(seesOwn ? mine(userId) : []),
    ...(seesTeam ? [isNobodysOr(teamIds.length > 0 ? teammates : null)] : []),
    ...(seesTeam && teamIds.length > 0
      ? [contacts.ownerUserId, contacts.assignedUserId].map((holder) => isOneFoundBy(holder, teammates))
      : []),
    ...(seesOwn ? [isOneFoundBy(contacts.id, shared)] : []),
  ];
}

/** Those that nobody has, and unowned ones whose lead one of some users has. */
function isNobodysOr(userIds: SQLWrapper | null): SQL {
  const hasOnesLead = userIds ? sql` or ${hasLeadOf(sql`array(${userIds})`)}` : sql``;
  return sql`(${isNull(contacts.ownerUserId)} and ${isNull(contacts.assignedUserId)}
    and (not ${HAS_LEAD_OF_SOMEBODY}${hasOnesLead}))`;
}

function listedOn(userId: string | null, tab: ContactTab): Alternatives | undefined {
  switch (tab) {
    case "my":
      return userId === null ? [] : mine(userId);
    case "all":
      return undefined;
    case "unassigned":
      return [isNull(contacts.ownerUserId)];
    default:
      return assertNever(tab);
  }
}

function mine(userId: string): Alternatives {
  return [eq(contacts.ownerUserId, userId), eq(contacts.assignedUserId, userId)];
}
