import type { FieldError } from "../errors.ts";
import { type FileEncoding, undecodedFault, withUndecodedMarked } from "../files/encodings.ts";
import type { FileRecord } from "../files/record-reader.ts";
import { type Delivery, withNotes } from "./delivery.ts";
import type { HeaderMapping } from "./header-mapping.ts";
import { parseDelivery } from "./parse-delivery.ts";
import { notesOfOthers, rowToRaw } from "./row-to-raw.ts";

/** How the rows of a file are read. */
export interface LeadFileReading {
  readonly mapping: HeaderMapping;
  readonly encoding: FileEncoding;
  /** The source of rows that name none; `null` when each row has to. */
  readonly defaultSource: string | null;
  /** IANA zone of dates that name none. */
  readonly timeZone: string;
}

export type LeadRow =
  | { readonly ok: true; readonly sourceName: string; readonly delivery: Delivery }
  | { readonly ok: false; readonly sourceName: string | null; readonly errors: readonly FieldError[] };

const MISSING_SOURCE: FieldError = {
  code: "MISSING_VALUE",
  pointer: "/source",
  detail: "The row names no source; fill the Source Name column, or name one source for the whole file.",
};

/**
 * Reads a row of a file as a lead; previews and imports read by this alone.
 *
 * @param nowMs milliseconds since the epoch
 * @returns the submission with the name of its source, or every fault at once
 */
export function readLeadRow(record: FileRecord, reading: LeadFileReading, nowMs: number): LeadRow {
  if (record.fault !== null)
    return refused(null, [{ code: "INVALID_VALUE", pointer: "", detail: record.fault }]);
  const cells = record.cells.map((cell) => withUndecodedMarked(cell, reading.encoding));
  const { sourceName, raw } = rowToRaw(cells, reading.mapping);
  const source = sourceName ?? reading.defaultSource;
  const broken = brokenCells(record.cells, reading);
  if (broken.length > 0) return refused(source, broken);
  const parsed = parseDelivery(raw, nowMs, { timeZone: reading.timeZone });
  const errors = [...(parsed.ok ? [] : parsed.errors), ...(source === null ? [MISSING_SOURCE] : [])];
  if (!parsed.ok || source === null) return refused(source, errors);
  const delivery = withNotes(parsed.delivery, notesOfOthers(cells, reading.mapping));
  return { ok: true, sourceName: source, delivery };
}

function refused(sourceName: string | null, errors: readonly FieldError[]): LeadRow {
  return { ok: false, sourceName, errors };
}

/**
 * What costs the whole row: a NUL, which no text has, and a source of which a character was lost, since whose lead it is must be
 * read to the letter. A lost character costs another value alone. What is left out may hold anything.
 */
function brokenCells(cells: readonly string[], { mapping, encoding }: LeadFileReading): FieldError[] {
  return mapping.columns.flatMap(({ becomes }, position) => {
    const cell = cells[position] ?? "";
    if (becomes === null || !(becomes === "/source" || cell.includes("\0"))) return [];
    const detail = undecodedFault(cell, encoding);
    return detail === null ? [] : [{ code: "INVALID_VALUE", pointer: becomes, detail }];
  });
}
