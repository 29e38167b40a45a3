import { isDatabaseAway, pause } from "@fairlead/db";
import type { Logger } from "pino";

/** A pool of the carrier as it runs once. */
export interface Pool {
  stop(): Promise<void>;
  /** Settles when it has ended, with what made it end; null: nothing did. Never rejects. */
  readonly ended: Promise<unknown>;
  /** Frees the jobs that it could not say the end of; others may take them then. */
  giveBack(): Promise<void>;
}

export interface Running {
  stop(): Promise<void>;
  /** Resolves once it was stopped; rejects with what it cannot go on after. */
  readonly done: Promise<void>;
}

export interface KeepOptions {
  readonly start: () => Promise<Pool>;
  readonly log: Pick<Logger, "warn">;
  /** Between two tries to begin anew. */
  readonly everyMs?: number;
}

const EVERY_MS = 2_000;

/**
 * Keeps a pool running: one that ended because the database was away begins anew once it is back, and its jobs are given back.
 *
 * @throws what the first start fails with
 */
export async function keepRunning({ start, log, everyMs = EVERY_MS }: KeepOptions): Promise<Running> {
  const stopping = new AbortController();
  let pool = await start();
  let isUp = true;

  async function keep(): Promise<void> {
    for (;;) {
      const fault = await pool.ended;
      isUp = false;
      if (stopping.signal.aborted) return;
      if (!isDatabaseAway(fault)) throw fault ?? new Error("a pool of the carrier ended by itself");
      log.warn({ err: fault }, "a pool of the carrier lost the database; it begins anew");
      if (!(await beginAnew())) return;
    }
  }

  async function beginAnew(): Promise<boolean> {
    while (!stopping.signal.aborted) {
      try {
        await pool.giveBack();
        pool = await start();
        isUp = true;
        if (stopping.signal.aborted) await pool.stop();
        return true;
      } catch (error) {
        if (!isDatabaseAway(error)) throw error;
        await pause(everyMs, stopping.signal);
      }
    }
    return false;
  }

  const done = keep();
  return {
    done,
    async stop() {
      stopping.abort();
      if (isUp) await pool.stop();
      await done;
    },
  };
}
