import {
  AppError,
  assertNever,
  contactByMs,
  honorsDoNotContact,
  type OrganizationId,
  type UserId,
} from "@fairlead/engine";
import { and, desc, eq, ne } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { contacts, leads, type OfferState, offers, users } from "../schema/index.ts";
import { assign } from "./apply-decision.ts";
import { closeOffers } from "./close-offers.ts";
import { LeadWrites } from "./lead-writes.ts";
import { type LockedLead, lockLead } from "./locked-lead.ts";
import { finishMoves, type MoveContext } from "./move-context.ts";
import { dropOldContact, requireUser, routeOf, subjectOf, writeLead } from "./move-lead.ts";
import { RouteBook } from "./route-book.ts";
import type { RoutingCache } from "./routing-cache.ts";
import { settleContact } from "./settle-contact.ts";

export interface ClaimInput {
  readonly organizationId: OrganizationId;
  readonly leadId: string;
  readonly userId: UserId;
  readonly nowMs: number;
}

/**
 * Gives the lead to the user who claims it, if their offer is open at this moment by the lead's row lock.
 *
 * Safe to repeat: the winner's second claim changes nothing.
 *
 * @throws AppError NOT_FOUND, ALREADY_CLAIMED (with the winner), OFFER_CLOSED, NOT_YOUR_LEAD
 */
export async function claimLead(tx: Tx, cache: RoutingCache, input: ClaimInput): Promise<void> {
  const { organizationId, userId, nowMs } = input;
  await requireNotLost(tx, input);
  const lead = await lockLead(tx, input.leadId);
  if (lead.state === "assigned" && lead.assigneeUserId === userId) return;
  await requireOpenOffer(tx, lead, userId, nowMs);

  const book = new RouteBook(tx, cache, organizationId, nowMs);
  const writes = new LeadWrites(organizationId, nowMs);
  const context: MoveContext = { book, writes, toldBy: "carrier" };
  const { route, published } = await routeOf(context, lead);
  const until = honorsDoNotContact(lead)
    ? null
    : contactByMs(published.plan.plan, requireUser(route, userId), nowMs);

  await closeOffers(tx, lead, "claimed", nowMs, userId);
  const losers = await closeOffers(tx, lead, "withdrawn", nowMs);
  const contact = await settleContact(context, lead, route, userId);
  const subject = subjectOf(context, { ...lead, ...contact });
  writes.event(lead.id, { kind: "claimed", userId, contactByMs: until }, userId);
  assign(writes, subject, { userId, basis: "claimed", route });
  for (const loser of losers) writes.notify("offerGone", lead.id, subject.step, loser, "inAppOnly");
  route.turns.noteReceived(userId, published.plan.plan);

  const settled = writeLead(context, lead, {
    ...{ state: "assigned", assigneeUserId: userId, step: subject.step },
    waitKind: until === null ? null : "timeToContact",
    waitUntil: until === null ? null : new Date(until),
    ...contact,
  });
  await Promise.all([settled, finishMoves(context)]);
  await dropOldContact(context, lead, contact);
}

/**
 * Tells those who come after the winner at once, by one look and without the lead's lock: of two hundred who claim the same
 * lead, all but a few would otherwise queue for a lock that has nothing to give them.
 */
async function requireNotLost(tx: Tx, { leadId, userId }: ClaimInput): Promise<void> {
  const [row] = await tx
    .select({ winner: { id: users.id, name: users.name } })
    .from(leads)
    .innerJoin(users, eq(users.id, leads.assigneeUserId))
    .innerJoin(offers, and(eq(offers.leadId, leads.id), eq(offers.userId, userId), ne(offers.state, "open")))
    .where(and(eq(leads.id, leadId), ne(leads.assigneeUserId, userId)))
    .limit(1);
  if (row) throw alreadyClaimed(row.winner);
}

function alreadyClaimed(winner: { readonly id: string; readonly name: string }): AppError {
  return new AppError("ALREADY_CLAIMED", `${winner.name} has this lead.`, { extra: { winner } });
}

/** @throws AppError when the user holds no open offer of the lead; says who has it, or what became of the offer. */
export async function requireOpenOffer(
  tx: Tx,
  lead: LockedLead,
  userId: UserId,
  nowMs: number,
): Promise<void> {
  const [offer] = await tx
    .select({ step: offers.step, state: offers.state, expiresAt: offers.expiresAt })
    .from(offers)
    .where(and(eq(offers.leadId, lead.id), eq(offers.userId, userId)))
    .orderBy(desc(offers.step))
    .limit(1);
  if (!offer) throw new AppError("NOT_YOUR_LEAD", "This lead is not offered to you.");
  const isOpen = offer.step === lead.step && offer.state === "open";
  if (isOpen && offer.expiresAt.getTime() > nowMs) return;
  if (lead.assigneeUserId) {
    throw alreadyClaimed(await nameOf(tx, lead.assigneeUserId));
  }
  throw new AppError("OFFER_CLOSED", await whyClosed(tx, lead, offer.state));
}

/** What became of an offer that nobody has claimed, in a sentence for whoever had it. */
async function whyClosed(tx: Tx, lead: LockedLead, state: OfferState): Promise<string> {
  if (lead.closedAt !== null) {
    const [contact] = await tx
      .select({ deletedAt: contacts.deletedAt })
      .from(contacts)
      .where(eq(contacts.id, lead.contactId));
    return contact?.deletedAt
      ? "This lead is over: its contact was deleted."
      : "This lead is over: it was closed before anybody accepted it.";
  }
  switch (state) {
    case "passed":
      return "You passed this lead; it has gone on.";
    case "withdrawn":
      return "This lead was taken back before you accepted it; it has gone on.";
    case "open":
    case "lapsed":
    case "claimed":
      return "The time to accept this lead is over; it has gone on.";
    default:
      return assertNever(state);
  }
}

async function nameOf(tx: Tx, userId: UserId): Promise<{ id: string; name: string }> {
  const [user] = await tx.select({ id: users.id, name: users.name }).from(users).where(eq(users.id, userId));
  return user ?? { id: userId, name: "Somebody else" };
}
