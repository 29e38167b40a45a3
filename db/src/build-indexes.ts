import { setTimeout } from "node:timers/promises";
import type postgres from "postgres";
import { CONCURRENT_INDEXES, REPLACED_INDEXES } from "./fill/concurrent-indexes.ts";

/** Any number that nothing else locks on. */
const BUILD_LOCK = 7_324_901_126;
const LOOK_AGAIN_MS = 200;

/**
 * Builds the indexes that a migration must not, since it would hold their table for as long: those of what is folded, at once; and
 * drops those that they replace when no old row is left to be folded, which is at a later start.
 *
 * Safe to repeat and to run from several processes at once; what was ended in the middle of is built anew.
 *
 * @param client of the database's owner, with one connection
 */
export async function buildIndexes(client: postgres.Sql): Promise<void> {
  // Not waited for within a statement: whoever builds waits until all statements that began before it are over.
  while (!(await tryLock(client))) await setTimeout(LOOK_AGAIN_MS);
  try {
    const known = new Map(
      (
        await client<{ name: string; isValid: boolean }[]>`
          select c.relname as name, i.indisvalid as "isValid" from pg_index i join pg_class c on c.oid = i.indexrelid
          join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public'`
      ).map(({ name, isValid }) => [name, isValid]),
    );
    for (const { name, definition } of CONCURRENT_INDEXES) {
      if (known.get(name)) continue;
      if (known.has(name)) await client.unsafe(`drop index concurrently if exists ${name}`);
      await client.unsafe(`create index concurrently ${name} ${definition}`);
    }
    if (!(await isAllFolded(client))) return;
    for (const name of REPLACED_INDEXES.filter((one) => known.has(one))) {
      await client.unsafe(`drop index concurrently if exists ${name}`);
    }
  } finally {
    await client`select pg_advisory_unlock(${BUILD_LOCK})`;
  }
}

async function tryLock(client: postgres.Sql): Promise<boolean> {
  const [lock] = await client<{ isMine: boolean }[]>`select pg_try_advisory_lock(${BUILD_LOCK}) as "isMine"`;
  return lock?.isMine === true;
}

/** Asked as the role that sees all organizations. */
async function isAllFolded(client: postgres.Sql): Promise<boolean> {
  return client.begin(async (tx) => {
    await tx`set local role fairlead_system`;
    const [told] = await tx<{ is: boolean }[]>`
      select not exists (select from fills where name = 'contact_folds' and finished_at is null) as is`;
    return told?.is === true;
  });
}
