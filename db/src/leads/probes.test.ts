import {
  createRoutedOrganization,
  createTestDatabase,
  type RoutedOrganization,
  type TestDatabase,
  testDelivery,
} from "@fairlead/test";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "../client.ts";
import { ingest } from "./ingest.ts";
import { RoutingCache } from "./routing-cache.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);
const LEADS = 1_500;
/** Of the leads that taking one in looks at; not a share of those that there are. */
const A_FEW = 50;

let database: TestDatabase;
let owner: postgres.Sql;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = postgres(database.url, { max: 1, onnotice: () => {} });
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

test("taking in a lead looks at a few rows, also in an organization that Postgres has no statistics of yet", async () => {
  await within(async (db) => fill(db, await createRoutedOrganization(db)));
  await owner`analyze`;
  const young = await within(async (db) => fill(db, await createRoutedOrganization(db)));

  // On connections of its own: what they plan, they plan now.
  const looked = await within((db) =>
    db.probing(young.organizationId, async (tx) => {
      await take(tx, young, ["one more"]);
      return tx.execute<{ table: string; rows: number }>(sql`
        select relname as table, idx_tup_fetch::int as rows from pg_stat_xact_user_tables
        where relname in ('leads', 'contacts', 'lead_touches')`);
    }),
  );

  expect(looked.filter(({ rows }) => rows > A_FEW)).toEqual([]);
});

async function within<Result>(work: (db: Database) => Promise<Result>): Promise<Result> {
  const db = openDatabase(database.url, { max: 1 });
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

async function fill(db: Database, org: RoutedOrganization): Promise<RoutedOrganization> {
  const names = Array.from({ length: LEADS }, (_, place) => `lead-${place}`);
  for (let from = 0; from < LEADS; from += 500) {
    await db.probing(org.organizationId, (tx) => take(tx, org, names.slice(from, from + 500)));
  }
  return org;
}

function take(
  tx: Parameters<typeof ingest>[0],
  { organizationId, sourceName }: RoutedOrganization,
  names: readonly string[],
) {
  const deliveries = names.map((name) => testDelivery(name));
  return ingest(tx, new RoutingCache(), { organizationId, sourceName, deliveries, nowMs: NOW_MS });
}
