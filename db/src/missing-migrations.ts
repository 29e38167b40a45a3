import postgres from "postgres";
import { journalLength } from "./migrate.ts";

/**
 * How many migrations of this code a database still lacks.
 *
 * Opens a connection of its own for the moment, since the application's role does not see the migrations' table.
 */
export async function countMissingMigrations(databaseUrl: string): Promise<number> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const [table] = await client`select to_regclass('drizzle.__drizzle_migrations') is not null as exists`;
    if (!table?.exists) return journalLength();
    const [applied] = await client`select count(*)::int as count from drizzle.__drizzle_migrations`;
    return Math.max(0, journalLength() - Number(applied?.count));
  } finally {
    await client.end({ timeout: 1 });
  }
}
