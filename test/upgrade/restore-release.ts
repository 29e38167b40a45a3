import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { migrateTo } from "@fairlead/db";
import postgres from "postgres";
import { createDatabase } from "../../scripts/lib/database.mjs";
import { keptDump, migrationHashes } from "../../scripts/lib/kept-releases.mjs";
import type { Login } from "../harness/index.ts";
import type { BoundKey } from "./drive-people.ts";
import { listTables, nameOf } from "./write-dump.ts";

const HERE = fileURLToPath(new URL("./", import.meta.url));

/** Who can sign in to a kept release, and its key. */
export interface SignIns {
  readonly logins: readonly Login[];
  readonly apiKey: string;
  /** Absent of 0.2.0, which knew no such keys. */
  readonly boundKey?: BoundKey;
}

/** The logins of a kept release's demo. */
export function signInsOf(release: string): SignIns {
  return JSON.parse(readFileSync(`${HERE}${release}/sign-ins.json`, "utf8"));
}

/**
 * Makes a database as a release left it: its own migrations, then its rows. Nothing newer is applied.
 *
 * @param databaseUrl of a database that is not there yet
 * @throws when a migration of that release is not what it was
 */
export async function restoreRelease(release: string, databaseUrl: string): Promise<void> {
  const dump = keptDump(release);
  const hashes = migrationHashes(dump);
  await createDatabase(databaseUrl);
  await migrateTo(databaseUrl, hashes.length);
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const applied = await sql<{ hash: string }[]>`
      select hash from drizzle.__drizzle_migrations order by created_at`;
    const changed = hashes.findIndex((hash, at) => hash !== applied[at]?.hash);
    if (changed >= 0) throw new Error(`Migration ${changed} is not what it was in release ${release}`);
    const tables = (await listTables(sql)).map(nameOf);
    await sql.unsafe(`truncate ${tables.join(", ")}`);
    await sql.unsafe(dump);
  } finally {
    await sql.end();
  }
}
