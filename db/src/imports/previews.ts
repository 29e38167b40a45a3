import {
  type FileEncoding,
  type LeadFileCheck,
  type MappedColumn,
  NOTHING_CHECKED,
  type OrganizationId,
  type Separator,
} from "@fairlead/engine";
import { and, eq, sql } from "drizzle-orm";
import { addJob } from "../add-job.ts";
import type { Tx } from "../client.ts";
import { publishLive } from "../live.ts";
import { importPreviews, imports } from "../schema/index.ts";

export type ImportPreviewRow = typeof importPreviews.$inferSelect;

/** How a file is read, as the bytes say or as a person chose. */
export interface ChosenReading {
  readonly encoding: FileEncoding;
  readonly separator: Separator;
  readonly timeZone: string;
  readonly header: readonly string[];
  readonly columns: readonly MappedColumn[];
}

interface ImportKeys {
  readonly organizationId: OrganizationId;
  readonly importId: string;
}

/** Ends the upload of a file that is looked at before it is started, and has the carrier check all of its rows. */
export async function makePreview(
  tx: Tx,
  input: ImportKeys & {
    readonly sizeBytes: number;
    readonly sha256: string;
    readonly foundEncoding: FileEncoding;
    /** Left out: none. */
    readonly brokenBytes?: number;
    readonly reading: ChosenReading;
    readonly changed: readonly number[];
  },
): Promise<void> {
  const { organizationId, importId, sizeBytes, sha256, foundEncoding, brokenBytes, changed } = input;
  await tx
    .update(imports)
    .set({ sizeBytes, sha256, ...readingColumns(input.reading) })
    .where(eq(imports.id, importId));
  const [preview] = await tx
    .insert(importPreviews)
    .values({
      organizationId,
      importId,
      foundEncoding,
      brokenBytes,
      changed: [...changed],
      check: NOTHING_CHECKED,
    })
    .returning();
  await checkRows(tx, { organizationId, importId }, preview);
}

/** Reads the file of a preview in another way; the check of its rows begins anew. */
export async function rereadPreview(
  tx: Tx,
  input: ImportKeys & {
    readonly defaultSource: string | null;
    readonly reading: ChosenReading;
    readonly changed: readonly number[];
  },
): Promise<void> {
  const { organizationId, importId, defaultSource, reading, changed } = input;
  await tx
    .update(imports)
    .set({ defaultSource, ...readingColumns(reading) })
    .where(eq(imports.id, importId));
  const [preview] = await tx
    .update(importPreviews)
    .set({ reading: sql`${importPreviews.reading} + 1`, changed: [...changed], check: NOTHING_CHECKED })
    .where(eq(importPreviews.importId, importId))
    .returning();
  await checkRows(tx, { organizationId, importId }, preview);
}

/** What a file would come to; `null` once it was started, or when it came without a preview. */
export async function readPreview(tx: Tx, importId: string): Promise<ImportPreviewRow | null> {
  const [row] = await tx.select().from(importPreviews).where(eq(importPreviews.importId, importId));
  return row ?? null;
}

/** The same for whoever changes or starts it: a second one waits, and finds what the first one did. */
export async function lockPreview(tx: Tx, importId: string): Promise<ImportPreviewRow | null> {
  const [row] = await tx
    .select()
    .from(importPreviews)
    .where(eq(importPreviews.importId, importId))
    .for("update");
  return row ?? null;
}

/** Drops what a file would come to: it is being started. */
export async function endPreview(tx: Tx, importId: string): Promise<void> {
  await tx.delete(importPreviews).where(eq(importPreviews.importId, importId));
}

/**
 * Keeps how far the rows of a file were checked.
 *
 * @returns whether the reading is still the one that was checked
 */
export async function noteCheck(
  tx: Tx,
  input: ImportKeys & { readonly reading: number; readonly check: LeadFileCheck },
): Promise<boolean> {
  const { organizationId, importId, reading, check } = input;
  const noted = await tx
    .update(importPreviews)
    .set({ check })
    .where(and(eq(importPreviews.importId, importId), eq(importPreviews.reading, reading)))
    .returning({ reading: importPreviews.reading });
  if (noted.length > 0) await publishLive(tx, { organizationId, event: { type: "import", importId } });
  return noted.length > 0;
}

async function checkRows(tx: Tx, keys: ImportKeys, preview: ImportPreviewRow | undefined): Promise<void> {
  if (!preview) throw new Error("The preview is gone");
  const { reading } = preview;
  await addJob(tx, "check_import", { ...keys, reading }, `import-check/${keys.importId}/${reading}`);
}

function readingColumns({ encoding, separator, timeZone, header, columns }: ChosenReading) {
  return { encoding, separator, timeZone, header: [...header], columns };
}
