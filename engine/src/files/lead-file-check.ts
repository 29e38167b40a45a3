import type { FieldError } from "../errors.ts";
import { countReasons, type ReasonCount } from "./reason-counts.ts";

/** What all rows of a file would come to, as far as they were looked at. */
export interface LeadFileCheck {
  /** Whether all rows were looked at. */
  readonly done: boolean;
  readonly rows: number;
  readonly wouldFail: number;
  /** Rows that would be taken in without a value that was not understood. */
  readonly wouldNote: number;
  readonly failing: readonly ReasonCount[];
  readonly noting: readonly ReasonCount[];
}

export const NOTHING_CHECKED: LeadFileCheck = {
  done: false,
  rows: 0,
  wouldFail: 0,
  wouldNote: 0,
  failing: [],
  noting: [],
};

/** A row that was looked at: with errors it fails; notes cost a value each. */
export interface CheckedRow {
  readonly line: number;
  readonly errors: readonly FieldError[];
  readonly notes: readonly { readonly pointer: string; readonly detail: string }[];
}

/** Adds a row to what is known of the file. */
export function addCheckedRow(check: LeadFileCheck, { line, errors, notes }: CheckedRow): LeadFileCheck {
  const fails = errors.length > 0;
  const isNoted = !fails && notes.length > 0;
  return {
    done: check.done,
    rows: check.rows + 1,
    wouldFail: check.wouldFail + (fails ? 1 : 0),
    wouldNote: check.wouldNote + (isNoted ? 1 : 0),
    failing: fails ? countReasons(check.failing, line, errors) : check.failing,
    noting: isNoted ? countReasons(check.noting, line, notes) : check.noting,
  };
}
