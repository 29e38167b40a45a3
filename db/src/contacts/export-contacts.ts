import type { ContactViewer } from "@fairlead/engine";
import { sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { type ContactRow, type ListedContacts, listedIds, readContactRows } from "./list-contacts.ts";

/** As many as are in memory at a time. */
const BATCH = 1_000;

/**
 * Reads all of a list, a batch after the other, in its order; the next one once `onRows` has taken the last.
 *
 * @param tx of `Database.reading`, so that all batches are of one snapshot
 * @param onRows what it throws ends the reading
 */
export async function exportContacts(
  tx: Tx,
  viewer: ContactViewer,
  query: ListedContacts,
  onRows: (rows: readonly ContactRow[]) => Promise<void>,
): Promise<void> {
  const listed = await listedIds(tx, viewer, query);
  await tx.execute(sql`declare exported no scroll cursor for ${listed}`);
  for (;;) {
    const rows = await tx.execute<{ id: string }>(sql`fetch ${sql.raw(String(BATCH))} from exported`);
    await onRows(
      await readContactRows(
        tx,
        rows.map(({ id }) => id),
        query.nowMs,
      ),
    );
    if (rows.length < BATCH) return;
  }
}
