import { AppError, type OrganizationId, type UserId } from "@fairlead/engine";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { CLOSED_BY_UNDO, contacts } from "../schema/index.ts";
import { closeOffers } from "./close-offers.ts";
import { LeadWrites } from "./lead-writes.ts";
import { type LockedLead, lockLead } from "./locked-lead.ts";
import type { MoveContext } from "./move-context.ts";
import { writeLead } from "./move-lead.ts";
import { RouteBook } from "./route-book.ts";
import type { RoutingCache } from "./routing-cache.ts";

export interface CloseInput {
  readonly organizationId: OrganizationId;
  readonly leadId: string;
  readonly actorUserId: UserId | null;
  /** Whether the actor may close leads of others. */
  readonly seesAll: boolean;
  readonly nowMs: number;
  /** Left out: somebody closes it by itself. */
  readonly because?: "importUndone";
}

/**
 * Closes a lead that is worked off: it stays with its assignee, nothing of it waits any more, and the next delivery of the
 * same contact is a new lead. Safe to repeat.
 *
 * @throws AppError NOT_FOUND, NOT_YOUR_LEAD
 */
export async function closeLead(tx: Tx, cache: RoutingCache, input: CloseInput): Promise<void> {
  const { organizationId, actorUserId, nowMs } = input;
  const lead = await lockLead(tx, input.leadId);
  requireOwn(lead, input);
  if (lead.closedAt !== null) return;
  const writes = new LeadWrites(organizationId, nowMs);
  const context: MoveContext = {
    book: new RouteBook(tx, cache, organizationId, nowMs),
    writes,
    toldBy: "carrier",
  };
  const losers = await closeOffers(tx, lead, "withdrawn", nowMs);
  for (const loser of losers) writes.notify("offerGone", lead.id, lead.step, loser, "inAppOnly");
  const { because } = input;
  writes.event(lead.id, { kind: "closed", ...(because === undefined ? {} : { because }) }, actorUserId);
  await writeLead(context, lead, {
    ...{ closedAt: new Date(nowMs), step: lead.step + 1, waitKind: null, waitUntil: null, holdReason: null },
    ...(lead.assigneeUserId === null ? { state: "exception" } : {}),
  });
  await writes.flush(tx);
}

/** Opens a closed lead again; its assignee keeps it, and no time to contact runs. @throws AppError NOT_FOUND, NOT_YOUR_LEAD */
export async function reopenLead(tx: Tx, cache: RoutingCache, input: CloseInput): Promise<void> {
  const { organizationId, actorUserId, nowMs } = input;
  const lead = await lockLead(tx, input.leadId);
  requireOwn(lead, input);
  if (lead.closedAt === null) return;
  const writes = new LeadWrites(organizationId, nowMs);
  const context: MoveContext = {
    book: new RouteBook(tx, cache, organizationId, nowMs),
    writes,
    toldBy: "carrier",
  };
  writes.event(lead.id, { kind: "reopened" }, actorUserId);
  // Without an assignee somebody must look at it; nobody is offered a lead that had been put aside.
  const unassigned = lead.assigneeUserId === null;
  await writeLead(context, lead, {
    ...{ closedAt: null, step: lead.step + 1 },
    ...(unassigned ? { exceptionReason: lead.exceptionReason ?? "noOfferAccepted" } : {}),
  });
  await writes.flush(tx);
  await takeOutOfArchive(tx, lead, input);
}

/** The undo of an import closed a lead and archived its contact; whoever opens the lead again works with the contact. */
async function takeOutOfArchive(
  tx: Tx,
  { id: leadId, contactId }: LockedLead,
  { organizationId, actorUserId, nowMs }: CloseInput,
): Promise<void> {
  const at = new Date(nowMs);
  const out = await tx
    .update(contacts)
    .set({ archivedAt: null, archiveReason: null, updatedAt: at })
    .where(
      and(
        ...[eq(contacts.id, contactId), isNotNull(contacts.archivedAt)],
        sql`exists (select from import_rows r where r.lead_id = ${leadId} and r.contact_id = ${contacts.id}
          and r.undone in (${CLOSED_BY_UNDO}))`,
      ),
    )
    .returning({ id: contacts.id });
  if (out.length === 0) return;
  const actor = { organizationId, userId: actorUserId, keyId: null };
  await recordAudit(tx, actor, nowMs, [{ subject: "contact", subjectId: contactId, action: "unarchived" }]);
}

function requireOwn(lead: LockedLead, { actorUserId, seesAll }: CloseInput): void {
  if (seesAll || lead.assigneeUserId === actorUserId) return;
  throw new AppError("NOT_YOUR_LEAD", "Only the assignee, or somebody who sees all leads, can do this.");
}
