import postgres from "postgres";
import { leadsFor } from "../data/leads-file.ts";
import { waitUntil } from "../harness/index.ts";
import type { Demo, Item, Page } from "./drive-steps.ts";

/** So many that the carrier is killed long before the last. */
const HALF_IMPORT_ROWS = 300;
const BULK_BATCH = 100;

/**
 * Kills the worker while a bulk action is in its second batch and an import somewhere in the middle.
 *
 * A lock on a contact of the second batch holds the action there, so that the kill always finds it half done.
 */
export async function stopHalfWay({ stack, api, as: { admin } }: Demo): Promise<void> {
  const sql = postgres(stack.databaseUrl, { max: 2, onnotice: () => {} });
  const matching = { tab: "all" };
  const before = await admin<{ total: number } & Page<Item>>("POST", "/contacts/list", { tab: "all" });
  if (before.total <= BULK_BATCH) throw new Error(`Only ${before.total} contacts: one batch does them all`);
  await sql.begin(async (tx) => {
    const { id } = await admin<Item>("POST", "/contacts/actions", { matching, action: { kind: "silence" } });
    // Long before the first hundred are done.
    await tx`
      select c.id from contacts c join bulk_action_items i on i.contact_id = c.id
      where i.bulk_action_id = ${id} order by i.position desc limit 1 for update of c`;
    await waitUntil("the first batch", async () => {
      const { done } = await admin<{ done: number }>("GET", `/bulk-actions/${id}`);
      return done === BULK_BATCH;
    });
    const importId = await api.startImport(leadsFor("Zillow Mortgage", HALF_IMPORT_ROWS));
    const options = { withinSeconds: 60, everyMs: 2 };
    const rows = async () =>
      (await api.must<{ rowsDone: number }>("GET", `/imports/${importId}`)).rowsDone > 0;
    await waitUntil("some rows of the import", rows, options);
    await stack.worker.kill9();
  });
  await sql.end();
}
