import postgres from "postgres";
import { expect, test } from "vitest";
import {
  createTestDatabase,
  startPostgres,
  startTemporal,
  startTimeSkipping,
  temporaryFolder,
} from "./index.ts";

test("gives each caller a migrated database of its own", async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);

  const sql = postgres(one.url, { max: 1 });
  const [row] =
    await sql`select count(*)::int as tables from information_schema.tables where table_name = 'leads'`;
  await sql.end();
  await Promise.all([one.drop(), other.drop()]);

  expect(row?.tables).toBe(1);
  expect(one.url).not.toBe(other.url);
});

test("brings Postgres back after a crash with what was committed", async () => {
  const folder = temporaryFolder("crash");
  const part = await startPostgres(folder.path);
  const before = postgres(part.databaseUrl, { max: 1 });
  await before`create table kept as select 7 as answer`;

  await part.kill9();
  await before.end({ timeout: 0 });
  await part.restart();

  const after = postgres(part.databaseUrl, { max: 1 });
  const [row] = await after`select answer from kept`;
  await after.end();
  await part.stop();
  folder.remove();
  expect(row?.answer).toBe(7);
});

test("brings Temporal back after a crash on the same port", async () => {
  const folder = temporaryFolder("crash");
  const part = await startTemporal(folder.path);
  const { address, pid } = part.current();

  await part.kill9();
  await part.restart();

  expect(part.current().address).toBe(address);
  expect(part.current().pid).not.toBe(pid);
  await part.stop();
  folder.remove();
});

test("lets 30 days pass at once", async () => {
  const environment = await startTimeSkipping();
  const before = await environment.currentTimeMs();

  await environment.sleep("30 days");

  const passedDays = (Number(await environment.currentTimeMs()) - Number(before)) / 86_400_000;
  await environment.teardown();
  expect(passedDays).toBeGreaterThanOrEqual(30);
});
