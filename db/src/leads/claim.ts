import { AppError, contactByMs, type OrganizationId, type UserId } from "@fairlead/engine";
import { and, count, eq } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { offers, users } from "../schema/index.ts";
import { assign, type DecidedColumns } from "./apply-decision.ts";
import { closeOffers } from "./close-offers.ts";
import { LeadWrites } from "./lead-writes.ts";
import { type LockedLead, lockLead } from "./locked-lead.ts";
import { giveContact, type MoveContext, moveCursor, planOf, writeLead } from "./move-lead.ts";
import type { RoutingCache } from "./routing-cache.ts";

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
  const lead = await lockLead(tx, input.leadId);
  if (lead.state === "assigned" && lead.assigneeUserId === userId) return;
  await requireOpenOffer(tx, lead, userId, nowMs);

  const writes = new LeadWrites(organizationId, nowMs);
  const context: MoveContext = { tx, cache, writes, nowMs, toldBy: "carrier" };
  const { plan } = await planOf(context, lead);
  const until = contactByMs(plan, nowMs);
  const step = lead.step + 1;

  await closeOffers(tx, lead, "claimed", nowMs, userId);
  const losers = await closeOffers(tx, lead, "withdrawn", nowMs);
  writes.event(lead.id, { kind: "claimed", userId, contactByMs: until }, userId);
  assign(writes, { organizationId, leadId: lead.id, step, nowMs }, userId, "claimed");
  for (const loser of losers) writes.notify("offerGone", lead.id, step, loser, "inAppOnly");

  const columns: Partial<DecidedColumns> = {
    state: "assigned",
    assigneeUserId: userId,
    step,
    waitKind: until === null ? null : "timeToContact",
    waitUntil: until === null ? null : new Date(until),
  };
  await Promise.all([
    writeLead(context, lead, columns),
    lead.workflowId && moveCursor(tx, lead.workflowId, userId),
    giveContact(tx, lead, userId),
    writes.flush(tx),
  ]);
}

/** @throws AppError when the user holds no open offer of the lead; says who has it, or what became of the offer. */
export async function requireOpenOffer(
  tx: Tx,
  lead: LockedLead,
  userId: UserId,
  nowMs: number,
): Promise<void> {
  const [offer] = await tx
    .select({ state: offers.state, expiresAt: offers.expiresAt })
    .from(offers)
    .where(and(eq(offers.leadId, lead.id), eq(offers.userId, userId), eq(offers.step, lead.step)));
  if (offer?.state === "open" && offer.expiresAt.getTime() > nowMs) return;
  if (!(await wasEverOffered(tx, lead, userId))) {
    throw new AppError("NOT_YOUR_LEAD", "This lead is not offered to you.");
  }
  if (lead.assigneeUserId) {
    const winner = await nameOf(tx, lead.assigneeUserId);
    throw new AppError("ALREADY_CLAIMED", `${winner.name} has this lead.`, { extra: { winner } });
  }
  throw new AppError("OFFER_CLOSED", "The time to accept this lead is over; it has gone on.");
}

async function wasEverOffered(tx: Tx, lead: LockedLead, userId: UserId): Promise<boolean> {
  const [row] = await tx
    .select({ count: count() })
    .from(offers)
    .where(and(eq(offers.leadId, lead.id), eq(offers.userId, userId)));
  return (row?.count ?? 0) > 0;
}

async function nameOf(tx: Tx, userId: UserId): Promise<{ id: string; name: string }> {
  const [user] = await tx.select({ id: users.id, name: users.name }).from(users).where(eq(users.id, userId));
  return user ?? { id: userId, name: "Somebody else" };
}
