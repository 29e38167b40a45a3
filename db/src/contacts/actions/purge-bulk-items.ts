import { and, eq, exists, lt, sql } from "drizzle-orm";
import type { Tx } from "../../client.ts";
import { bulkActionItems, bulkActions } from "../../schema/index.ts";

/** For so long one can look up with which contacts an action was not done. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;
/** Rows of one transaction. */
const BATCH = 10_000;

/**
 * Removes contacts of the organization's actions that have been over for 30 days; what each came to stays, with its counters.
 * Safe to repeat, and beside others that do the same.
 *
 * @returns whether there may be more to remove
 */
export async function purgeBulkItems(tx: Tx, nowMs: number): Promise<boolean> {
  const item = sql`(${bulkActionItems.bulkActionId}, ${bulkActionItems.position})`;
  const isOld = and(
    eq(bulkActions.id, bulkActionItems.bulkActionId),
    lt(bulkActions.finishedAt, new Date(nowMs - KEPT_DAYS * DAY_MS)),
  );
  const old = tx
    .select({ bulkActionId: bulkActionItems.bulkActionId, position: bulkActionItems.position })
    .from(bulkActionItems)
    .where(exists(tx.select({ one: sql`1` }).from(bulkActions).where(isOld)))
    .limit(BATCH)
    .for("update", { skipLocked: true });
  const removed = await tx.delete(bulkActionItems).where(sql`${item} in (${old})`);
  return removed.count === BATCH;
}
