import { AppError } from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/** Where a page ended: the time and id of its last row. */
export interface PageKey {
  readonly at: Date;
  readonly id: string;
}

export interface PageOf<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins; `null` when this was the last. */
  readonly next: PageKey | null;
}

/** An opaque cursor for a client to hand back. */
export function encodeCursor({ at, id }: PageKey): string {
  return Buffer.from(`${at.toISOString()} ${id}`).toString("base64url");
}

/**
 * Reads a cursor that `encodeCursor` made.
 *
 * @throws AppError BAD_REQUEST when it is none
 */
export function decodeCursor(cursor: string | undefined): PageKey | null {
  if (cursor === undefined) return null;
  const [time = "", id] = Buffer.from(cursor, "base64url").toString("utf8").split(" ");
  const at = new Date(time);
  if (!id || !/^\d{4}-/.test(time) || Number.isNaN(at.getTime())) {
    throw new AppError(
      "BAD_REQUEST",
      "The cursor is not one that this API gave out; leave it out for the first page.",
    );
  }
  return { at, id };
}

/** Rows after a page's end, in the order newest first; everything when there was no page before. */
export function pageAfter(at: AnyPgColumn, id: AnyPgColumn | SQL, after: PageKey | null): SQL | undefined {
  return after ? sql`(${at}, ${id}) < (${after.at.toISOString()}::timestamptz, ${after.id})` : undefined;
}

/** As `pageAfter`, in the order soonest first. */
export function pageAfterAscending(at: AnyPgColumn, id: AnyPgColumn, after: PageKey | null): SQL | undefined {
  return after ? sql`(${at}, ${id}) > (${after.at.toISOString()}::timestamptz, ${after.id})` : undefined;
}

/** Cuts a page out of rows that were read with one more than the limit. */
export function toPage<Item>(
  rows: readonly Item[],
  limit: number,
  keyOf: (item: Item) => PageKey,
): PageOf<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? keyOf(last) : null };
}
