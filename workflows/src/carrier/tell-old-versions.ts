import { type Database, tellOldVersions } from "@fairlead/db";
import type { Logger } from "pino";
import { repeat } from "./repeat.ts";

/** A server of the release before may still publish while it is being replaced. */
const LOOK_EVERY_MS = 60 * 60 * 1000;

/**
 * Has versions compared that a release before 0.3 published, at the start and each hour; nothing waits for it. Two workers at
 * once do the same work twice and store it once.
 *
 * @returns ends it, after the version under way
 */
export function startTellingOldVersions(db: Database, log: Logger): () => Promise<void> {
  const look = async (signal: AbortSignal): Promise<void> => {
    try {
      const told = await tellOldVersions(db, signal, (versionId, error) =>
        log.warn({ versionId, err: error }, "a version could not be compared; it is tried again in an hour"),
      );
      if (told > 0) log.info({ versions: told }, "told what versions of an earlier release changed");
    } catch (error) {
      log.warn({ err: error }, "versions could not be compared; it is tried again in an hour");
    }
  };
  return repeat(look, { everyMs: LOOK_EVERY_MS });
}
