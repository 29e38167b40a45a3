import { setTimeout } from "node:timers/promises";
import { isDatabaseAway } from "@fairlead/db";

const EVERY_MS = 1_000;
/** Longer outages are left to the job's own tries, which come ever more seldom. */
const TRIES = 30;

/**
 * Does work that goes on from where it stopped, again a second after each time that the database was lost under it: a job's own
 * tries would leave an import waiting for a minute after its fourth lost connection.
 */
export async function onceDatabaseIsBack<Result>(
  work: () => Promise<Result>,
  everyMs = EVERY_MS,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || !isDatabaseAway(error)) throw error;
      await setTimeout(everyMs);
    }
  }
}
