import { keyOf } from "../intake/clean-text.ts";

/** What stands before the columns of a file in the file of its failed rows: where a row stood, and why it failed. */
export const FAILURE_COLUMNS = ["Line", "Reasons"] as const;

/** How many of a file's first columns are ours, because it is a file of failed rows that was mended: all of them, or none. */
export function failureColumns(header: readonly string[]): number {
  const isOurs = FAILURE_COLUMNS.every((name, place) => keyOf(header[place] ?? "") === keyOf(name));
  return isOurs ? FAILURE_COLUMNS.length : 0;
}

/** A row that failed, as it was read. */
export interface FailedCells {
  readonly line: number;
  readonly reasons: string;
  /** May be fewer than the header has, or more. */
  readonly cells: readonly string[];
}

/**
 * A row of the file of failed rows: the line, why, and the row as it was read, whole, so that it can be mended and imported
 * again. Of a file that was one itself, the former line and reasons give way.
 */
export function failureRow(
  header: readonly string[],
  { line, reasons, cells }: FailedCells,
): readonly (string | number)[] {
  const own = failureColumns(header);
  const width = Math.max(header.length, cells.length);
  return [line, reasons, ...Array.from({ length: width - own }, (_, place) => cells[place + own] ?? "")];
}

/** The first line of the file of failed rows. */
export function failureHeader(header: readonly string[]): readonly string[] {
  return [...FAILURE_COLUMNS, ...header.slice(failureColumns(header))];
}
