import {
  AppError,
  addCounts,
  auditValues,
  countedFields,
  NOTHING_UNDONE,
  type OrganizationId,
  type UndoCounts,
  type UserId,
  whyNotUndone,
} from "@fairlead/engine";
import { and, desc, eq, inArray } from "drizzle-orm";
import { addJob } from "../add-job.ts";
import { type Actor, recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { knowsImportRows } from "../fill/gather-import-rows.ts";
import type { RoutingCache } from "../leads/routing-cache.ts";
import { publishLive } from "../live.ts";
import { imports, securityEvents } from "../schema/index.ts";
import type { ImportRow } from "./imports.ts";
import { undoAddresses } from "./undo-addresses.ts";
import {
  CurrentFields,
  contactsStaying,
  countFields,
  givenBack,
  lockRecords,
  readChanges,
  writeUndone,
} from "./undo-changes.ts";
import { type UndoBatch, undoRows } from "./undo-rows.ts";

/** Changes of one transaction. */
const BATCH = 50;

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
  const userId = row.undoBy as UserId | null;
  const keyId = userId === null ? await keyThatAsked(tx, importId) : null;
  const actor: Actor = { organizationId, userId, keyId };
  const done =
    (await undoRows(tx, cache, batch, actor)) ??
    (await undoChanges(tx, batch, actor)) ??
    (await undoAddresses(tx, importId, nowMs));
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

/** @returns what was done; `null` when no change is left */
async function undoChanges(
  tx: Tx,
  { importId, nowMs }: UndoBatch,
  actor: Actor,
): Promise<Partial<UndoCounts> | null> {
  const page = { before: Number.MAX_SAFE_INTEGER, limit: BATCH };
  const left = await readChanges(tx, importId, page);
  if (left.length === 0) return null;
  await lockRecords(tx, left);
  // Another undo may have given them other former values before these records were locked.
  const changes = await readChanges(tx, importId, page);
  const current = new CurrentFields();
  await current.read(tx, changes);
  const staying = await contactsStaying(tx, importId, changes);
  const before = current.copies();
  const undone = changes.map((change) => current.undo(change, staying));
  await writeUndone(tx, undone, { importId, chained: current.chained(), at: new Date(nowMs) });
  await recordAudit(
    tx,
    actor,
    nowMs,
    [...givenBack(undone)].flatMap(([id, { isLead, values }]) => {
      if (isLead) return [];
      const fields = [...countedFields(Object.keys(values))];
      const told = auditValues(before.get(id) ?? {}, values, fields);
      return [
        {
          ...{ subject: "contact" as const, subjectId: id, action: "updated" as const },
          ...{ details: { fields }, values: told },
        },
      ];
    }),
  );
  return countFields(undone);
}

/** The API key that asked for the undo, as the log of security has it. */
async function keyThatAsked(tx: Tx, importId: string): Promise<string | null> {
  const { subjectKind, subjectId, action, sequence, actorKeyId } = securityEvents;
  const [row] = await tx
    .select({ keyId: actorKeyId })
    .from(securityEvents)
    .where(and(eq(subjectKind, "import"), eq(subjectId, importId), eq(action, "rolledBack")))
    .orderBy(desc(sequence))
    .limit(1);
  return row?.keyId ?? null;
}
