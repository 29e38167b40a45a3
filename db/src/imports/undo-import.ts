import {
  AppError,
  type ArchiveReason,
  addCounts,
  archivesContact,
  countedFields,
  NOTHING_UNDONE,
  type OrganizationId,
  type UndoCounts,
  type UndoOutcome,
  type UserId,
  undoOf,
  whyNotUndone,
} from "@fairlead/engine";
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { addJob } from "../add-job.ts";
import { type Actor, recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { knowsImportRows } from "../fill/gather-import-rows.ts";
import { closeLead } from "../leads/close-lead.ts";
import type { RoutingCache } from "../leads/routing-cache.ts";
import { publishLive } from "../live.ts";
import {
  campaignMembers,
  contactGroupMembers,
  contactShares,
  contacts,
  importRows,
  imports,
  journeyTriggerEvents,
  leads,
} from "../schema/index.ts";
import { readUndoableRows, type UndoableRow } from "./imported-rows.ts";
import type { ImportRow } from "./imports.ts";
import { CurrentFields, contactsStaying, readChanges, writeUndone } from "./undo-changes.ts";

/** Rows, or changes, of one transaction. */
const BATCH = 50;
/** None of the others is true of a contact that a file brought by mistake. */
const ARCHIVE_REASON: ArchiveReason = "other";

/** Whoever asks for an undo. */
export interface UndoRequest {
  readonly organizationId: OrganizationId;
  readonly importId: string;
  readonly actor: Actor;
  readonly nowMs: number;
}

/**
 * Has the carrier take back what an import did.
 *
 * @throws AppError NOT_FOUND; IMPORT_NOT_UNDOABLE, also where somebody asked before
 */
export async function requestUndo(tx: Tx, request: UndoRequest): Promise<void> {
  const { organizationId, importId, actor, nowMs } = request;
  const [row] = await tx.select().from(imports).where(eq(imports.id, importId)).for("update");
  if (!row) throw new AppError("NOT_FOUND", "There is no such import.");
  const refusal = await refusalOfUndo(tx, row);
  if (refusal !== null) throw new AppError("IMPORT_NOT_UNDOABLE", refusal);
  await tx
    .update(imports)
    .set({
      ...{ undoState: "queued", undoBy: actor.userId, undoAt: new Date(nowMs), undoCounts: NOTHING_UNDONE },
    })
    .where(eq(imports.id, importId));
  await recordAudit(tx, actor, nowMs, [{ subject: "import", subjectId: importId, action: "rolledBack" }]);
  await addJob(tx, "undo_import", { organizationId, importId }, `undo/${importId}`);
  await publishLive(tx, { organizationId, event: { type: "import", importId } });
}

/** Why an import cannot be undone now, as a sentence; `null`: it can. */
export async function refusalOfUndo(tx: Tx, row: ImportRow): Promise<string | null> {
  const { state, undoState, rowsCreated, rowsUpdated } = row;
  const changed = rowsCreated + rowsUpdated;
  return whyNotUndone({ state, undoState, changed, rows: await knowsImportRows(tx, row) });
}

/** What a batch of an undo needs. */
export interface UndoBatch {
  readonly organizationId: OrganizationId;
  readonly importId: string;
  readonly nowMs: number;
}

/**
 * Takes back the next rows of an import, and after the last of them the fields that it wrote over; marks and counts what it did
 * in the same transaction, so that a crash repeats nothing.
 *
 * @returns whether there is more to take back
 */
export async function undoBatch(tx: Tx, cache: RoutingCache, batch: UndoBatch): Promise<boolean> {
  const { organizationId, importId, nowMs } = batch;
  const [row] = await tx
    .select()
    .from(imports)
    .where(and(eq(imports.id, importId), inArray(imports.undoState, ["queued", "running"])))
    .for("update");
  if (!row) return false;
  const actor: Actor = { organizationId, userId: row.undoBy as UserId | null, keyId: null };
  const done = (await undoRows(tx, cache, batch, actor)) ?? (await undoChanges(tx, batch, actor));
  await tx
    .update(imports)
    .set(
      done === null
        ? { undoState: "done", undoFinishedAt: new Date(nowMs) }
        : { undoState: "running", undoCounts: addCounts(row.undoCounts ?? NOTHING_UNDONE, done) },
    )
    .where(eq(imports.id, importId));
  await publishLive(tx, { organizationId, event: { type: "import", importId } });
  return done !== null;
}

/** @returns what was done; `null` when no row is left */
async function undoRows(
  tx: Tx,
  cache: RoutingCache,
  { organizationId, importId, nowMs }: UndoBatch,
  actor: Actor,
): Promise<Partial<UndoCounts> | null> {
  const page = { importId, afterLine: Number.MIN_SAFE_INTEGER, limit: BATCH, onlyLeft: true };
  const left = await readUndoableRows(tx, page);
  if (left.length === 0) return null;
  // What somebody does at this moment comes before, and is seen by the second look.
  await lockLeadsOf(tx, left);
  const rows = await readUndoableRows(tx, page);
  let counts = NOTHING_UNDONE;
  for (const row of rows) {
    const undo = undoOf(row);
    let undone: UndoOutcome;
    switch (undo.kind) {
      case "close": {
        await closeLead(tx, cache, {
          ...{ organizationId, leadId: row.leadId, actorUserId: actor.userId as UserId | null, nowMs },
          ...{ seesAll: true, because: "importUndone" },
        });
        counts = addCounts(counts, { leadsClosed: 1, ...(await takeBack(tx, row.leadId)) });
        const archived = await archiveContact(tx, row, { importId, actor, nowMs });
        if (archived) counts = addCounts(counts, { contactsArchived: 1 });
        undone = archived ? "closedAndArchived" : "closed";
        break;
      }
      case "giveBack":
        await forgetTouch(tx, importId, row.leadId);
        undone = "givenBack";
        break;
      case "nothing":
        undone = "nothing";
        break;
      case "keep":
        counts = addCounts(counts, { leadsKept: 1 });
        undone = undo.because;
    }
    await tx
      .update(importRows)
      .set({ undone })
      .where(and(eq(importRows.importId, importId), eq(importRows.line, row.line)));
  }
  return counts;
}

async function lockLeadsOf(tx: Tx, rows: readonly UndoableRow[]): Promise<void> {
  const ids = [...new Set(rows.map(({ leadId }) => leadId))].sort();
  await tx
    .select({ id: leads.id })
    .from(leads)
    .where(inArray(leads.id, ids))
    .orderBy(leads.id)
    .for("no key update");
}

/** What the lead's workflow added its contact to; and its external id, so that a mended file may bring it again. */
async function takeBack(tx: Tx, leadId: string): Promise<Partial<UndoCounts>> {
  const groups = await tx
    .delete(contactGroupMembers)
    .where(
      and(
        // By the contact, which has an index; the lead tells its own from others.
        sql`${contactGroupMembers.contactId} = (select contact_id from leads where id = ${leadId})`,
        eq(contactGroupMembers.leadId, leadId),
      ),
    )
    .returning({ id: contactGroupMembers.groupId });
  const shares = await tx
    .delete(contactShares)
    .where(
      and(
        sql`${contactShares.contactId} = (select contact_id from leads where id = ${leadId})`,
        eq(contactShares.leadId, leadId),
      ),
    )
    .returning({ id: contactShares.userId });
  const campaigns = await tx
    .delete(campaignMembers)
    .where(eq(campaignMembers.leadId, leadId))
    .returning({ id: campaignMembers.campaignId });
  const journeys = await tx
    .delete(journeyTriggerEvents)
    .where(and(eq(journeyTriggerEvents.leadId, leadId), isNull(journeyTriggerEvents.takenAt)))
    .returning({ id: journeyTriggerEvents.triggerId });
  await tx
    .update(leads)
    .set({ externalId: null })
    .where(and(eq(leads.id, leadId), isNotNull(leads.externalId)));
  return {
    groupsTakenBack: groups.length,
    sharesTakenBack: shares.length,
    campaignsTakenBack: campaigns.length + journeys.length,
  };
}

/** What the import sent of a lead that was there before counts no more as sent: a mended file may bring it again. */
async function forgetTouch(tx: Tx, importId: string, leadId: string): Promise<void> {
  await tx.execute(sql`
    update lead_touches t set external_id = null
    where t.lead_id = ${leadId} and t.external_id in (
      select e.data ->> 'externalId' from lead_events e
      where e.lead_id = ${leadId} and e.data ->> 'kind' = 'touched' and e.data ->> 'importId' = ${importId})`);
}

/** Archives the contact of a lead that was just closed, once nothing is left on it. @returns whether it did */
async function archiveContact(
  tx: Tx,
  { contactId, contact, leadId, line }: UndoableRow,
  { importId, actor, nowMs }: { readonly importId: string; readonly actor: Actor; readonly nowMs: number },
): Promise<boolean> {
  const [left] = await tx.execute<{ is: boolean }>(sql`
    select exists (
      select from leads l where l.contact_id = ${contactId} and l.id <> ${leadId} and not exists (
        select from import_rows r where r.lead_id = l.id and r.import_id = ${importId}
          and r.line <> ${line} and r.undone in ('closed', 'closedAndArchived'))
    ) as is`);
  const hasOtherLeads = left?.is !== false;
  if (!archivesContact({ ...contact, hasOtherLeads })) return false;
  const at = new Date(nowMs);
  const archived = { archivedAt: at, archiveReason: ARCHIVE_REASON, updatedAt: at };
  await tx.update(contacts).set(archived).where(eq(contacts.id, contactId));
  await recordAudit(tx, actor, nowMs, [
    {
      ...{ subject: "contact", subjectId: contactId, action: "archived" },
      details: { reason: ARCHIVE_REASON },
    },
  ]);
  return true;
}

/** @returns what was done; `null` when no change is left */
async function undoChanges(
  tx: Tx,
  { importId, nowMs }: UndoBatch,
  actor: Actor,
): Promise<Partial<UndoCounts> | null> {
  const changes = await readChanges(tx, importId, { before: Number.MAX_SAFE_INTEGER, limit: BATCH });
  if (changes.length === 0) return null;
  const current = new CurrentFields();
  await current.read(tx, changes, { lock: true });
  const staying = await contactsStaying(tx, importId);
  const undone = changes.map((change) => current.undo(change, staying));
  await writeUndone(tx, undone, new Date(nowMs));
  await recordAudit(
    tx,
    actor,
    nowMs,
    undone.flatMap(({ change: { contactId }, back }) => {
      const fields = [...countedFields(Object.keys(back))];
      return contactId === null || fields.length === 0
        ? []
        : [
            {
              subject: "contact" as const,
              subjectId: contactId,
              action: "updated" as const,
              details: { fields },
            },
          ];
    }),
  );
  return {
    fieldsGivenBack: undone.reduce((sum, { back }) => sum + countedFields(Object.keys(back)).length, 0),
    fieldsKept: undone.reduce((sum, { kept }) => sum + countedFields(kept).length, 0),
  };
}
