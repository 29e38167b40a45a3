import { type CarrierTasks, dropOldChanges, type Tx, undoBatch } from "@fairlead/db";
import type { ManyLeadsDeps } from "./many-leads.ts";

/**
 * Takes back what an import did, batch by batch; safe to repeat, since each batch marks in itself what it did. Then drops former
 * values that no undo asks for any more.
 */
export async function undoImport(
  { db, cache, nowMs, signal }: ManyLeadsDeps,
  { organizationId, importId }: CarrierTasks["undo_import"],
): Promise<void> {
  const batches = [
    (tx: Tx) => undoBatch(tx, cache, { organizationId, importId, nowMs: nowMs() }),
    (tx: Tx) => dropOldChanges(tx, nowMs()),
  ];
  for (const batch of batches) {
    let isMore = true;
    while (isMore) {
      signal.throwIfAborted();
      isMore = await db.withOrganization(organizationId, batch);
    }
  }
}
