import { type SQL, sql } from "drizzle-orm";
import type { CarrierTasks } from "./carrier-tasks.ts";
import type { Tx } from "./client.ts";

/**
 * Adds a job for the carrier in this transaction: it runs after the commit, at least once, and not at all when the
 * transaction rolls back.
 *
 * @param jobKey replaces a waiting job of the same key
 */
export async function addJob<Task extends keyof CarrierTasks>(
  tx: Tx,
  task: Task,
  payload: CarrierTasks[Task],
  jobKey: string | null = null,
): Promise<void> {
  await tx.execute(sql`select ${addingJob(task, payload, jobKey)}`);
}

/** The same as part of another statement's select. */
export function addingJob<Task extends keyof CarrierTasks>(
  task: Task,
  payload: CarrierTasks[Task],
  jobKey: string | null = null,
): SQL {
  return sql`fairlead_add_job(${task}, ${JSON.stringify(payload)}::json, ${jobKey})`;
}
