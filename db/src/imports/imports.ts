import { addressesIn, type FieldError, type OrganizationId } from "@fairlead/engine";
import { and, asc, desc, eq, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { addJob } from "../add-job.ts";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { publishLive } from "../live.ts";
import { type PageKey, type PageOf, pageAfter, toPage } from "../page.ts";
import {
  importChunks,
  importFailureAddresses,
  importFailures,
  importPreviews,
  imports,
  users,
} from "../schema/index.ts";
import { noteImportRows, type TakenRow } from "./import-rows.ts";
import type { ChosenReading } from "./previews.ts";

export type ImportRow = typeof imports.$inferSelect;
export interface ImportRecord extends ImportRow {
  readonly creator: { readonly id: string; readonly name: string } | null;
  /** Who asked for it to be taken back. */
  readonly undoneBy: { readonly id: string; readonly name: string } | null;
  /** Whether its file is looked at before it is started. */
  readonly isPreview: boolean;
}

export interface FailedRow {
  /** The line of the file on which the row begins, from 1 (the header). */
  readonly line: number;
  readonly row: readonly string[];
  readonly errors: readonly FieldError[];
}

/** An upload that never ended, or a file that was looked at and not started, can be gone on with for so long. */
export const PREVIEWED_FOR_MS = 24 * 60 * 60 * 1000;

/** Begins to receive a file. */
export async function beginImport(
  tx: Tx,
  input: {
    readonly organizationId: OrganizationId;
    readonly fileName: string;
    readonly defaultSource: string | null;
    readonly createdBy: string | null;
    readonly nowMs: number;
  },
): Promise<string> {
  const { nowMs, ...columns } = input;
  const id = newId("import");
  await tx.insert(imports).values({ ...columns, id, state: "receiving", createdAt: new Date(nowMs) });
  return id;
}

/** Stores the next piece of an upload. */
export async function storeChunk(
  tx: Tx,
  chunk: {
    readonly organizationId: OrganizationId;
    readonly importId: string;
    readonly position: number;
    readonly bytes: Buffer;
  },
): Promise<void> {
  await tx.insert(importChunks).values(chunk);
}

/** Ends the upload and hands the file to the carrier. */
export async function queueImport(
  tx: Tx,
  input: {
    readonly organizationId: OrganizationId;
    readonly importId: string;
    readonly sizeBytes: number;
    /** Of the file's bytes, in hex. */
    readonly sha256: string;
    /** Whether every row is a new lead, also where it came before. */
    readonly takesRepeats: boolean;
    readonly header: readonly string[];
    /** Left out: as it was when the file came. */
    readonly defaultSource?: string | null;
    /** Left out: UTF-8, and what the first line says. */
    readonly reading?: Pick<ChosenReading, "encoding" | "separator" | "timeZone" | "columns">;
  },
): Promise<void> {
  const { organizationId, importId, header, reading, ...columns } = input;
  await tx
    .update(imports)
    .set({ ...columns, ...reading, state: "queued", header: [...header] })
    .where(eq(imports.id, importId));
  await addJob(tx, "run_import", { organizationId, importId }, `import/${importId}`);
  await publishLive(tx, { organizationId, event: { type: "import", importId } });
}

/** Drops an upload that was not received whole; nothing of it was taken in. */
export async function dropImport(tx: Tx, importId: string): Promise<void> {
  await tx.delete(imports).where(and(eq(imports.id, importId), eq(imports.state, "receiving")));
}

/** An import of the same bytes. */
export interface SameFile {
  readonly importId: string;
  readonly fileName: string;
  readonly importedAt: Date;
  readonly importedBy: string | null;
}

/**
 * The latest import of the same file that made or met leads, or is about to; `null`: none. One that was undone counts no more.
 * Whoever asks for one file at the same moment waits until this transaction has ended.
 */
export async function findSameFile(tx: Tx, sha256: string, exceptId: string): Promise<SameFile | null> {
  const key = sql`'imports/' || current_setting('app.organization_id') || '/' || ${sha256}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
  const tookLeads = sql`${imports.rowsCreated} + ${imports.rowsUpdated} + ${imports.rowsRepeated} > 0`;
  const [row] = await selectImports(tx)
    .where(
      and(
        ...[eq(imports.sha256, sha256), ne(imports.id, exceptId)],
        ...[or(inArray(imports.state, ["queued", "running"]), tookLeads), isNull(imports.undoState)],
      ),
    )
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(1);
  if (!row) return null;
  const { id: importId, fileName, createdAt: importedAt } = row.import;
  return { importId, fileName, importedAt, importedBy: row.creator?.name ?? null };
}

/** An import's row; `null` when there is none. */
export async function readImport(tx: Tx, importId: string): Promise<ImportRecord | null> {
  const [row] = await selectImports(tx).where(eq(imports.id, importId));
  return row ? recordOf(row) : null;
}

/** A page of imports, newest first. */
export async function listImports(
  tx: Tx,
  page: { readonly after: PageKey | null; readonly limit: number },
): Promise<PageOf<ImportRecord>> {
  const rows = await selectImports(tx)
    .where(pageAfter(imports.createdAt, imports.id, page.after))
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(page.limit + 1);
  return toPage(rows.map(recordOf), page.limit, (row) => ({ at: row.createdAt, id: row.id }));
}

/** A piece of a file; `null` where it has none there. */
export async function readChunk(tx: Tx, importId: string, position: number): Promise<Buffer | null> {
  const [row] = await tx
    .select({ bytes: importChunks.bytes })
    .from(importChunks)
    .where(and(eq(importChunks.importId, importId), eq(importChunks.position, position)));
  return row?.bytes ?? null;
}

/** What a batch of rows came to; the counters rise in the transaction that took the rows in. */
export interface BatchOutcome {
  readonly organizationId: OrganizationId;
  readonly importId: string;
  readonly rows: number;
  readonly created: number;
  /** Rows that updated an open lead. */
  readonly updated: number;
  readonly repeated: number;
  readonly taken: readonly TakenRow[];
  readonly failures: readonly FailedRow[];
  readonly bytesDone: number;
}

/** Notes a batch. Call it in the transaction of the batch, so that a crash repeats neither rows nor counts. */
export async function noteBatch(tx: Tx, outcome: BatchOutcome): Promise<void> {
  const { organizationId, importId, failures } = outcome;
  await noteImportRows(tx, { organizationId, importId }, outcome.taken);
  if (failures.length > 0) {
    await tx
      .insert(importFailures)
      .values(failures.map((failure) => ({ organizationId, importId, ...failure })));
    await noteAddresses(tx, outcome);
  }
  await tx
    .update(imports)
    .set({
      state: "running",
      rowsDone: sql`${imports.rowsDone} + ${outcome.rows}`,
      rowsCreated: sql`${imports.rowsCreated} + ${outcome.created}`,
      rowsUpdated: sql`${imports.rowsUpdated} + ${outcome.updated}`,
      rowsRepeated: sql`${imports.rowsRepeated} + ${outcome.repeated}`,
      rowsFailed: sql`${imports.rowsFailed} + ${failures.length}`,
      rowsNoted: sql`${imports.rowsNoted} + ${outcome.taken.filter(({ notes }) => notes !== null).length}`,
      bytesDone: outcome.bytesDone,
    })
    .where(eq(imports.id, importId));
  await publishLive(tx, { organizationId, event: { type: "import", importId } });
}

/** Ends an import, well (`error` null) or because the rest of the file is gone; drops the file's pieces. */
export async function finishImport(
  tx: Tx,
  input: {
    readonly organizationId: OrganizationId;
    readonly importId: string;
    readonly error: string | null;
    readonly nowMs: number;
  },
): Promise<void> {
  const { organizationId, importId, error, nowMs } = input;
  await tx
    .update(imports)
    .set({
      state: error === null ? "done" : "failed",
      error,
      finishedAt: new Date(nowMs),
      ...(error === null ? { bytesDone: sql`${imports.sizeBytes}` } : {}),
    })
    .where(eq(imports.id, importId));
  await tx.delete(importChunks).where(eq(importChunks.importId, importId));
  await publishLive(tx, { organizationId, event: { type: "import", importId } });
}

/** Failed rows after a line, in file order. */
export function listFailedRows(
  tx: Tx,
  importId: string,
  afterLine: number,
  limit: number,
): Promise<FailedRow[]> {
  return tx
    .select({ line: importFailures.line, row: importFailures.row, errors: importFailures.errors })
    .from(importFailures)
    .where(and(eq(importFailures.importId, importId), gt(importFailures.line, afterLine)))
    .orderBy(asc(importFailures.line))
    .limit(limit);
}

const undoer = alias(users, "undoer");

function selectImports(tx: Tx) {
  return tx
    .select({
      undoneBy: { id: undoer.id, name: undoer.name },
      import: imports,
      creator: { id: users.id, name: users.name },
      preview: { id: importPreviews.importId },
    })
    .from(imports)
    .leftJoin(users, eq(users.id, imports.createdBy))
    .leftJoin(undoer, eq(undoer.id, imports.undoBy))
    .leftJoin(importPreviews, eq(importPreviews.importId, imports.id))
    .$dynamic();
}

function recordOf({
  import: row,
  creator,
  undoneBy,
  preview,
}: Awaited<ReturnType<typeof selectImports>>[number]): ImportRecord {
  return { ...row, creator, undoneBy, isPreview: preview !== null };
}

/** Notes the addresses of rows that failed, by which they go with a person who is erased. */
async function noteAddresses(tx: Tx, { organizationId, importId, failures }: BatchOutcome): Promise<void> {
  const found = failures.flatMap(({ line, row }) => addressesIn(row).map((address) => ({ line, address })));
  if (found.length === 0) return;
  await tx.execute(sql`
    insert into ${importFailureAddresses} (organization_id, import_id, line, address)
    select ${organizationId}, ${importId}, line, address
    from unnest(${sql.param(found.map(({ line }) => line))}::bigint[],
      ${sql.param(found.map(({ address }) => address))}::text[]) as found (line, address)`);
}
