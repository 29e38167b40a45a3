import { type CarrierTasks, purgeBulkItems, runBulkBatch, type Tx } from "@fairlead/db";
import type { ManyLeadsDeps } from "./many-leads.ts";

/**
 * Does something with many contacts, batch by batch, then clears away what earlier actions of the organization left behind; safe
 * to repeat, since each batch says in itself how far it came.
 */
export async function runBulkAction(
  { db, cache, nowMs, signal }: ManyLeadsDeps,
  { organizationId, bulkActionId }: CarrierTasks["run_bulk_action"],
): Promise<void> {
  const batches = [
    (tx: Tx) => runBulkBatch(tx, cache, { organizationId, bulkActionId, nowMs: nowMs() }),
    (tx: Tx) => purgeBulkItems(tx, nowMs()),
  ];
  for (const batch of batches) {
    let isMore = true;
    while (isMore) {
      signal.throwIfAborted();
      isMore = await db.withOrganization(organizationId, batch);
    }
  }
}
