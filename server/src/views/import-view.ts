import { type ImportRecord, readingOf } from "@fairlead/db";
import { type MappedColumn, REFUSED_KEPT_DAYS, seesImportRows } from "@fairlead/engine";
import type { z } from "zod";
import type { Import } from "../contract/index.ts";
import { CONNECTION_LIMITS } from "../network/connection-limits.ts";
import type { Caller } from "../plugins/access.ts";
import { importUndoView } from "./import-undo-view.ts";

type ImportView = z.input<typeof Import>;

const DAY_MS = 86_400_000;

const BROKEN_OFF = "The upload broke off; send the file again.";

/** Whether a caller is shown the rows of an import's file. */
export function showsRowsOf(row: ImportRecord, caller: Caller): boolean {
  return seesImportRows(caller, { startedBy: row.creator?.id ?? null });
}

/**
 * An import as the API tells it.
 *
 * @param preview what its file would come to, where it is not started and was asked for
 */
export function importView(
  row: ImportRecord,
  caller: Caller,
  nowMs: number,
  preview: ImportView["preview"] = null,
): ImportView {
  const isBrokenOff = brokeOff(row, nowMs);
  const mapping = row.header === null ? null : readingOf(row).mapping;
  const seesRows = showsRowsOf(row, caller);
  return {
    id: row.id,
    fileName: row.fileName,
    state: row.isPreview ? "preview" : isBrokenOff ? "failed" : row.state,
    sizeBytes: row.sizeBytes,
    bytesDone: row.bytesDone,
    rowsDone: row.rowsDone,
    rowsCreated: row.rowsCreated,
    rowsRepeated: row.rowsRepeated,
    rowsUpdated: row.rowsUpdated,
    rowsFailed: row.rowsFailed,
    rowsNoted: row.rowsNoted,
    error: isBrokenOff ? BROKEN_OFF : row.error,
    source: row.defaultSource,
    encoding: row.encoding,
    separator: row.separator,
    timeZone: row.timeZone,
    columns:
      mapping?.columns
        .map((column, position) => ({ position, ...column }))
        .filter((column) => showsColumn(column, seesRows)) ?? null,
    columnsLeftOut: mapping && (seesRows ? [...mapping.leftOut] : []),
    preview,
    failedRowsUrl: row.rowsFailed > 0 && seesRows ? `/api/v1/imports/${row.id}/failures.csv` : null,
    failedRowsKeptUntil: failedRowsKeptUntil(row)?.toISOString() ?? null,
    notedRowsUrl: row.rowsNoted > 0 && seesRows ? `/api/v1/imports/${row.id}/noted-rows.csv` : null,
    createdBy: row.creator,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    undo: importUndoView(row),
  };
}

/** Whether a column is shown: what names none of ours may be a row of values, in a file that names none. */
export function showsColumn({ becomes }: Pick<MappedColumn, "becomes">, showsRows: boolean): boolean {
  return showsRows || becomes !== null;
}

/** Whether a file never came whole: its server died meanwhile, and no upload may take this long. */
function brokeOff({ state, isPreview, createdAt }: ImportRecord, nowMs: number): boolean {
  return state === "receiving" && !isPreview && nowMs - createdAt.getTime() > CONNECTION_LIMITS.uploadMs;
}

/** When the failed rows of an import go; `null` while it is under way, and where there are none. */
function failedRowsKeptUntil({ rowsFailed, finishedAt }: ImportRecord): Date | null {
  if (rowsFailed === 0 || finishedAt === null) return null;
  return new Date(finishedAt.getTime() + REFUSED_KEPT_DAYS * DAY_MS);
}
