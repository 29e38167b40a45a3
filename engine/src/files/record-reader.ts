import { MAX_RECORD_CHARS, nextLine, type ParsedRecord, parseRecord } from "./parse-record.ts";

/** A row of a flat file. */
export interface FileRecord {
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** As many as the header has or fewer; more where that is its fault. */
  readonly cells: readonly string[];
  /** Why the row cannot be read; the rows after it can. */
  readonly fault: string | null;
}

export interface RecordReaderOptions {
  readonly separator: string;
  /** How many cells the header has. */
  readonly width: number;
  /** The line on which the first record begins. */
  readonly line: number;
}

/** What DOS programs wrote at the end of a file. */
const END_OF_FILE = "\u001a";
/** So many good records after one of several lines show that its quotes are right. */
const PROOF_RECORDS = 3;
/** What is kept of a line that is too long to be read. */
const KEPT_CHARS = 1_000;
const LONG_ROW = `The row has more than ${MAX_RECORD_CHARS.toLocaleString("en-US")} characters; shorten its cells.`;

type Whole = Extract<ParsedRecord, { kind: "record" }>;

/**
 * Takes the text below a header apart into rows, piece by piece. Blank rows are left out.
 *
 * A row that is malformed fails alone: its line is told with the fault, and reading goes on with the next line.
 */
export class RecordReader {
  readonly #separator: string;
  readonly #width: number;
  #line: number;
  #text = "";
  #at = 0;
  #consumed = 0;
  /** Inside a line that is too long to be kept. */
  #skipping = false;

  constructor({ separator, width, line }: RecordReaderOptions) {
    this.#separator = separator;
    this.#width = width;
    this.#line = line;
  }

  /** Characters that are behind the rows given out. */
  get consumed(): number {
    return this.#consumed + this.#at;
  }

  /**
   * The rows that are complete with this piece.
   *
   * @param atEnd whether it is the last one
   */
  *push(piece: string, atEnd = false): Generator<FileRecord> {
    this.#consumed += this.#at;
    this.#text = this.#text.slice(this.#at) + piece;
    this.#at = 0;
    while (this.#at < this.#text.length) {
      if (this.#skipping) {
        if (!this.#skipLine(atEnd)) return;
        continue;
      }
      const record = this.#next(atEnd);
      if (record === null) return;
      if (record.cells.some((cell) => cell.trim() !== "" && cell.trim() !== END_OF_FILE)) yield record;
    }
  }

  /** @returns `null` when more of the text is needed */
  #next(atEnd: boolean): FileRecord | null {
    const parsed = parseRecord(this.#text, this.#at, this.#separator, atEnd);
    if (parsed.kind === "unfinished") return null;
    if (parsed.kind === "malformed") return this.#lineAlone(parsed.why, atEnd);
    if (parsed.hasInnerQuotes && parsed.cells.length !== this.#width) return this.#lineAlone("quote", atEnd);
    const isLong = parsed.end - this.#at > MAX_RECORD_CHARS;
    if (parsed.lines > 1) {
      if (isLong && parsed.cells.length !== this.#width) return this.#lineAlone("quote", atEnd);
      const quoteIsStray = this.#readsBetterAlone(parsed, atEnd);
      if (quoteIsStray === null) return null;
      if (quoteIsStray) return this.#lineAlone("quote", atEnd);
    }
    const line = this.#line;
    this.#at = parsed.end;
    this.#line += parsed.lines;
    if (!isLong) return { line, ...this.#checked(parsed.cells) };
    return { line, cells: parsed.cells.map((cell) => cell.slice(0, KEPT_CHARS)), fault: LONG_ROW };
  }

  #checked(given: readonly string[]): Pick<FileRecord, "cells" | "fault"> {
    let length = given.length;
    while (length > this.#width && given[length - 1]?.trim() === "") length -= 1;
    const cells = given.slice(0, length);
    return { cells, fault: length > this.#width ? this.#surplus(length) : null };
  }

  #surplus(cells: number): string {
    const remedy =
      this.#separator === ","
        ? "put amounts with commas in quotes"
        : "put a cell that holds a separator in quotes";
    return `${cells} cells, the header has ${this.#width}: ${remedy}.`;
  }

  /**
   * Whether the first line of a record of several lines is a row with a stray quote, which swallowed good rows: without it,
   * each line up to beyond the record's end reads as a whole row, while what follows the record does not.
   *
   * A record with as many cells as the header is one, whatever stands in its quotes, unless the quote that ends them looks like
   * the first one of a cell of the last of these lines, and a quote is over soon after.
   */
  #readsBetterAlone(record: Whole, atEnd: boolean): boolean | null {
    const isWhole = record.cells.length === this.#width;
    if (isWhole && !record.cells.some((cell) => this.#endsLikeAnOpening(cell))) return false;
    let at = nextLine(this.#text, this.#at, atEnd);
    let rows = 0;
    while (at !== null && at < record.end) {
      const next = parseRecord(this.#text, at, this.#separator, atEnd);
      if (next.kind === "unfinished") return null;
      if (next.kind === "malformed" || next.cells.length !== this.#width) return false;
      if (isWhole && next.cells[0]?.trim() === "") return false;
      at = next.end;
      rows += 1;
    }
    if (at === null) return null;
    if (isWhole && rows < 2) return false;
    let after = record.end;
    for (let count = 0; count < PROOF_RECORDS && after < this.#text.length; count += 1) {
      const next = parseRecord(this.#text, after, this.#separator, atEnd);
      if (next.kind === "unfinished") return null;
      if (next.kind === "malformed" || (!isWhole && next.cells.length !== this.#width)) return true;
      after = next.end;
    }
    if (after >= this.#text.length && !atEnd) return null;
    return false;
  }

  /** Whether the quote behind a cell of several lines might as well begin one: a separator or the end of a line is before it. */
  #endsLikeAnOpening(cell: string): boolean {
    if (!/[\r\n]/.test(cell)) return false;
    let last = cell.length - 1;
    while ((cell[last] === " " || cell[last] === "\t") && cell[last] !== this.#separator) last -= 1;
    return cell[last] === "\n" || cell[last] === "\r" || cell[last] === this.#separator;
  }

  #lineAlone(why: "quote" | "tooLong", atEnd: boolean): FileRecord | null {
    const line = this.#line;
    const next = nextLine(this.#text, this.#at, atEnd);
    const end = next ?? this.#text.length;
    if (end - this.#at > MAX_RECORD_CHARS) {
      const kept = this.#text.slice(this.#at, this.#at + KEPT_CHARS);
      this.#skipping = true;
      const fault = `The line has more than ${MAX_RECORD_CHARS.toLocaleString("en-US")} characters.`;
      return { line, cells: this.#looseCells(kept), fault };
    }
    if (next === null) return null;
    const text = this.#text.slice(this.#at, next).replace(/\r\n$|[\r\n]$/, "");
    this.#at = next;
    this.#line += 1;
    const fault =
      why === "quote"
        ? 'A quote stands where none may: write a quote inside a cell twice (""), with quotes around the cell.'
        : "The cell in quotes is too long: close its quotes.";
    return { line, cells: this.#looseCells(text), fault };
  }

  /** @returns whether the end of the line was found */
  #skipLine(atEnd: boolean): boolean {
    const next = nextLine(this.#text, this.#at, atEnd);
    // A CR that stands last stays, so that an LF behind it does not begin a line of its own.
    const isOpen = next === null && this.#text.endsWith("\r");
    this.#at = next ?? this.#text.length - (isOpen ? 1 : 0);
    if (next === null) return false;
    this.#skipping = false;
    this.#line += 1;
    return true;
  }

  /** The cells of a line that is malformed, as well as they can be told. */
  #looseCells(line: string): string[] {
    const cells: string[] = [];
    const quotedCell = /[ \t]*"((?:[^"]|"")*)"[ \t]*/y;
    let at = 0;
    while (at <= line.length) {
      quotedCell.lastIndex = at;
      const quoted = quotedCell.exec(line);
      const afterQuoted = at + (quoted?.[0].length ?? 0);
      if (quoted && (afterQuoted === line.length || line[afterQuoted] === this.#separator)) {
        cells.push((quoted[1] ?? "").replaceAll('""', '"'));
        at = afterQuoted + 1;
        continue;
      }
      const separatorAt = line.indexOf(this.#separator, at);
      const end = separatorAt === -1 ? line.length : separatorAt;
      cells.push(line.slice(at, end));
      at = end + 1;
    }
    return cells;
  }
}
