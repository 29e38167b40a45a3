import {
  findSameFile,
  type ImportPreviewRow,
  type ImportRecord,
  readChunk,
  readingOf,
  readTaughtWords,
  type Tx,
} from "@fairlead/db";
import {
  deliveryValues,
  type FileEncoding,
  type FileRecord,
  type LeadFileReading,
  type LoanWords,
  pointerToColumn,
  type ReasonCount,
  readLeadRow,
  storableCell,
  withTaughtWords,
} from "@fairlead/engine";
import type { z } from "zod";
import type { ImportPreview } from "../contract/index.ts";
import { CHUNK_BYTES } from "../uploads/in-chunks.ts";
import { columnProblems, lookAtFile } from "../uploads/look-at-file.ts";
import { showsColumn } from "./import-view.ts";

type PreviewView = z.input<typeof ImportPreview>;
type FirstRow = PreviewView["firstRows"][number];

const SAMPLES = 3;
const MAX_SAMPLE_LENGTH = 80;

/** What a file would come to, as the API tells it. */
export async function importPreviewView(
  tx: Tx,
  row: ImportRecord,
  preview: ImportPreviewRow,
  { showsRows, nowMs }: { readonly showsRows: boolean; readonly nowMs: number },
): Promise<PreviewView> {
  const reading = readingOf(row);
  const words = await readTaughtWords(tx);
  const piece = (await readChunk(tx, row.id, 0)) ?? undefined;
  const { rows, header } = lookAtFile(piece, reading, row.sizeBytes <= CHUNK_BYTES);
  const same = row.sha256 === null ? null : await findSameFile(tx, row.sha256, row.id);
  const { failing, noting, ...numbers } = preview.check;
  return {
    foundEncoding: preview.foundEncoding,
    brokenBytes: preview.brokenBytes,
    passedOver: showsRows ? [...header.passedOver] : [],
    columns: reading.mapping.columns
      .map(({ label, becomes }, position) => ({
        position,
        label,
        becomes,
        changed: preview.changed.includes(position),
        samples: showsRows ? samplesOf(rows, position, reading.encoding) : [],
      }))
      .filter((column) => showsColumn(column, showsRows)),
    firstRows: showsRows ? rows.map((record) => firstRow(record, { ...reading, words }, nowMs)) : [],
    problems: [...columnProblems(reading.mapping, row.defaultSource !== null)],
    check: {
      ...numbers,
      failing: showsRows ? failing.map(withLines) : [],
      noting: showsRows ? noting.map(withLines) : [],
    },
    sameFile: same && { ...same, importedAt: same.importedAt.toISOString() },
  };
}

function withLines({ lines, ...reason }: ReasonCount) {
  return { ...reason, lines: [...(lines ?? [reason.line])] };
}

function samplesOf(rows: readonly FileRecord[], position: number, encoding: FileEncoding): string[] {
  const cells = rows.map(({ cells }) => (cells[position] ?? "").trim()).filter((cell) => cell !== "");
  const samples = [...new Set(cells)].slice(0, SAMPLES).map((cell) => cell.slice(0, MAX_SAMPLE_LENGTH));
  return samples.map((cell) => storableCell(cell, encoding));
}

function firstRow(
  record: FileRecord,
  reading: LeadFileReading & { readonly words: LoanWords },
  nowMs: number,
): FirstRow {
  const read = readLeadRow(record, reading, nowMs);
  if (read.ok) {
    const { sourceName } = read;
    const { delivery } = withTaughtWords(read.delivery, reading.words);
    const notes = (delivery.notes ?? []).map(named);
    return { line: record.line, values: [...deliveryValues(sourceName, delivery)], errors: [], notes };
  }
  const values = reading.mapping.columns.flatMap(({ becomes }, position) => {
    const value = storableCell((record.cells[position] ?? "").trim(), reading.encoding);
    return becomes === null || value === "" ? [] : [{ pointer: becomes, value }];
  });
  return { line: record.line, values, errors: read.errors.map(named), notes: [] };
}

function named({ pointer, detail }: { readonly pointer: string; readonly detail: string }) {
  return { column: pointerToColumn(pointer), detail };
}
