import { AppError } from "@fairlead/engine";

/**
 * The line of a file after which a page begins.
 *
 * @param first of the first page; below zero where lines may be, as those gathered of earlier imports are
 * @throws AppError BAD_REQUEST
 */
export function lineOf(cursor: string | undefined, first = 0): number {
  if (cursor === undefined) return first;
  if ((first < 0 ? /^-?\d{1,15}$/ : /^\d{1,15}$/).test(cursor)) return Number(cursor);
  throw new AppError(
    "BAD_REQUEST",
    "The cursor is not one that this API gave out; leave it out for the first page.",
  );
}
