import type { OrganizationId } from "@fairlead/engine";
import { inArray, lt } from "drizzle-orm";
import type { Database, Tx } from "../client.ts";
import { purgeBulkItems } from "../contacts/actions/purge-bulk-items.ts";
import { purgeIdempotencyKeys } from "../identity/idempotency.ts";
import { dropOldChanges } from "../imports/undo-changes.ts";
import { organizations, sessions } from "../schema/index.ts";
import { purgeFailedRows, purgeRefusedSubmissions, purgeUploads } from "./purge-refused.ts";

/** Removes one batch of what has been kept long enough, of one organization. @returns whether there may be more */
export type Purge = (tx: Tx, nowMs: number) => Promise<boolean>;

/** Everything that is kept for a time and then removed, by name. What is new with a time of its own belongs here. */
export const RETENTIONS: Readonly<Record<string, Purge>> = {
  refusedSubmissions: purgeRefusedSubmissions,
  failedRows: purgeFailedRows,
  uploads: purgeUploads,
  formerValues: dropOldChanges,
  bulkItems: purgeBulkItems,
  idempotencyKeys: purgeIdempotencyKeys,
  sessions: purgeSessions,
};

/**
 * Removes what has been kept long enough, batch by batch, each in a transaction of its own; safe to repeat, to stop at any moment
 * and to run beside others that do the same.
 *
 * @param onError told of what failed; the rest goes on
 */
export async function cleanUp(
  db: Database,
  { nowMs, signal }: { readonly nowMs: number; readonly signal: AbortSignal },
  onError: (retention: string, error: unknown) => void,
): Promise<void> {
  const all = await db.asSystem((tx) => tx.select({ id: organizations.id }).from(organizations));
  for (const { id } of all) {
    for (const [name, purge] of Object.entries(RETENTIONS)) {
      try {
        let isMore = true;
        while (isMore && !signal.aborted) {
          isMore = await db.withOrganization(id as OrganizationId, (tx) => purge(tx, nowMs));
        }
      } catch (error) {
        onError(name, error);
      }
    }
  }
}

/** Sessions of one transaction. */
const SESSIONS = 1_000;

/** Removes sessions that have ended by themselves. */
async function purgeSessions(tx: Tx, nowMs: number): Promise<boolean> {
  const old = tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(lt(sessions.expiresAt, new Date(nowMs)))
    .limit(SESSIONS);
  const removed = await tx.delete(sessions).where(inArray(sessions.id, old));
  return removed.count === SESSIONS;
}
