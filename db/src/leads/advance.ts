import { afterLapse, type OrganizationId } from "@fairlead/engine";
import { type Wait, waitOf } from "../carrier-tasks.ts";
import type { Tx } from "../client.ts";
import { closeOffers } from "./close-offers.ts";
import { LeadWrites } from "./lead-writes.ts";
import { type LockedLead, lockLead, lockLeads } from "./locked-lead.ts";
import { finishMoves, type MoveContext } from "./move-context.ts";
import { endAssignment, moveOn, routeOf } from "./move-lead.ts";
import { RouteBook } from "./route-book.ts";
import type { RoutingCache } from "./routing-cache.ts";
import { readBoundWaiting, settleBound } from "./settle-bound.ts";

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
  const bound = await readBoundWaiting(tx, [lead]);
  const wait = await lapse({ book, writes, toldBy: "run" }, lead, bound);
  await finishMoves({ book, writes });
  return wait;
}

/**
 * Takes leads past their deadlines that no run has moved on yet, in the order in which they were due: many in one
 * transaction. Leads that somebody else is deciding about are left out. Runs are told afterwards.
 *
 * @returns how many were moved on
 */
export async function advanceOverdue(
  tx: Tx,
  cache: RoutingCache,
  input: Omit<AdvanceInput, "leadId" | "step"> & { readonly leadIds: readonly string[] },
): Promise<number> {
  const { organizationId, leadIds, nowMs } = input;
  const locked = await lockLeads(tx, leadIds);
  const overdue = locked.filter(
    ({ waitKind, waitUntil }) => waitKind !== null && (waitUntil?.getTime() ?? nowMs) <= nowMs,
  );
  const writes = new LeadWrites(organizationId, nowMs);
  const book = new RouteBook(tx, cache, organizationId, nowMs);
  const bound = await readBoundWaiting(tx, overdue);
  for (const lead of overdue) await lapse({ book, writes, toldBy: "carrier" }, lead, bound);
  await finishMoves({ book, writes });
  return overdue.length;
}

/** Closes what lapsed of a locked lead, and decides what comes next; `bound`: contacts that nobody may contact. */
async function lapse(context: MoveContext, lead: LockedLead, bound: ReadonlySet<string>): Promise<Wait> {
  const { book, writes } = context;
  if (lead.waitKind === "timeToContact" && bound.has(lead.contactId)) return settleBound(context, lead);
  const { plan } = (await routeOf(context, lead)).published.plan;
  if (lead.waitKind === null) throw new Error(`Lead ${lead.id} waits for nothing that could lapse`);
  if (lead.waitKind === "offer") {
    const lapsed = await closeOffers(book.tx, lead, "lapsed", book.nowMs);
    writes.event(lead.id, { kind: "offersLapsed", userIds: lapsed });
    for (const userId of lapsed) writes.notify("offerGone", lead.id, lead.step, userId, "inAppOnly");
  } else if (lead.waitKind === "timeToContact" && lead.assigneeUserId) {
    await endAssignment(context, lead, "notContactedInTime");
    writes.event(lead.id, { kind: "assignmentLapsed", userId: lead.assigneeUserId });
    writes.notify("assignmentEnded", lead.id, lead.step, lead.assigneeUserId, "inAppOnly");
  }
  return moveOn(context, lead, afterLapse(plan, lead.waitKind));
}
