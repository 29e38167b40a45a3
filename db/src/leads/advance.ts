import { afterOffersEnd, afterTimeToContactLapse, type OrganizationId } from "@fairlead/engine";
import { type Wait, waitOf } from "../carrier-tasks.ts";
import type { Tx } from "../client.ts";
import { closeOffers } from "./close-offers.ts";
import { LeadWrites } from "./lead-writes.ts";
import { lockLead } from "./locked-lead.ts";
import type { MoveContext } from "./move-context.ts";
import { endAssignment, moveOn, routeOf } from "./move-lead.ts";
import { RouteBook } from "./route-book.ts";
import type { RoutingCache } from "./routing-cache.ts";

export interface AdvanceInput {
  readonly organizationId: OrganizationId;
  readonly leadId: string;
  /** The step whose deadline has passed. */
  readonly step: number;
  readonly nowMs: number;
}

/**
 * Takes a lead past a deadline, in the run's name: closes what lapsed, decides what comes next, and says what to wait
 * for now.
 *
 * Idempotent by step: when the lead has moved on already, or the deadline has not come by our clock, it writes
 * nothing and answers with the current wait.
 *
 * @throws AppError NOT_FOUND
 */
export async function advanceLead(tx: Tx, cache: RoutingCache, input: AdvanceInput): Promise<Wait> {
  const { organizationId, nowMs } = input;
  const lead = await lockLead(tx, input.leadId);
  if (lead.step !== input.step || !lead.waitKind || !lead.waitUntil || lead.waitUntil.getTime() > nowMs) {
    return waitOf(lead);
  }

  const writes = new LeadWrites(organizationId, nowMs);
  const book = new RouteBook(tx, cache, organizationId, nowMs);
  const context: MoveContext = { book, writes, toldBy: "run" };
  const { plan } = (await routeOf(context, lead)).published.plan;
  let wait: Wait;
  switch (lead.waitKind) {
    case "offer": {
      const lapsed = await closeOffers(tx, lead, "lapsed", nowMs);
      writes.event(lead.id, { kind: "offersLapsed", userIds: lapsed });
      for (const userId of lapsed) writes.notify("offerGone", lead.id, lead.step, userId, "inAppOnly");
      const move = afterOffersEnd(plan, 0);
      if (move.kind === "keepWaiting")
        throw new Error("No offer is open, so there is nothing to keep waiting for");
      wait = await moveOn(context, lead, move);
      break;
    }
    case "timeToContact": {
      if (lead.assigneeUserId) {
        await endAssignment(context, lead, "notContactedInTime");
        writes.event(lead.id, { kind: "assignmentLapsed", userId: lead.assigneeUserId });
        writes.notify("assignmentEnded", lead.id, lead.step, lead.assigneeUserId, "inAppOnly");
      }
      const move = afterTimeToContactLapse(plan);
      if (move.kind === "keepWaiting") throw new Error("A lapsed time to contact always moves the lead");
      wait = await moveOn(context, lead, move);
      break;
    }
    case "hold":
      wait = await moveOn(context, lead, { kind: "route" });
      break;
  }
  await writes.flush(tx);
  return wait;
}
