/** A record longer than this, in characters, cannot be read. */
export const MAX_RECORD_CHARS = 262_144;
/** So far the end of a cell in quotes is looked for: one that has none by then was never closed. */
export const MAX_QUOTED_CHARS = 4_194_304;

/** What stands in a text from a given place on: a record, something that is none, or the beginning of one. */
export type ParsedRecord =
  | {
      readonly kind: "record";
      readonly cells: readonly string[];
      /** How many lines it covers. */
      readonly lines: number;
      /** Where the next one begins. */
      readonly end: number;
      /** A cell without quotes around it has some inside, in pairs: `Robert "Bob"`. */
      readonly hasInnerQuotes: boolean;
    }
  | { readonly kind: "malformed"; readonly why: "quote" | "tooLong" }
  /** More of the text is needed to tell. */
  | { readonly kind: "unfinished" };

const STRAY_QUOTE = { kind: "malformed", why: "quote" } as const;
const TOO_LONG = { kind: "malformed", why: "tooLong" } as const;
const UNFINISHED = { kind: "unfinished" } as const;

const QUOTE = '"';
const CURLY_QUOTE = "\u201c";
const CURLY_END = /[\u201c\u201d]/;
const LINE_BREAK = /\r\n|\r|\n/g;

/**
 * Reads the record that begins at a place of a text, as RFC 4180 has it; it ends at CRLF, LF or CR.
 *
 * What it finds never depends on how much of the text is there, but for `unfinished`.
 *
 * @param atEnd whether nothing comes after this text
 */
export function parseRecord(text: string, start: number, separator: string, atEnd: boolean): ParsedRecord {
  const cells: string[] = [];
  let lines = 1;
  let hasInnerQuotes = false;
  let at = start;
  for (;;) {
    const cell = parseCell(text, at, { start, separator, atEnd });
    if (cell.kind !== "cell") return cell;
    cells.push(cell.value);
    hasInnerQuotes ||= cell.hasInnerQuotes;
    lines += cell.lineBreaks;
    if (text[cell.end] === separator) {
      at = cell.end + 1;
      continue;
    }
    const end = afterLineBreak(text, cell.end, atEnd);
    return end === null ? UNFINISHED : { kind: "record", cells, lines, end, hasInnerQuotes };
  }
}

/**
 * Where the line after a place begins, whatever quotes there are.
 *
 * @returns `null` when more of the text is needed to tell
 */
export function nextLine(text: string, from: number, atEnd: boolean): number | null {
  let at = from;
  while (at < text.length && !isLineBreak(text[at])) at += 1;
  return afterLineBreak(text, at, atEnd);
}

type ParsedCell =
  | {
      readonly kind: "cell";
      readonly value: string;
      readonly lineBreaks: number;
      readonly hasInnerQuotes: boolean;
      /** Where its separator or line break stands, or the end of the text. */
      readonly end: number;
    }
  | typeof STRAY_QUOTE
  | typeof TOO_LONG
  | typeof UNFINISHED;

interface CellPlace {
  /** Where the record begins. */
  readonly start: number;
  readonly separator: string;
  readonly atEnd: boolean;
}

function parseCell(text: string, from: number, place: CellPlace): ParsedCell {
  const first = skipBlanks(text, from, place.separator);
  if (text[first] === QUOTE) return parseQuoted(text, first, place);
  return (
    (text[first] === CURLY_QUOTE && parseCurly(text, from, first, place)) || parsePlain(text, from, place)
  );
}

/**
 * A cell in the curly quotes of word processors, with the separators inside of them.
 *
 * @returns `null` where its line has no such cell
 */
function parseCurly(text: string, from: number, open: number, place: CellPlace): ParsedCell | null {
  let at = open + 1;
  while (at < text.length && !CURLY_END.test(text[at] ?? "") && !isLineBreak(text[at])) at += 1;
  if (at - from > MAX_RECORD_CHARS) return null;
  const end = skipBlanks(text, at + 1, place.separator);
  if (end >= text.length && !place.atEnd) return UNFINISHED;
  const isCell =
    text[at] === "\u201d" && (end >= text.length || text[end] === place.separator || isLineBreak(text[end]));
  const value = text.slice(from, end);
  return isCell && !value.includes(QUOTE)
    ? { kind: "cell", value, lineBreaks: 0, hasInnerQuotes: false, end: Math.min(end, text.length) }
    : null;
}

function parsePlain(text: string, from: number, { start, separator, atEnd }: CellPlace): ParsedCell {
  let quotes = 0;
  let at = from;
  while (at < text.length && text[at] !== separator && !isLineBreak(text[at])) {
    if (text[at] === QUOTE) quotes += 1;
    at += 1;
  }
  if (at - from > MAX_RECORD_CHARS || at - start > MAX_QUOTED_CHARS) return TOO_LONG;
  if (at === text.length && !atEnd) return UNFINISHED;
  if (quotes % 2 === 1) return STRAY_QUOTE;
  return { kind: "cell", value: text.slice(from, at), lineBreaks: 0, hasInnerQuotes: quotes > 0, end: at };
}

function parseQuoted(text: string, open: number, { start, separator, atEnd }: CellPlace): ParsedCell {
  let close = text.indexOf(QUOTE, open + 1);
  while (close !== -1 && text[close + 1] === QUOTE) close = text.indexOf(QUOTE, close + 2);
  const far = close === -1 ? text.length : close;
  if (far - start > MAX_QUOTED_CHARS) return TOO_LONG;
  if (close === -1) return atEnd ? STRAY_QUOTE : UNFINISHED;
  const end = skipBlanks(text, close + 1, separator);
  if (end === text.length && !atEnd) return UNFINISHED;
  if (end < text.length && text[end] !== separator && !isLineBreak(text[end])) return STRAY_QUOTE;
  const value = text.slice(open + 1, close).replaceAll('""', QUOTE);
  const lineBreaks = value.match(LINE_BREAK)?.length ?? 0;
  return { kind: "cell", value, lineBreaks, hasInnerQuotes: false, end };
}

/** @returns `null` when a CR is the last that is known: an LF may follow */
function afterLineBreak(text: string, at: number, atEnd: boolean): number | null {
  if (at >= text.length) return atEnd ? text.length : null;
  if (text[at] !== "\r") return at + 1;
  if (at + 1 >= text.length) return atEnd ? at + 1 : null;
  return text[at + 1] === "\n" ? at + 2 : at + 1;
}

function skipBlanks(text: string, from: number, separator: string): number {
  let at = from;
  while ((text[at] === " " || text[at] === "\t") && text[at] !== separator) at += 1;
  return at;
}

function isLineBreak(character: string | undefined): boolean {
  return character === "\n" || character === "\r";
}
