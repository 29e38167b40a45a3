import { AppError, afterOffersEnd, type NextMove } from "@fairlead/engine";
import type { Tx } from "../client.ts";
import { type ClaimInput, requireOpenOffer } from "./claim.ts";
import { closeOffers, countOpenOffers } from "./close-offers.ts";
import { LeadWrites } from "./lead-writes.ts";
import { lockLead } from "./locked-lead.ts";
import { finishMoves, type MoveContext } from "./move-context.ts";
import { endAssignment, moveOn, routeOf } from "./move-lead.ts";
import { RouteBook } from "./route-book.ts";
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
  const book = new RouteBook(tx, cache, organizationId, nowMs);
  const context: MoveContext = { book, writes, toldBy: "carrier" };

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
    const { published } = await routeOf(context, lead);
    move = afterOffersEnd(published.plan.plan, await countOpenOffers(tx, lead.id));
  }

  if (move.kind !== "keepWaiting") await moveOn(context, lead, move);
  await finishMoves(context);
}
