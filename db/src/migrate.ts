import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as migrateTables } from "drizzle-orm/postgres-js/migrator";
import { runMigrations as migrateCarrier } from "graphile-worker";
import postgres from "postgres";
import { buildIndexes } from "./build-indexes.ts";
import { grantServiceRole } from "./service-role.ts";

const MIGRATIONS_FOLDER = fileURLToPath(new URL("../migrations", import.meta.url));

/** Any number that nothing else locks on. */
const MIGRATION_LOCK = 7_324_901_125;

/**
 * Brings a database to the newest schema: the carrier's (graphile-worker), then ours, then the indexes that are built while the
 * product serves.
 *
 * Safe to repeat and to run from several processes at once. The role must own the database and may need CREATEROLE
 * the first time.
 *
 * @param serviceRole the login role that servers and workers connect as, if it is another one: it gets what they need
 * @throws when fewer migrations were applied than the journal lists (an entry out of order is skipped silently)
 */
export async function migrate(databaseUrl: string, serviceRole?: string): Promise<void> {
  await migrateTo(databaseUrl, journalLength());
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    if (serviceRole !== undefined) await grantServiceRole(client, serviceRole);
    await buildIndexes(client);
  } finally {
    await client.end();
  }
}

/**
 * Brings a database to the schema of an earlier release: its first migrations, and no more.
 *
 * Safe to repeat; a database that is further already stays as it is.
 *
 * @param count how many of the migrations the release had
 * @throws as `migrate`
 */
export async function migrateTo(databaseUrl: string, count: number): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrateCarrier({ connectionString: databaseUrl });
    const db = drizzle(client);
    await withMigrations(count, (migrationsFolder) => migrateTables(db, { migrationsFolder }));
    const [applied] = await db.execute<{ count: string }>(
      sql`select count(*) as count from drizzle.__drizzle_migrations`,
    );
    if (Number(applied?.count) < count) {
      throw new Error(
        `${applied?.count} of ${count} migrations are applied. Is an entry of db/migrations/meta/_journal.json older than the one before it?`,
      );
    }
  } finally {
    await client.end();
  }
}

/** How many migrations there are. */
export function journalLength(): number {
  return readJournal().entries.length;
}

interface Journal {
  readonly entries: readonly { readonly tag: string }[];
}

function readJournal(): Journal {
  return JSON.parse(readFileSync(`${MIGRATIONS_FOLDER}/meta/_journal.json`, "utf8"));
}

/** Gives the folder of all migrations, or for fewer of them a copy, which is removed afterwards. */
async function withMigrations(count: number, work: (folder: string) => Promise<void>): Promise<void> {
  const journal = readJournal();
  if (count >= journal.entries.length) return work(MIGRATIONS_FOLDER);
  const folder = mkdtempSync(join(tmpdir(), "fairlead-migrations-"));
  try {
    const entries = journal.entries.slice(0, count);
    mkdirSync(join(folder, "meta"));
    writeFileSync(join(folder, "meta/_journal.json"), JSON.stringify({ ...journal, entries }));
    for (const { tag } of entries)
      copyFileSync(`${MIGRATIONS_FOLDER}/${tag}.sql`, join(folder, `${tag}.sql`));
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
