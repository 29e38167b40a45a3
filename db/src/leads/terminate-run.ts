import { AppError, type OrganizationId, type UserId } from "@fairlead/engine";
import type { Tx } from "../client.ts";
import { closeOffers } from "./close-offers.ts";
import { LeadWrites } from "./lead-writes.ts";
import { lockLead } from "./locked-lead.ts";
import type { MoveContext } from "./move-context.ts";
import { writeLead } from "./move-lead.ts";
import { RouteBook } from "./route-book.ts";
import type { RoutingCache } from "./routing-cache.ts";

/**
 * Ends what a lead waits for, for a reason that an engineer gives: its offers are withdrawn, an assignee keeps the lead without
 * a time to contact, and a lead that nobody has waits in the exception queue. The run is terminated after the commit.
 *
 * @throws AppError NOT_FOUND, NO_RUN (the lead waits for nothing)
 */
export async function terminateRun(
  tx: Tx,
  cache: RoutingCache,
  input: {
    readonly organizationId: OrganizationId;
    readonly leadId: string;
    readonly reason: string;
    readonly actorUserId: UserId;
    readonly nowMs: number;
  },
): Promise<void> {
  const { organizationId, reason, actorUserId, nowMs } = input;
  const lead = await lockLead(tx, input.leadId);
  if (lead.waitKind === null)
    throw new AppError("NO_RUN", "This lead waits for nothing, so that no run carries it.");
  const writes = new LeadWrites(organizationId, nowMs);
  const context: MoveContext = {
    book: new RouteBook(tx, cache, organizationId, nowMs),
    writes,
    toldBy: "carrier",
  };
  const losers = await closeOffers(tx, lead, "withdrawn", nowMs);
  for (const loser of losers) writes.notify("offerGone", lead.id, lead.step, loser, "inAppOnly");
  writes.event(lead.id, { kind: "runTerminated", reason }, actorUserId);
  writes.terminate(lead.id);
  await writeLead(context, lead, {
    ...{ step: lead.step + 1, waitKind: null, waitUntil: null, holdReason: null },
    ...(lead.assigneeUserId === null ? { state: "exception", exceptionReason: "runTerminated" } : {}),
  });
  await writes.flush(tx);
}

/**
 * Has Temporal told once more what a lead waits for: a run that is stuck is woken, one that is gone is started anew.
 *
 * @throws AppError NOT_FOUND, NO_RUN
 */
export async function wakeRun(
  tx: Tx,
  input: { readonly organizationId: OrganizationId; readonly leadId: string; readonly nowMs: number },
): Promise<void> {
  const lead = await lockLead(tx, input.leadId);
  if (lead.waitKind === null || lead.waitUntil === null) {
    throw new AppError("NO_RUN", "This lead waits for nothing, so that no run carries it.");
  }
  const { organizationId, id: leadId, workflowId, planVersion } = lead;
  const writes = new LeadWrites(organizationId, input.nowMs);
  const wait = { kind: lead.waitKind, step: lead.step, untilMs: lead.waitUntil.getTime() };
  writes.carry({ organizationId, leadId, workflowId, planVersion, runStarted: true, wait });
  await writes.flush(tx);
}
