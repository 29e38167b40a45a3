import { ALL_FILLS, type Database, type Fill, runFills } from "@fairlead/db";
import type { Logger } from "pino";
import { repeat } from "./repeat.ts";

export interface FillDeps {
  readonly db: Database;
  readonly log: Logger;
  readonly nowMs: () => number;
  /** Those of this release; others for tests. */
  readonly fills?: readonly Fill[];
}

/** What another worker was at, or what failed, is looked at again. */
const LOOK_EVERY_MS = 30_000;

/**
 * Fills old rows with what this release keeps, from the start of the worker until nothing is left; nothing waits for it.
 *
 * @returns ends it, after the batch under way
 */
export function startFilling({ db, log, nowMs, fills = ALL_FILLS }: FillDeps): () => Promise<void> {
  const onFailed = (failed: object, error: unknown) =>
    log.warn({ ...failed, err: error }, "a fill of old rows failed; it goes on from there");
  const look = (signal: AbortSignal): Promise<boolean> =>
    runFills(db, fills, { nowMs, signal, onFailed }).catch((error: unknown) => {
      log.warn({ err: error }, "old rows could not be looked for; it is tried again");
      return true;
    });
  return repeat(look, { everyMs: LOOK_EVERY_MS });
}
