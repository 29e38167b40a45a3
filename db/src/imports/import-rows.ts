import { createHash } from "node:crypto";
import {
  type ContactId,
  type Delivery,
  type DeliveryNote,
  groupBy,
  type LeadId,
  type OrganizationId,
  rowIdentity,
} from "@fairlead/engine";
import { and, asc, eq, gt, isNotNull, lt, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { CLOSED_BY_UNDO, type ImportRowOutcome, importRows } from "../schema/index.ts";

/** Half of a SHA-256: two different rows do not meet in it. */
const FINGERPRINT_LENGTH = 32;

/** By what a row without an external id is known again; `null` for one that has an id. */
export function fingerprintOf(sourceName: string, delivery: Delivery): string | null {
  if (delivery.externalId !== null) return null;
  const hash = createHash("sha256").update(rowIdentity(sourceName, delivery)).digest("hex");
  return hash.slice(0, FINGERPRINT_LENGTH);
}

/** A row of a file that was taken in. */
export interface TakenRow {
  /** The line of the file on which the row begins, from 1 (the header). */
  readonly line: number;
  readonly leadId: LeadId;
  readonly contactId: ContactId;
  readonly outcome: ImportRowOutcome;
  readonly fingerprint: string | null;
  readonly occurrence: number;
  /** Values that were not understood; `null`: there were none. */
  readonly notes: readonly DeliveryNote[] | null;
}

/** Keeps which lead each row became. Call it in the transaction that made the leads. */
export async function noteImportRows(
  tx: Tx,
  keys: { readonly organizationId: OrganizationId; readonly importId: string },
  rows: readonly TakenRow[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(importRows).values(rows.map((row) => ({ ...row, ...keys })));
}

/** Rows of a file that were taken in with a value that was not understood, in file order, after a line. */
export function listNotedRows(
  tx: Tx,
  importId: string,
  { afterLine, limit }: { readonly afterLine: number; readonly limit: number },
): Promise<ImportRowRecord[]> {
  return tx
    .select()
    .from(importRows)
    .where(
      and(eq(importRows.importId, importId), gt(importRows.line, afterLine), isNotNull(importRows.notes)),
    )
    .orderBy(asc(importRows.line))
    .limit(limit);
}

export type ImportRowRecord = typeof importRows.$inferSelect;

/** Rows of a file that were taken in, in file order, after a line. */
export function listImportRows(
  tx: Tx,
  importId: string,
  { afterLine, limit }: { readonly afterLine: number; readonly limit: number },
): Promise<ImportRowRecord[]> {
  return tx
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, importId), gt(importRows.line, afterLine)))
    .orderBy(asc(importRows.line))
    .limit(limit);
}

/** Whether rows of an import were gathered after the upgrade from a release that kept none, instead of with its leads. */
export async function hasGatheredRows(tx: Tx, importId: string): Promise<boolean> {
  const gathered = and(eq(importRows.importId, importId), lt(importRows.line, 0));
  const found = await tx.select({ line: importRows.line }).from(importRows).where(gathered).limit(1);
  return found.length > 0;
}

/** A row that may have come before. */
export interface AskedRow {
  /** How many rows of the same file came before with the same fingerprint. */
  readonly occurrence: number;
  /** The lead that the row is in an earlier file; `null`: none. */
  readonly known: { readonly leadId: LeadId; readonly contactId: ContactId } | null;
}

/**
 * Looks up rows of one source in the files that came before: the second of two equal rows is known where an earlier file had two.
 * A lead that an undo closed is none. Rows of a source are looked up one batch after the other, so that two files with the same
 * row make one lead.
 *
 * @param fingerprints one for each row, in order; `null` where the row has an external id
 */
export async function findKnownRows(
  tx: Tx,
  { importId, sourceName }: { readonly importId: string; readonly sourceName: string },
  fingerprints: readonly (string | null)[],
): Promise<readonly AskedRow[]> {
  const wanted = groupBy(
    fingerprints.filter((fingerprint) => fingerprint !== null),
    (fingerprint) => fingerprint,
  );
  if (wanted.size === 0) return fingerprints.map(() => ({ occurrence: 0, known: null }));
  const lock = sql`pg_advisory_xact_lock(hashtextextended(
    'import_rows/' || current_setting('app.organization_id') || '/' || ${sourceName}, 0))`;
  await tx.execute(sql`select ${lock}`);
  const counts = [...wanted.values()].map((rows) => rows.length);
  const rows = await tx.execute<FoundRow>(sql`
    select wanted.fingerprint, here.next, earlier.occurrence, earlier.lead_id, earlier.contact_id
    from unnest(${sql.param([...wanted.keys()])}::text[], ${sql.param(counts)}::int[]) as wanted (fingerprint, rows)
    cross join lateral (
      select coalesce((
        select occurrence + 1 from import_rows
        where fingerprint = wanted.fingerprint and import_id = ${importId}
        order by occurrence desc limit 1
      ), 0) as next
    ) here
    left join lateral (
      select distinct on (r.occurrence) r.occurrence, r.lead_id, r.contact_id from import_rows r
      where r.fingerprint = wanted.fingerprint and r.import_id <> ${importId}
        and r.occurrence >= here.next and r.occurrence < here.next + wanted.rows
        and not exists (
          select from import_rows u where u.lead_id = r.lead_id and u.undone in (${CLOSED_BY_UNDO}))
      order by r.occurrence, r.import_id, r.line
    ) earlier on true`);
  const known = new Map(rows.map((row) => [`${row.fingerprint}/${row.occurrence}`, row]));
  const next = new Map(rows.map((row) => [row.fingerprint, row.next]));
  return fingerprints.map((fingerprint) => {
    if (fingerprint === null) return { occurrence: 0, known: null };
    const occurrence = next.get(fingerprint) ?? 0;
    next.set(fingerprint, occurrence + 1);
    const found = known.get(`${fingerprint}/${occurrence}`);
    return { occurrence, known: found ? { leadId: found.lead_id, contactId: found.contact_id } : null };
  });
}

interface FoundRow extends Record<string, unknown> {
  readonly fingerprint: string;
  /** How many rows of this file came before. */
  readonly next: number;
  readonly occurrence: number | null;
  readonly lead_id: LeadId;
  readonly contact_id: ContactId;
}
