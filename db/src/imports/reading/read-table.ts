import {
  type FileEncoding,
  type FileRecord,
  foreignText,
  namesLeadColumn,
  type Separator,
  TableReader,
} from "@fairlead/engine";
import { createDecoder } from "./decode-file.ts";

/** A row of a file with how far the file is read. */
export interface FileRow extends FileRecord {
  /** Bytes of the file up to the end of the row, near enough for progress. */
  readonly bytes: number;
}

/** How the bytes of a file become rows; `separator` is `null` to find it from the header. */
export interface TableFormat {
  readonly encoding: FileEncoding;
  readonly separator: Separator | null;
}

/** Reads the rows below the header of a file, as a stream: memory does not grow with it. */
export async function* readTable(
  pieces: AsyncIterable<Buffer>,
  { encoding, separator }: TableFormat,
): AsyncGenerator<FileRow> {
  const decoder = createDecoder(encoding);
  const table = new TableReader(separator, namesLeadColumn);
  let bytes = 0;
  let characters = 0;
  function* rowsOf(text: string, atEnd: boolean): Generator<FileRow> {
    characters += text.length;
    for (const row of table.push(text, atEnd)) {
      yield { ...row, bytes: Math.floor((bytes * table.consumed) / Math.max(1, characters)) };
    }
  }
  for await (const piece of pieces) {
    bytes += piece.length;
    yield* rowsOf(decoder.write(piece), false);
  }
  yield* rowsOf(decoder.end(), true);
}

/** The header and first rows of a file from its first piece. */
export interface TableBeginning {
  readonly header: TableReader["header"];
  readonly rows: readonly FileRecord[];
  /** What the text is instead, where it is of a kind that has no rows: a web page, for instance. */
  readonly foreign: string | null;
}

/**
 * Reads how a file begins.
 *
 * @param isWhole whether the piece is the whole file
 * @param limit rows that are wanted at most
 */
export function readBeginning(
  piece: Buffer,
  { encoding, separator }: TableFormat,
  { isWhole, limit }: { readonly isWhole: boolean; readonly limit: number },
): TableBeginning {
  const decoder = createDecoder(encoding);
  const table = new TableReader(separator, namesLeadColumn);
  const text = decoder.write(piece) + (isWhole ? decoder.end() : "");
  const rows: FileRecord[] = [];
  for (const row of table.push(text, isWhole)) {
    rows.push(row);
    if (rows.length === limit) break;
  }
  return { header: table.header, rows, foreign: foreignText(text) };
}
