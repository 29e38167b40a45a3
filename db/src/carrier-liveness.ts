import { makeWorkerUtils } from "graphile-worker";
import postgres from "postgres";

/** Shows the other carriers that this process is alive, and gives back the jobs of those that are not. */
export interface CarrierLiveness {
  /** Takes a pool's lock; it is held as long as this process lives. */
  announce(poolId: string): void;
  /** Gives back the jobs of one of this process's own pools that ended with some, and frees its lock. */
  giveBack(poolId: string): Promise<void>;
  /**
   * Gives back the jobs of pools whose process died.
   *
   * graphile-worker by itself would leave them locked for four hours.
   *
   * @returns how many pools were found dead
   */
  releaseDead(): Promise<number>;
  close(): Promise<void>;
}

/** Tells our advisory locks from others'. */
const LOCK_SPACE = "fairlead carrier ";

/**
 * Opens the one connection whose session holds the locks: when the process dies, however it dies, Postgres ends the
 * session and frees them.
 */
export function openCarrierLiveness(databaseUrl: string): CarrierLiveness {
  const announced = new Set<string>();
  const client = postgres(databaseUrl, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    onnotice: () => {},
    connection: { application_name: "fairlead-carrier-liveness" },
    onclose: () => {
      if (!closing) lockAll([...announced]);
    },
  });
  let closing = false;

  function lockAll(poolIds: readonly string[]): void {
    if (poolIds.length === 0) return;
    client`
      select pg_try_advisory_lock(hashtextextended(${LOCK_SPACE} || id, 0))
      from unnest(${poolIds as string[]}::text[]) as pool (id)
    `.catch(() => {
      // The connection was lost again: the next close takes the locks anew.
    });
  }

  async function unlockJobs(poolIds: string[]): Promise<void> {
    const utils = await makeWorkerUtils({ connectionString: databaseUrl });
    try {
      await utils.forceUnlockWorkers(poolIds);
    } finally {
      await utils.release();
    }
  }

  return {
    announce(poolId) {
      announced.add(poolId);
      lockAll([poolId]);
    },
    async giveBack(poolId) {
      await unlockJobs([poolId]);
      announced.delete(poolId);
      await client`select pg_advisory_unlock(hashtextextended(${LOCK_SPACE} || ${poolId}, 0))`;
    },
    async releaseDead() {
      const dead = await client<{ id: string }[]>`
        with holders as (
          select distinct locked_by as id from graphile_worker.jobs
          where locked_by is not null and locked_by <> all(${[...announced]}::text[])
        ),
        free as (
          select id, hashtextextended(${LOCK_SPACE} || id, 0) as lock from holders
        )
        select id from free where pg_try_advisory_lock(lock) and pg_advisory_unlock(lock)`;
      if (dead.length > 0) await unlockJobs(dead.map((row) => row.id));
      return dead.length;
    },
    async close() {
      closing = true;
      await client.end({ timeout: 5 });
    },
  };
}
