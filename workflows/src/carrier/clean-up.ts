import { cleanUp, type Database } from "@fairlead/db";
import type { Logger } from "pino";
import { repeat } from "./repeat.ts";

/** What is kept for days may be an hour late. */
const EVERY_MS = 60 * 60 * 1000;

export interface CleanUpDeps {
  readonly db: Database;
  readonly nowMs: () => number;
  readonly log: Logger;
}

/**
 * Removes what has been kept long enough, at the start and each hour; nothing waits for it. Two workers at once share the work.
 *
 * @returns ends it, after the batch under way
 */
export function startCleanUp({ db, nowMs, log }: CleanUpDeps): () => Promise<void> {
  const look = async (signal: AbortSignal): Promise<void> => {
    try {
      await cleanUp(db, { nowMs: nowMs(), signal }, (retention, error) =>
        log.warn({ retention, err: error }, "what is old could not be removed; it is tried again in an hour"),
      );
    } catch (error) {
      log.warn({ err: error }, "what is old could not be removed; it is tried again in an hour");
    }
  };
  return repeat(look, { everyMs: EVERY_MS });
}
