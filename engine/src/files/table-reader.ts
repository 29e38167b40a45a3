import { bareCell } from "./bare-cell.ts";
import { type FoundHeader, findHeader } from "./find-header.ts";
import { unguardCell } from "./formula-guard.ts";
import { type FileRecord, RecordReader } from "./record-reader.ts";
import type { Separator } from "./separators.ts";

/** The header of a file as it was found. */
export type TableHeader = Extract<FoundHeader, { kind: "header" }>;

/**
 * Reads a flat file as a table, piece by piece: its header first, then its rows.
 *
 * @param separator what to divide by; `null` to find it from the header
 */
export class TableReader {
  readonly #separator: Separator | null;
  readonly #isKnown: (label: string) => boolean;
  #found: FoundHeader = { kind: "unfinished" };
  #text = "";
  #before = 0;
  #rows: RecordReader | null = null;

  constructor(separator: Separator | null, isKnown: (label: string) => boolean) {
    this.#separator = separator;
    this.#isKnown = isKnown;
  }

  /** `unfinished` until it was found or is known to be none. */
  get header(): FoundHeader {
    return this.#found;
  }

  /** Characters that are behind the rows given out. */
  get consumed(): number {
    return this.#before + (this.#rows?.consumed ?? 0);
  }

  /** The rows that are complete with this piece, without guards against formulas and curly quotes; none where there is no header. */
  *push(piece: string, atEnd = false): Generator<FileRecord> {
    for (const row of this.#guardedRows(piece, atEnd))
      yield { ...row, cells: row.cells.map((cell) => unguardCell(bareCell(cell))) };
  }

  *#guardedRows(piece: string, atEnd: boolean): Generator<FileRecord> {
    if (this.#rows !== null) {
      yield* this.#rows.push(piece, atEnd);
      return;
    }
    if (this.#found.kind === "none") return;
    this.#text += piece;
    this.#found = findHeader(this.#text, { separator: this.#separator, isKnown: this.#isKnown, atEnd });
    if (this.#found.kind !== "header") return;
    const { separator, labels, end, line } = this.#found;
    this.#rows = new RecordReader({ separator, width: labels.length, line });
    this.#before = end;
    const rest = this.#text.slice(end);
    this.#text = "";
    yield* this.#rows.push(rest, atEnd);
  }
}
