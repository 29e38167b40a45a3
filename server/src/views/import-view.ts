import type { ImportRecord } from "@fairlead/db";
import { mapHeader, REFUSED_KEPT_DAYS, seesImportRows } from "@fairlead/engine";
import type { z } from "zod";
import type { Import } from "../contract/index.ts";
import type { Caller } from "../plugins/access.ts";

type ImportView = z.input<typeof Import>;

const DAY_MS = 86_400_000;

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
  preview: ImportView["preview"] = null,
): ImportView {
  const columns = columnsOf(row);
  return {
    id: row.id,
    fileName: row.fileName,
    state: row.isPreview ? "preview" : row.state,
    sizeBytes: row.sizeBytes,
    bytesDone: row.bytesDone,
    rowsDone: row.rowsDone,
    rowsCreated: row.rowsCreated,
    rowsRepeated: row.rowsRepeated,
    rowsUpdated: row.rowsUpdated,
    rowsFailed: row.rowsFailed,
    rowsNoted: row.rowsNoted,
    error: row.error,
    source: row.defaultSource,
    encoding: row.encoding,
    separator: row.separator,
    timeZone: row.timeZone,
    columns,
    columnsLeftOut:
      columns?.flatMap(({ label, becomes, position }) =>
        becomes === null ? [label || `Column ${position + 1}`] : [],
      ) ?? null,
    preview,
    failedRowsUrl:
      row.rowsFailed > 0 && showsRowsOf(row, caller) ? `/api/v1/imports/${row.id}/failures.csv` : null,
    failedRowsKeptUntil: failedRowsKeptUntil(row)?.toISOString() ?? null,
    notedRowsUrl:
      row.rowsNoted > 0 && showsRowsOf(row, caller) ? `/api/v1/imports/${row.id}/noted-rows.csv` : null,
    createdBy: row.creator,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

/** `null` while its header is not known. */
function columnsOf({ header, columns }: ImportRecord): ImportView["columns"] {
  if (header === null) return null;
  const mapped = columns ?? mapHeader(header).columns;
  return mapped.map(({ label, becomes }, position) => ({ position, label, becomes }));
}

/** When the failed rows of an import go; `null` while it is under way, and where there are none. */
function failedRowsKeptUntil({ rowsFailed, finishedAt }: ImportRecord): Date | null {
  if (rowsFailed === 0 || finishedAt === null) return null;
  return new Date(finishedAt.getTime() + REFUSED_KEPT_DAYS * DAY_MS);
}
