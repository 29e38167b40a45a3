import { type CarrierTasks, undoBatch } from "@fairlead/db";
import type { ManyLeadsDeps } from "./many-leads.ts";

/** Takes back what an import did, batch by batch; safe to repeat, since each batch marks in itself what it did. */
export async function undoImport(
  { db, cache, nowMs, signal }: ManyLeadsDeps,
  { organizationId, importId }: CarrierTasks["undo_import"],
): Promise<void> {
  let isMore = true;
  while (isMore) {
    signal.throwIfAborted();
    isMore = await db.withOrganization(organizationId, (tx) =>
      undoBatch(tx, cache, { organizationId, importId, nowMs: nowMs() }),
    );
  }
}
