import postgres from "postgres";
import { expect, test } from "vitest";
import { createTestDatabase } from "./test-database.ts";

test("gives each caller a migrated database of its own", async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);

  const sql = postgres(one.url, { max: 1 });
  const [row] =
    await sql`select count(*)::int as tables from information_schema.tables where table_name = 'leads'`;
  await sql.end();
  await Promise.all([one.drop(), other.drop()]);

  expect(row?.["tables"]).toBe(1);
  expect(one.url).not.toBe(other.url);
});
