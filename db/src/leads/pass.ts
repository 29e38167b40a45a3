import { AppError, afterOffersEnd, type NextMove } from "@fairlead/engine";
import { and, count, eq } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { offers } from "../schema/index.ts";
import { type ClaimInput, requireOpenOffer } from "./claim.ts";
import { closeOffers } from "./close-offers.ts";
import { LeadWrites } from "./lead-writes.ts";
import { lockLead } from "./locked-lead.ts";
import { endAssignment, type MoveContext, moveOn, planOf } from "./move-lead.ts";
import type { RoutingCache } from "./routing-cache.ts";

/**
 * Declines an offer, or gives on a lead that is assigned and not yet contacted. The lead goes on by its plan, unless
 * other offers of it are still open.
 *
 * @throws AppError NOT_FOUND, ALREADY_CLAIMED, OFFER_CLOSED, NOT_YOUR_LEAD
 */
export async function passLead(tx: Tx, cache: RoutingCache, input: ClaimInput): Promise<void> {
  const { organizationId, userId, nowMs } = input;
  const lead = await lockLead(tx, input.leadId);
  const writes = new LeadWrites(organizationId, nowMs);
  const context: MoveContext = { tx, cache, writes, nowMs, toldBy: "carrier" };

  let move: NextMove;
  if (lead.assigneeUserId === userId) {
    if (lead.waitKind !== "timeToContact") {
      throw new AppError(
        "OFFER_CLOSED",
        "You keep this lead: it has been contacted, or there is nobody to pass it to.",
      );
    }
    await endAssignment(context, lead, "passed");
    writes.event(lead.id, { kind: "passed", userId, had: "assignment" }, userId);
    move = { kind: "route" };
  } else {
    await requireOpenOffer(tx, lead, userId, nowMs);
    await closeOffers(tx, lead, "passed", nowMs, userId);
    writes.event(lead.id, { kind: "passed", userId, had: "offer" }, userId);
    const { plan } = await planOf(context, lead);
    move = afterOffersEnd(plan, await openOffers(tx, lead.id));
  }

  if (move.kind !== "keepWaiting") await moveOn(context, lead, move);
  await writes.flush(tx);
}

async function openOffers(tx: Tx, leadId: string): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(offers)
    .where(and(eq(offers.leadId, leadId), eq(offers.state, "open")));
  return row?.count ?? 0;
}
