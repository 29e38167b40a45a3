import {
  countedFields,
  type FieldObstacle,
  fieldsOfOne,
  givesFieldsBack,
  whyFieldsStay,
} from "@fairlead/engine";
import { and, asc, desc, eq, inArray, isNull, lt, ne, or, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { CLOSED_BY_UNDO, contacts, type FieldValues, importChanges, leads } from "../schema/index.ts";

export type Change = typeof importChanges.$inferSelect;

/** What becomes of one change when its import is undone. */
export interface UndoneChange {
  readonly change: Change;
  /** Fields with their former values. */
  readonly back: FieldValues;
  /** Fields that stay as they are, with the reason. */
  readonly kept: Readonly<Record<string, FieldObstacle>>;
}

const RECORDS = [
  { table: leads, key: "leadId" },
  { table: contacts, key: "contactId" },
] as const;

function idsOf(changes: readonly Change[], key: "leadId" | "contactId"): string[] {
  return [...new Set(changes.flatMap((change) => change[key] ?? []))];
}

/** Locks the records of some changes, which are to be written. */
export async function lockRecords(tx: Tx, changes: readonly Change[]): Promise<void> {
  for (const { table, key } of RECORDS) await lockInOrder(tx, table, idsOf(changes, key));
}

/** Locks leads or contacts in the one order in which nobody waits for each other. */
export async function lockInOrder(
  tx: Tx,
  table: typeof leads | typeof contacts,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .select({ id: table.id })
    .from(table)
    .where(inArray(table.id, [...new Set(ids)]))
    .orderBy(asc(table.id))
    .for("no key update");
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

/**
 * The fields of leads and contacts as they are while an import is undone, and what other imports wrote over in them: what is
 * given back counts at once.
 */
export class CurrentFields {
  readonly #fields = new Map<string, Record<string, unknown>>();
  /** Of other imports, by the record, in the order in which they came. */
  readonly #others = new Map<string, Change[]>();
  readonly #chained = new Map<number, Change>();

  /** Reads the records of some changes of one import. */
  async read(tx: Tx, changes: readonly Change[]): Promise<void> {
    const fresh: string[] = [];
    for (const { table, key } of RECORDS) {
      const ids = idsOf(changes, key).filter((id) => !this.#fields.has(id));
      if (ids.length === 0) continue;
      const rows = await tx.select().from(table).where(inArray(table.id, ids));
      for (const row of rows) this.#fields.set(row.id, { ...row });
      fresh.push(...ids);
    }
    const [first] = changes;
    if (first && fresh.length > 0) await this.#readOthers(tx, first.importId, fresh);
  }

  async #readOthers(tx: Tx, importId: string, ids: readonly string[]): Promise<void> {
    const { leadId, contactId, sequence } = importChanges;
    const rows = await tx
      .select()
      .from(importChanges)
      .where(and(ne(importChanges.importId, importId), or(inArray(leadId, ids), inArray(contactId, ids))))
      .orderBy(asc(sequence));
    for (const row of rows) {
      const id = row.leadId ?? row.contactId ?? "";
      this.#others.set(id, [...(this.#others.get(id) ?? []), row]);
    }
  }

  /**
   * Decides what of a change goes back, and takes it as done. What a later import wrote over stays, and that one is to give back
   * what was before this change.
   *
   * @param staying contacts by whose values a lead of the import goes on
   */
  undo(change: Change, staying: ReadonlySet<string>): UndoneChange {
    const { leadId, contactId, former, written } = change;
    const id = leadId ?? contactId ?? "";
    const record = this.#fields.get(id) ?? {};
    const leadStays = contactId !== null && staying.has(contactId);
    const back: Record<string, FieldValues[string]> = {};
    const kept: Record<string, FieldObstacle> = {};
    for (const one of new Set(Object.keys(written).map((field) => fieldsOfOne(field)[0] ?? field))) {
      const fields = fieldsOfOne(one);
      const later = this.#laterOf(id, change, fields);
      const state = fields.map((field) => ({
        ...{ former: former[field] ?? null, written: written[field] ?? null, leadStays },
        ...{ current: currentOf(record[field]), isOverwritten: later !== undefined },
      }));
      const because = whyFieldsStay(state);
      if (because === "overwritten" && later) this.#chain(id, later, change, fields);
      for (const field of fields) {
        if (because !== null) kept[field] = because;
        else if (givesFieldsBack(state)) back[field] = former[field] ?? null;
      }
    }
    Object.assign(record, back);
    return { change, back, kept };
  }

  /** The records as they are now, by their ids. */
  copies(): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
    return new Map([...this.#fields].map(([id, record]) => [id, { ...record }]));
  }

  /** Changes of other imports that are to give back another value from now on. */
  chained(): readonly Change[] {
    return [...this.#chained.values()];
  }

  /** The next change by another import that overwrote some of the fields and still stands in one of them. */
  #laterOf(id: string, { sequence }: Change, fields: readonly string[]): Change | undefined {
    return this.#others
      .get(id)
      ?.find((other) => other.sequence > sequence && fields.some((field) => stands(other, field)));
  }

  #chain(id: string, later: Change, { former, written }: Change, fields: readonly string[]): void {
    const isUndone = fields.some((field) => later.kept?.includes(field));
    const follows = fields.every((field) => (later.former[field] ?? null) === (written[field] ?? null));
    if (isUndone || !follows) return;
    const older = Object.fromEntries(fields.map((field) => [field, former[field] ?? null]));
    const next = { ...later, former: { ...later.former, ...older } };
    const others = this.#others.get(id) ?? [];
    this.#others.set(
      id,
      others.map((other) => (other.sequence === next.sequence ? next : other)),
    );
    this.#chained.set(next.sequence, next);
  }
}

/** Whether a field still has what a change wrote: no undo gave it back, nor passed it to a later change. */
function stands({ written, kept, keptBecause }: Change, field: string): boolean {
  if (!(field in written)) return false;
  if (kept === null) return true;
  return kept.includes(field) && keptBecause?.[field] !== "overwritten";
}

function currentOf(value: unknown): FieldValues[string] | undefined {
  return value as FieldValues[string] | undefined;
}

/** The contacts of some changes of which a lead stays that their import made. */
export async function contactsStaying(
  tx: Tx,
  importId: string,
  changes: readonly Change[],
): Promise<ReadonlySet<string>> {
  const ids = sql`${sql.param(idsOf(changes, "contactId"))}::text[]`;
  const rows = await tx.execute<{ contact_id: string }>(sql`
    select distinct l.contact_id from leads l join import_rows r on r.lead_id = l.id
    where l.contact_id = any (${ids}) and r.import_id = ${importId} and r.outcome = 'created'
      and r.undone not in (${CLOSED_BY_UNDO})`);
  return new Set(rows.map((row) => row.contact_id));
}

/** Writes former values; the changes themselves go, but for what of them stays. */
export async function writeUndone(
  tx: Tx,
  undone: readonly UndoneChange[],
  {
    importId,
    chained,
    at,
  }: { readonly importId: string; readonly chained: readonly Change[]; readonly at: Date },
): Promise<void> {
  for (const [id, { isLead, values }] of givenBack(undone)) {
    if (isLead) await tx.update(leads).set(values).where(eq(leads.id, id));
    else
      await tx
        .update(contacts)
        .set({ ...values, updatedAt: at })
        .where(eq(contacts.id, id));
  }
  const gone = undone.filter(({ kept }) => Object.keys(kept).length === 0);
  if (gone.length > 0) {
    const sequences = gone.map(({ change }) => change.sequence);
    await tx
      .delete(importChanges)
      .where(and(eq(importChanges.importId, importId), inArray(importChanges.sequence, sequences)));
  }
  await keepChanges(tx, undone);
  await writeFormer(tx, chained);
}

/** How many fields were given back, and how many stay. */
export function countFields(undone: readonly UndoneChange[]) {
  const sum = (fieldsOf: (one: UndoneChange) => object) =>
    undone.reduce((total, one) => total + countedFields(Object.keys(fieldsOf(one))).length, 0);
  return { fieldsGivenBack: sum(({ back }) => back), fieldsKept: sum(({ kept }) => kept) };
}

/** What goes back of each record, by all of its changes together: the earliest comes last. */
export function givenBack(undone: readonly UndoneChange[]) {
  const byRecord = new Map<string, { readonly isLead: boolean; readonly values: FieldValues }>();
  for (const { change, back } of undone) {
    const id = change.leadId ?? change.contactId;
    if (id === null || Object.keys(back).length === 0) continue;
    const values = { ...byRecord.get(id)?.values, ...back };
    byRecord.set(id, { isLead: change.leadId !== null, values });
  }
  return byRecord;
}

async function keepChanges(tx: Tx, undone: readonly UndoneChange[]): Promise<void> {
  const rows = undone
    .filter(({ kept }) => Object.keys(kept).length > 0)
    .map(({ change, kept }) => ({
      ...{ import_id: change.importId, sequence: change.sequence },
      ...{ kept: Object.keys(kept), kept_because: kept },
    }));
  if (rows.length === 0) return;
  await tx.execute(sql`
    update import_changes c set kept = kept.kept, kept_because = kept.kept_because
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as kept (import_id text, sequence bigint, kept text[], kept_because jsonb)
    where c.import_id = kept.import_id and c.sequence = kept.sequence`);
}

async function writeFormer(tx: Tx, chained: readonly Change[]): Promise<void> {
  if (chained.length === 0) return;
  const rows = chained.map(({ importId, sequence, former }) => ({ import_id: importId, sequence, former }));
  await tx.execute(sql`
    update import_changes c set former = chained.former
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as chained (import_id text, sequence bigint, former jsonb)
    where c.import_id = chained.import_id and c.sequence = chained.sequence`);
}

/** Former values are kept for so long, and an undo gives none back that is older. */
export const FORMER_VALUES_KEPT_MS = 30 * 86_400_000;
/** As many as one statement drops. */
const DROPPED_AT_ONCE = 1_000;

/** Drops former values that are older than an undo may be. @returns whether there are more */
export async function dropOldChanges(tx: Tx, nowMs: number): Promise<boolean> {
  const before = new Date(nowMs - FORMER_VALUES_KEPT_MS);
  const { importId, sequence } = importChanges;
  const old = tx
    .select({ importId, sequence })
    .from(importChanges)
    .where(lt(importChanges.at, before))
    .limit(DROPPED_AT_ONCE);
  const dropped = await tx.delete(importChanges).where(sql`(${importId}, ${sequence}) in (${old})`);
  return dropped.count === DROPPED_AT_ONCE;
}
