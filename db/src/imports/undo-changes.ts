import { fieldsOfOne, givesFieldsBack } from "@fairlead/engine";
import { and, asc, desc, eq, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { contacts, type FieldValues, importChanges, leads } from "../schema/index.ts";

type Change = typeof importChanges.$inferSelect;

/** What becomes of one change when its import is undone. */
export interface UndoneChange {
  readonly change: Change;
  /** Fields with their former values. */
  readonly back: FieldValues;
  /** Fields that stay as they are. */
  readonly kept: readonly string[];
}

/** The latest changes of an import at which no undo has looked, before a sequence number; the latest first. */
export function readChanges(
  tx: Tx,
  importId: string,
  { before, limit }: { readonly before: number; readonly limit: number },
): Promise<Change[]> {
  return tx
    .select()
    .from(importChanges)
    .where(
      and(
        ...[eq(importChanges.importId, importId), isNull(importChanges.kept)],
        lt(importChanges.sequence, before),
      ),
    )
    .orderBy(desc(importChanges.sequence))
    .limit(limit);
}

/** The fields of leads and contacts as they are, while their import is undone: what is given back of them counts at once. */
export class CurrentFields {
  readonly #fields = new Map<string, Record<string, unknown>>();

  /** Reads the records of some changes, and locks them where they are to be written. */
  async read(tx: Tx, changes: readonly Change[], { lock }: { readonly lock: boolean }): Promise<void> {
    for (const [table, key] of [
      [leads, "leadId"],
      [contacts, "contactId"],
    ] as const) {
      const ids = [...new Set(changes.flatMap((change) => change[key] ?? []))].filter(
        (id) => !this.#fields.has(id),
      );
      if (ids.length === 0) continue;
      const found = tx.select().from(table).where(inArray(table.id, ids)).orderBy(asc(table.id)).$dynamic();
      const rows = await (lock ? found.for("no key update") : found);
      for (const row of rows) this.#fields.set(row.id, { ...row });
    }
  }

  /**
   * Decides what of a change goes back, and takes it as done.
   *
   * @param staying contacts by whose values a lead of the import goes on
   */
  undo(change: Change, staying: ReadonlySet<string>): UndoneChange {
    const { leadId, contactId, former, written } = change;
    const record = this.#fields.get(leadId ?? contactId ?? "") ?? {};
    const leadStays = contactId !== null && staying.has(contactId);
    const fields = Object.keys(written);
    const asWritten = (field: string) => ({
      ...{ former: former[field] ?? null, written: written[field] ?? null, leadStays },
      current: record[field] as FieldValues[string] | undefined,
    });
    const backFields = fields
      .map(fieldsOfOne)
      .filter((one) => givesFieldsBack(one.map(asWritten)))
      .flat();
    const back = Object.fromEntries(backFields.map((field) => [field, former[field] ?? null]));
    Object.assign(record, back);
    return { change, back, kept: fields.filter((field) => !(field in back)) };
  }
}

/** Contacts of an import of which a lead stays that it made. */
export async function contactsStaying(tx: Tx, importId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.execute<{ contact_id: string }>(sql`
    select distinct l.contact_id from import_rows r join leads l on l.id = r.lead_id
    where r.import_id = ${importId} and r.outcome = 'created'
      and r.undone not in ('closed', 'closedAndArchived')`);
  return new Set(rows.map((row) => row.contact_id));
}

/** Writes former values; the change itself goes, but for what of it stays. */
export async function writeUndone(tx: Tx, undone: readonly UndoneChange[], at: Date): Promise<void> {
  for (const { change, back, kept } of undone) {
    const { leadId, contactId } = change;
    if (Object.keys(back).length > 0 && leadId !== null) {
      await tx.update(leads).set(back).where(eq(leads.id, leadId));
    }
    if (Object.keys(back).length > 0 && contactId !== null) {
      await tx
        .update(contacts)
        .set({ ...back, updatedAt: at })
        .where(eq(contacts.id, contactId));
    }
    const itself: SQL | undefined = and(
      eq(importChanges.importId, change.importId),
      eq(importChanges.sequence, change.sequence),
    );
    if (kept.length === 0) await tx.delete(importChanges).where(itself);
    else
      await tx
        .update(importChanges)
        .set({ kept: [...kept] })
        .where(itself);
  }
}

/** Former values are kept for so long, and an undo gives none back that is older. */
export const FORMER_VALUES_KEPT_MS = 30 * 86_400_000;
/** As many as one statement drops. */
const DROPPED_AT_ONCE = 1_000;

/** Drops former values that are older than an undo may be. @returns whether there are more */
export async function dropOldChanges(tx: Tx, nowMs: number): Promise<boolean> {
  const before = new Date(nowMs - FORMER_VALUES_KEPT_MS);
  const old = tx
    .select({ sequence: importChanges.sequence })
    .from(importChanges)
    .where(lt(importChanges.at, before))
    .limit(DROPPED_AT_ONCE);
  const dropped = await tx
    .delete(importChanges)
    .where(inArray(importChanges.sequence, old))
    .returning({ sequence: importChanges.sequence });
  return dropped.length === DROPPED_AT_ONCE;
}
