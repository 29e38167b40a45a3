import {
  type ArchiveReason,
  archivesContact,
  keptAs,
  type OrganizationId,
  obstacleOf,
  type UndoCounts,
  type UndoOutcome,
  undoOf,
} from "@fairlead/engine";
import { and, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { type Actor, recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { closeLead } from "../leads/close-lead.ts";
import type { RoutingCache } from "../leads/routing-cache.ts";
import {
  CLOSED_BY_UNDO,
  campaignMembers,
  contactGroupMembers,
  contactShares,
  contacts,
  journeyTriggerEvents,
  leads,
} from "../schema/index.ts";
import { readUndoableRows, type UndoableRow } from "./imported-rows.ts";
import { lockInOrder } from "./undo-changes.ts";

/** Rows of one transaction. */
const BATCH = 50;
/** None of the others is true of a contact that a file brought by mistake. */
const ARCHIVE_REASON: ArchiveReason = "other";

/** What a batch of an undo needs. */
export interface UndoBatch {
  readonly organizationId: OrganizationId;
  readonly importId: string;
  readonly nowMs: number;
}

/** Takes back the next rows of an import, set by set. @returns what was done; `null` when no row is left */
export async function undoRows(
  tx: Tx,
  cache: RoutingCache,
  { organizationId, importId, nowMs }: UndoBatch,
  actor: Actor,
): Promise<Partial<UndoCounts> | null> {
  const page = { importId, afterLine: Number.MIN_SAFE_INTEGER, limit: BATCH, onlyLeft: true };
  const left = await readUndoableRows(tx, page);
  if (left.length === 0) return null;
  // What somebody does at this moment comes before, and is seen by the second look.
  await lockInOrder(
    tx,
    leads,
    left.map(({ leadId }) => leadId),
  );
  const rows = await readUndoableRows(tx, page);
  const outcomes = new Map<number, UndoOutcome>();
  const closed: UndoableRow[] = [];
  const givenBack: string[] = [];
  for (const row of rows) {
    const undo = undoOf(row);
    switch (undo.kind) {
      case "close":
        await closeLead(tx, cache, {
          ...{ organizationId, leadId: row.leadId, actorUserId: actor.userId, nowMs },
          ...{ seesAll: true, because: "importUndone" },
        });
        closed.push(row);
        outcomes.set(row.line, "closed");
        break;
      case "giveBack":
        givenBack.push(row.leadId);
        outcomes.set(row.line, "givenBack");
        break;
      case "nothing":
        outcomes.set(row.line, "nothing");
        break;
      case "keep":
        outcomes.set(row.line, keptAs(undo.because));
    }
  }
  await markRows(tx, importId, outcomes);
  await forgetTouches(tx, importId, givenBack);
  const taken = await takeBack(
    tx,
    closed.map(({ leadId }) => leadId),
  );
  const archived = await archiveContacts(tx, closed, { importId, actor, nowMs });
  const leadsKept = [...outcomes.values()].filter((outcome) => obstacleOf(outcome) !== null).length;
  return { ...taken, leadsClosed: closed.length, leadsKept, contactsArchived: archived };
}

async function markRows(tx: Tx, importId: string, outcomes: ReadonlyMap<number, UndoOutcome>): Promise<void> {
  const rows = [...outcomes].map(([line, undone]) => ({ line, undone }));
  await tx.execute(sql`
    update import_rows r set undone = marked.undone
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as marked (line bigint, undone text)
    where r.import_id = ${importId} and r.line = marked.line`);
}

/** What the workflow of leads added their contacts to; and external ids, so that a mended file may bring them again. */
async function takeBack(tx: Tx, leadIds: readonly string[]): Promise<Partial<UndoCounts>> {
  if (leadIds.length === 0) return {};
  const ids = sql`${sql.param([...leadIds])}::text[]`;
  // By the contacts, which have an index; the lead tells its own from others.
  const contactIds = sql`(select contact_id from leads where id = any (${ids}))`;
  const groups = await tx
    .delete(contactGroupMembers)
    .where(
      and(
        sql`${contactGroupMembers.contactId} in ${contactIds}`,
        sql`${contactGroupMembers.leadId} = any (${ids})`,
      ),
    )
    .returning({ id: contactGroupMembers.groupId });
  const shares = await tx
    .delete(contactShares)
    .where(and(sql`${contactShares.contactId} in ${contactIds}`, sql`${contactShares.leadId} = any (${ids})`))
    .returning({ id: contactShares.userId });
  const campaigns = await tx
    .delete(campaignMembers)
    .where(sql`${campaignMembers.leadId} = any (${ids})`)
    .returning({ id: campaignMembers.campaignId });
  const journeys = await tx
    .delete(journeyTriggerEvents)
    .where(and(sql`${journeyTriggerEvents.leadId} = any (${ids})`, isNull(journeyTriggerEvents.takenAt)))
    .returning({ id: journeyTriggerEvents.triggerId });
  await tx
    .update(leads)
    .set({ externalId: null })
    .where(and(inArray(leads.id, [...leadIds]), isNotNull(leads.externalId)));
  return {
    groupsTakenBack: groups.length,
    sharesTakenBack: shares.length,
    campaignsTakenBack: campaigns.length + journeys.length,
  };
}

/** What the import sent of leads that were there before counts no more as sent: a mended file may bring it again. */
async function forgetTouches(tx: Tx, importId: string, leadIds: readonly string[]): Promise<void> {
  if (leadIds.length === 0) return;
  await tx.execute(sql`
    update lead_touches t set external_id = null
    where t.lead_id = any (${sql.param([...leadIds])}::text[]) and t.external_id in (
      select e.data ->> 'externalId' from lead_events e
      where e.lead_id = t.lead_id and e.data ->> 'kind' = 'touched' and e.data ->> 'importId' = ${importId})`);
}

/** Archives the contacts of leads that were just closed on which nothing is left. @returns how many */
async function archiveContacts(
  tx: Tx,
  closed: readonly UndoableRow[],
  { importId, actor, nowMs }: { readonly importId: string; readonly actor: Actor; readonly nowMs: number },
): Promise<number> {
  const lastLines = new Map<string, number>();
  for (const { contactId, contact, line } of closed) {
    if (archivesContact({ ...contact, hasOtherLeads: false })) lastLines.set(contactId, line);
  }
  if (lastLines.size === 0) return 0;
  const rows = await tx.execute<{ id: string }>(sql`
    select id from unnest(${sql.param([...lastLines.keys()])}::text[]) as c (id)
    where not exists (
      select from leads l where l.contact_id = c.id and not exists (
        select from import_rows r where r.lead_id = l.id and r.import_id = ${importId}
          and r.undone in (${CLOSED_BY_UNDO})))`);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const at = new Date(nowMs);
  const archived = { archivedAt: at, archiveReason: ARCHIVE_REASON, updatedAt: at };
  await tx.update(contacts).set(archived).where(inArray(contacts.id, ids));
  await markRows(tx, importId, new Map(ids.map((id) => [lastLines.get(id) ?? 0, "closedAndArchived"])));
  await recordAudit(
    tx,
    actor,
    nowMs,
    ids.map((id) => ({
      ...{ subject: "contact" as const, subjectId: id, action: "archived" as const },
      details: { reason: "import undone" },
    })),
  );
  return ids.length;
}
