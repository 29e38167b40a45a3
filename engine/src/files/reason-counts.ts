import type { FieldError } from "../errors.ts";
import { pointerToColumn } from "../intake/lead-columns.ts";

/** Rows of a file with the same fault. */
export interface ReasonCount {
  /** The column that it is about; `null` for the row as a whole. */
  readonly column: string | null;
  /** Of the first row that has it, with its value. */
  readonly detail: string;
  readonly rows: number;
  /** The first line that has it. */
  readonly line: number;
  /** The first lines that have it, up to five; left out by those from before it was kept. */
  readonly lines?: readonly number[];
}

/** So many different ones are told apart; the rest is one entry without a column. */
const MAX_REASONS = 50;
const OTHER_REASONS = "Other reasons.";
/** Lines that are named of one reason. */
const MAX_LINES = 5;

/** Counts the faults of a row with those of the rows before; what differs by its value alone is one. */
export function countReasons(
  counts: readonly ReasonCount[],
  line: number,
  faults: readonly Pick<FieldError, "pointer" | "detail">[],
): readonly ReasonCount[] {
  const next = [...counts];
  const seen = new Set<number>();
  for (const { pointer, detail } of faults) {
    const column = pointerToColumn(pointer);
    const kind = withoutValue(detail);
    let at = next.findIndex((one) => one.column === column && withoutValue(one.detail) === kind);
    if (at === -1 && next.length >= MAX_REASONS) at = otherReasons(next, line);
    if (at === -1) at = next.push({ column, detail, rows: 0, line, lines: [] }) - 1;
    const found = next[at];
    if (!found || seen.has(at)) continue;
    seen.add(at);
    const { lines = [found.line] } = found;
    const named = lines.length < MAX_LINES ? [...lines, line] : lines;
    next[at] = { ...found, rows: found.rows + 1, lines: named };
  }
  return next;
}

/** What a fault says of any value: without what stands in quotes, and without numbers. */
function withoutValue(detail: string): string {
  const open = detail.indexOf('"');
  const close = detail.lastIndexOf('"');
  const bare = open === close ? detail : `${detail.slice(0, open)}""${detail.slice(close + 1)}`;
  return bare.replace(/\d+/g, "0");
}

function otherReasons(counts: ReasonCount[], line: number): number {
  const at = counts.findIndex(({ detail }) => detail === OTHER_REASONS);
  return at === -1 ? counts.push({ column: null, detail: OTHER_REASONS, rows: 0, line, lines: [] }) - 1 : at;
}
