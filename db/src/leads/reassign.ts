import { AppError, type OrganizationId, type UserId } from "@fairlead/engine";
import type { Tx } from "../client.ts";
import { requireLeadTaker } from "../identity/require-lead-taker.ts";
import { assign } from "./apply-decision.ts";
import { closeOffers } from "./close-offers.ts";
import { LeadWrites } from "./lead-writes.ts";
import { type LockedLead, lockLead } from "./locked-lead.ts";
import { finishMoves, type MoveContext } from "./move-context.ts";
import { endAssignment, moveOn, subjectOf, writeLead } from "./move-lead.ts";
import { RouteBook } from "./route-book.ts";
import type { RoutingCache } from "./routing-cache.ts";
import { giveContact } from "./settle-contact.ts";

/** Where a person sends a lead: to somebody, or anew through a workflow. */
export type ReassignTo =
  | { readonly kind: "individual"; readonly userId: string }
  | { readonly kind: "workflow"; readonly workflowId: string };

export interface ReassignInput {
  readonly organizationId: OrganizationId;
  readonly leadId: string;
  readonly to: ReassignTo;
  readonly actorUserId: UserId | null;
  readonly nowMs: number;
}

/**
 * Takes a lead from where it is and gives it to somebody, for good, or routes it anew by what a workflow has published.
 *
 * @throws AppError NOT_FOUND, LEAD_CLOSED, SOURCE_NOT_ROUTED (the workflow is not live)
 */
export async function reassignLead(tx: Tx, cache: RoutingCache, input: ReassignInput): Promise<void> {
  const { organizationId, to, actorUserId, nowMs } = input;
  const lead = await lockLead(tx, input.leadId);
  requireOpen(lead);
  const writes = new LeadWrites(organizationId, nowMs);
  const context: MoveContext = {
    book: new RouteBook(tx, cache, organizationId, nowMs),
    writes,
    toldBy: "carrier",
  };
  if (to.kind === "individual") {
    const userId = await requireLeadTaker(tx, to.userId, "/to/userId");
    if (lead.assigneeUserId === userId) return;
    await takeAway(context, lead, actorUserId);
    writes.event(lead.id, { kind: "reassigned", userId, from: lead.assigneeUserId }, actorUserId);
    const subject = subjectOf(context, lead);
    assign(writes, subject, { userId, basis: "manual", route: null });
    await writeLead(context, lead, {
      ...{ state: "assigned", assigneeUserId: userId, exceptionReason: null, holdReason: null },
      ...{ triedUserIds: [...lead.tried, userId], step: subject.step, waitKind: null, waitUntil: null },
    });
    if (lead.contactIsOwn) await giveContact(tx, lead.contactId, userId);
  } else {
    const route = await context.book.byId(to.workflowId);
    if (!route) throw new AppError("NOT_FOUND", "There is no such workflow.");
    const { published } = route;
    if (!published || route.state === "archived") {
      throw new AppError("SOURCE_NOT_ROUTED", `"${route.name}" is not live; publish it first.`);
    }
    await takeAway(context, lead, actorUserId);
    const anew = { ...lead, tried: [], workflowChain: [], productCategory: route.productCategory };
    await moveOn(context, anew, { kind: "route" }, { route, published });
  }
  await finishMoves(context);
}

async function takeAway(context: MoveContext, lead: LockedLead, actorUserId: UserId | null): Promise<void> {
  const { book, writes } = context;
  const losers = await closeOffers(book.tx, lead, "withdrawn", book.nowMs);
  await endAssignment(context, lead, "reassigned");
  for (const loser of losers) writes.notify("offerGone", lead.id, lead.step, loser, "inAppOnly");
  const { assigneeUserId } = lead;
  if (assigneeUserId !== null && assigneeUserId !== actorUserId) {
    writes.notify("assignmentEnded", lead.id, lead.step, assigneeUserId, "inAppOnly");
  }
}

function requireOpen(lead: LockedLead): void {
  if (lead.closedAt === null) return;
  throw new AppError("LEAD_CLOSED", "This lead is closed; reopen it first.");
}
