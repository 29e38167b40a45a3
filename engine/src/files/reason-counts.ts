import type { FieldError } from "../errors.ts";
import { pointerToColumn } from "../intake/lead-columns.ts";

/** Rows of a file with the same fault. */
export interface ReasonCount {
  /** The column that it is about; `null` for the row as a whole. */
  readonly column: string | null;
  readonly detail: string;
  readonly rows: number;
  /** The first line that has it. */
  readonly line: number;
}

/** So many different ones are told apart; the rest is one entry without a column. */
const MAX_REASONS = 50;
const OTHER_REASONS = "Other reasons.";

/** Counts the faults of a row with those of the rows before. */
export function countReasons(
  counts: readonly ReasonCount[],
  line: number,
  faults: readonly Pick<FieldError, "pointer" | "detail">[],
): readonly ReasonCount[] {
  const next = [...counts];
  const seen = new Set<number>();
  for (const { pointer, detail } of faults) {
    const column = pointerToColumn(pointer);
    let at = next.findIndex((one) => one.column === column && one.detail === detail);
    if (at === -1 && next.length >= MAX_REASONS) at = otherReasons(next, line);
    if (at === -1) at = next.push({ column, detail, rows: 0, line }) - 1;
    const found = next[at];
    if (!found || seen.has(at)) continue;
    seen.add(at);
    next[at] = { ...found, rows: found.rows + 1 };
  }
  return next;
}

function otherReasons(counts: ReasonCount[], line: number): number {
  const at = counts.findIndex(({ detail }) => detail === OTHER_REASONS);
  return at === -1 ? counts.push({ column: null, detail: OTHER_REASONS, rows: 0, line }) - 1 : at;
}
