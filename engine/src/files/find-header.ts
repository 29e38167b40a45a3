import { parseRecord } from "./parse-record.ts";
import { SEPARATORS, type Separator } from "./separators.ts";

/** Room for 200 long names; to take a longer line apart would keep others waiting. */
export const MAX_HEADER_CHARS = 32_000;

export type FoundHeader =
  | {
      readonly kind: "header";
      readonly separator: Separator;
      readonly labels: readonly string[];
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
 * which it names most columns that are known, then most columns.
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
  let best: { readonly header: FoundHeader & { kind: "header" }; readonly score: number } | null = null;
  let unfinished = false;
  for (const separator of wanted === null ? SEPARATORS : [wanted]) {
    const parsed = parseRecord(text, begun.at, separator, atEnd);
    if (parsed.kind === "unfinished") unfinished = true;
    if (parsed.kind !== "record") continue;
    if (parsed.end - begun.at > MAX_HEADER_CHARS) return { kind: "none", why: "tooLong" };
    const labels = withoutBlankEnd(parsed.cells.map((cell) => cell.trim()));
    const known = labels.filter((label) => isKnown(label)).length;
    const score = known * MAX_HEADER_CHARS + labels.length;
    const header = {
      kind: "header",
      separator,
      labels,
      end: parsed.end,
      line: begun.line + parsed.lines,
    } as const;
    if (best === null || score > best.score) best = { header, score };
  }
  if (text.length - begun.at > MAX_HEADER_CHARS && best === null) return { kind: "none", why: "tooLong" };
  if (unfinished) return { kind: "unfinished" };
  return best?.header ?? { kind: "none", why: "malformed" };
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
    const sep: string | undefined =
      declared === null ? DECLARED.exec(content.trim() || content)?.[1] : undefined;
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
