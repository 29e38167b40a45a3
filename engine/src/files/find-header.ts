import { bareCell } from "./bare-cell.ts";
import { parseRecord } from "./parse-record.ts";
import { SEPARATORS, type Separator } from "./separators.ts";

/** Room for 200 long names; to take a longer line apart would keep others waiting. */
export const MAX_HEADER_CHARS = 32_000;
/** So many lines are looked through for a header below a report's title and notes. */
const MAX_LINES_ABOVE = 20;
/** A line below the first is the header where it names at least so many columns that are known. */
const NAMED_BELOW = 2;
const SHOWN_CHARS = 200;

/** A line above the header that is no part of the table. */
export interface PassedLine {
  /** From 1. */
  readonly line: number;
  /** As it stands there, shortened. */
  readonly text: string;
}

export type FoundHeader =
  | {
      readonly kind: "header";
      readonly separator: Separator;
      readonly labels: readonly string[];
      /** What stands above it, but for blank lines and `sep=`. */
      readonly passedOver: readonly PassedLine[];
      /** Where the first row begins, and on which line, from 1. */
      readonly end: number;
      readonly line: number;
    }
  | { readonly kind: "none"; readonly why: "empty" | "tooLong" | "malformed" }
  /** More of the text is needed to tell. */
  | { readonly kind: "unfinished" };

/** What Excel writes and reads as a first line. */
const DECLARED = /^"?sep=(.)"?[\s,;|]*$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: it ends the files of DOS programs
const BLANK = /^[\s,;|"\u001a]*$/;

/**
 * Finds the header of a file: blank lines and a line such as `sep=;` before it are passed over, and the separator is the one by
 * which it names most columns that are known, then most columns. Where the first line names none, it is the title of a report, if
 * one of the next lines names several.
 *
 * @param separator what to divide by whatever the file says; `null` to find it
 * @param isKnown whether a label names a column that is read
 */
export function findHeader(
  text: string,
  options: {
    readonly separator: Separator | null;
    readonly isKnown: (label: string) => boolean;
    readonly atEnd: boolean;
  },
): FoundHeader {
  const { isKnown, atEnd } = options;
  const begun = beginOfHeader(text, atEnd);
  if (begun === null) {
    if (atEnd) return { kind: "none", why: "empty" };
    return text.length > MAX_HEADER_CHARS ? { kind: "none", why: "tooLong" } : { kind: "unfinished" };
  }
  const wanted = options.separator ?? begun.declared;
  const ground = { text, atEnd, isKnown, separators: wanted === null ? SEPARATORS : [wanted] };
  const first = headerAt(begun.at, begun.line, ground);
  if (first.kind === "unfinished" || (first.kind === "read" && first.known > 0)) return asFound(first);
  return headerBelow(begun, ground) ?? asFound(first);
}

interface HeaderGround {
  readonly text: string;
  readonly atEnd: boolean;
  readonly isKnown: (label: string) => boolean;
  readonly separators: readonly Separator[];
}

type Candidate =
  | { readonly kind: "unfinished" | "tooLong" }
  /** The best reading of a line, with how many columns of it are known; `null`: it cannot be read. */
  | {
      readonly kind: "read";
      readonly header: (FoundHeader & { kind: "header" }) | null;
      readonly known: number;
    };

/** Reads a line as a header. */
function headerAt(at: number, line: number, { text, atEnd, isKnown, separators }: HeaderGround): Candidate {
  let best: {
    readonly header: FoundHeader & { kind: "header" };
    readonly known: number;
    score: number;
  } | null = null;
  let unfinished = false;
  let tooLong = false;
  for (const separator of separators) {
    const parsed = parseRecord(text, at, separator, atEnd);
    const end = parsed.kind === "record" ? parsed.end : text.length;
    if (parsed.kind !== "malformed" && end - at > MAX_HEADER_CHARS) tooLong = true;
    else if (parsed.kind === "unfinished") unfinished = true;
    if (parsed.kind !== "record" || end - at > MAX_HEADER_CHARS) continue;
    const labels = withoutBlankEnd(parsed.cells.map((cell) => bareCell(cell.trim())));
    const known = labels.filter((label) => isKnown(label)).length;
    const score = known * MAX_HEADER_CHARS + labels.length;
    const place = { end: parsed.end, line: line + parsed.lines };
    const header = { kind: "header", separator, labels, passedOver: [], ...place } as const;
    if (best === null || score > best.score) best = { header, known, score };
  }
  if (unfinished) return { kind: "unfinished" };
  if (best === null && tooLong) return { kind: "tooLong" };
  return { kind: "read", header: best?.header ?? null, known: best?.known ?? 0 };
}

function asFound(candidate: Candidate): FoundHeader {
  if (candidate.kind === "read") return candidate.header ?? { kind: "none", why: "malformed" };
  return candidate.kind === "tooLong" ? { kind: "none", why: "tooLong" } : { kind: "unfinished" };
}

/** The header below a line that names no column; `null`: there is none. */
function headerBelow(
  begun: { readonly at: number; readonly line: number },
  ground: HeaderGround,
): FoundHeader | null {
  const { text, atEnd } = ground;
  const passedOver: PassedLine[] = [];
  let { at, line } = begun;
  for (let count = 0; count < MAX_LINES_ABOVE; count += 1) {
    const end = endOfLine(text, at);
    if (end === null || (end.next === text.length && !atEnd)) {
      return atEnd || text.length - begun.at > MAX_HEADER_CHARS ? null : { kind: "unfinished" };
    }
    const above = text.slice(at, Math.min(end.content, at + SHOWN_CHARS));
    if (!BLANK.test(above)) passedOver.push({ line, text: above.trim() });
    at = end.next;
    line += 1;
    if (at - begun.at > MAX_HEADER_CHARS) return null;
    const candidate = headerAt(at, line, ground);
    if (candidate.kind === "unfinished") return { kind: "unfinished" };
    if (candidate.kind === "read" && candidate.known >= NAMED_BELOW && candidate.header !== null) {
      return { ...candidate.header, passedOver };
    }
  }
  return null;
}

/** Passes over what stands before the header. @returns `null` when there is nothing else in this text */
function beginOfHeader(
  text: string,
  atEnd: boolean,
): { readonly at: number; readonly line: number; readonly declared: Separator | null } | null {
  let at = 0;
  let line = 1;
  let declared: Separator | null = null;
  while (at < text.length) {
    const end = endOfLine(text, at);
    if (end === null && !atEnd) return null;
    const content = text.slice(at, end?.content ?? text.length);
    const sep: string | undefined = declared === null ? DECLARED.exec(content.trimStart())?.[1] : undefined;
    const named: Separator | undefined = SEPARATORS.find((one) => one === sep);
    if (named === undefined && !BLANK.test(content)) return { at, line, declared };
    if (named !== undefined) declared = named;
    at = end?.next ?? text.length;
    line += 1;
  }
  return null;
}

function endOfLine(text: string, from: number): { readonly content: number; readonly next: number } | null {
  const found = /\r\n|\r|\n/g;
  found.lastIndex = from;
  const match = found.exec(text);
  return match && { content: match.index, next: match.index + match[0].length };
}

/** Spreadsheets leave separators behind the last column. */
function withoutBlankEnd(labels: readonly string[]): readonly string[] {
  const last = labels.findLastIndex((label) => label !== "");
  return labels.slice(0, last + 1);
}
