import { type CarrierTasks, runBulkBatch } from "@fairlead/db";
import type { ManyLeadsDeps } from "./many-leads.ts";

/** Does something with many contacts, batch by batch; safe to repeat, since each batch says in itself how far it came. */
export async function runBulkAction(
  { db, cache, nowMs, signal }: ManyLeadsDeps,
  { organizationId, bulkActionId }: CarrierTasks["run_bulk_action"],
): Promise<void> {
  let isMore = true;
  while (isMore) {
    signal.throwIfAborted();
    isMore = await db.withOrganization(organizationId, (tx) =>
      runBulkBatch(tx, cache, { organizationId, bulkActionId, nowMs: nowMs() }),
    );
  }
}
