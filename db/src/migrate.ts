import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as migrateTables } from "drizzle-orm/postgres-js/migrator";
import { runMigrations as migrateCarrier } from "graphile-worker";
import postgres from "postgres";
import { grantServiceRole } from "./service-role.ts";

const MIGRATIONS_FOLDER = fileURLToPath(new URL("../migrations", import.meta.url));

/** Any number that nothing else locks on. */
const MIGRATION_LOCK = 7_324_901_125;

/**
 * Brings a database to the newest schema: the carrier's (graphile-worker), then ours.
 *
 * Safe to repeat and to run from several processes at once. The role must own the database and may need CREATEROLE
 * the first time.
 *
 * @param serviceRole the login role that servers and workers connect as, if it is another one: it gets what they need
 * @throws when fewer migrations were applied than the journal lists (an entry out of order is skipped silently)
 */
export async function migrate(databaseUrl: string, serviceRole?: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrateCarrier({ connectionString: databaseUrl });
    const db = drizzle(client);
    await migrateTables(db, { migrationsFolder: MIGRATIONS_FOLDER });
    const [applied] = await db.execute<{ count: string }>(
      sql`select count(*) as count from drizzle.__drizzle_migrations`,
    );
    const expected = journalLength();
    if (Number(applied?.count) < expected) {
      throw new Error(
        `${applied?.count} of ${expected} migrations are applied. Is an entry of db/migrations/meta/_journal.json older than the one before it?`,
      );
    }
    if (serviceRole !== undefined) await grantServiceRole(client, serviceRole);
  } finally {
    await client.end();
  }
}

/** How many migrations there are. */
export function journalLength(): number {
  const journal: { entries: unknown[] } = JSON.parse(
    readFileSync(`${MIGRATIONS_FOLDER}/meta/_journal.json`, "utf8"),
  );
  return journal.entries.length;
}
