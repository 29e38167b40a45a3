import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { OrganizationId } from "@fairlead/engine";
import { createRoutedOrganization, waitUntil } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Fill } from "./fill.ts";
import { isFilled, runFills } from "./run-fills.ts";
import { WORD, wordFill } from "./word-fill.fixture.ts";

const { database, db } = databaseForFile();
let owner: postgres.Sql;

beforeAll(async () => {
  owner = postgres(database.url, { max: 2, onnotice: () => {} });
  await owner`create table words (organization_id text, id text, word text, primary key (organization_id, id))`;
  await owner`grant select, update on words to fairlead_app`;
});

afterAll(async () => {
  await owner.end();
});

beforeEach(async () => {
  await owner`delete from fills`;
  await owner`delete from words`;
});

/** An organization with words that an earlier release left without their fill. */
async function withOldRows(count: number, prefix = "w"): Promise<OrganizationId> {
  const { organizationId } = await createRoutedOrganization(db);
  await owner`insert into words
    select ${organizationId}, ${prefix} || lpad(n::text, 6, '0') from generate_series(1, ${count}) n`;
  return organizationId;
}

async function beginFill(): Promise<void> {
  await owner`select begin_fill(${WORD})`;
}

function run(fills: readonly Fill[], rows = 10, failed: unknown[] = []): Promise<boolean> {
  const onFailed = (_which: object, error: unknown) => void failed.push(error);
  return runFills(db, fills, { signal: new AbortController().signal, nowMs: () => 0, onFailed, rows });
}

async function unfilled(): Promise<number> {
  const [row] = await owner<{ count: number }[]>`select count(*)::int as count from words where word is null`;
  return row?.count ?? -1;
}

/** Sessions of this database that are in the middle of a batch. */
async function asleep(): Promise<readonly { pid: number }[]> {
  return owner`select pid from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`;
}

async function askFilled(organizationId: OrganizationId): Promise<boolean> {
  return db.withOrganization(organizationId, async (tx) => {
    const [row] = await tx.execute<{ is: boolean }>(sql`select ${isFilled(WORD)} as is`);
    return row?.is === true;
  });
}

describe("a fill of old rows", () => {
  test("fills all rows of all organizations, in batches, and is finished for each", async () => {
    const organizations = [await withOldRows(25, "a"), await withOldRows(7, "b")];
    await beginFill();
    expect(await Promise.all(organizations.map(askFilled))).toEqual([false, false]);

    const isMore = await run([wordFill()]);

    expect(isMore).toBe(false);
    expect(await unfilled()).toBe(0);
    expect(await Promise.all(organizations.map(askFilled))).toEqual([true, true]);
    const told = await owner<{ filled: number }[]>`select filled from fills where filled > 0 order by filled`;
    expect(told.map(({ filled }) => filled)).toEqual([7, 25]);
  });

  test("has nothing to do for an organization that came after it", async () => {
    await beginFill();
    const organizationId = await withOldRows(3);

    await run([wordFill()]);

    expect(await askFilled(organizationId)).toBe(true);
    expect(await unfilled()).toBe(3);
  });

  test("is done once", async () => {
    await withOldRows(12);
    await beginFill();
    await run([wordFill()]);
    await owner`update words set word = null`;

    await run([wordFill()]);

    expect(await unfilled()).toBe(12);
  });

  test("of a release that this one does not know is left to that one", async () => {
    await withOldRows(3);
    await owner`select begin_fill('of a later release')`;

    const isMore = await run([wordFill()]);

    expect(isMore).toBe(false);
    const [left] =
      await owner`select count(*)::int as count from fills where finished_at is null and cursor is null`;
    expect(left?.count).toBeGreaterThan(0);
  });

  test("goes on from its place after a batch that failed", async () => {
    await withOldRows(25);
    await beginFill();
    const failed: unknown[] = [];

    const isMore = await run([wordFill({ failsAt: "w000015" })], 10, failed);

    expect([isMore, failed.length, await unfilled()]).toEqual([true, 1, 15]);
    expect(await run([wordFill()])).toBe(false);
    expect(await unfilled()).toBe(0);
  });

  test("waits for no row that somebody writes, and comes back to it", async () => {
    await withOldRows(25);
    await beginFill();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let locked = () => {};
    const isLocked = new Promise<void>((resolve) => {
      locked = resolve;
    });
    const writing = owner.begin(async (tx) => {
      await tx`select from words where id = 'w000014' for update`;
      locked();
      await held;
    });
    await isLocked;

    const filling = run([wordFill()]);
    await waitUntil("all to be filled that is near it", async () => (await unfilled()) === 3);
    release();
    await writing;

    expect(await filling).toBe(false);
    expect(await unfilled()).toBe(0);
  });

  test("is shared by two workers at once, none of whom fills what the other did", async () => {
    await Promise.all(["a", "b", "c"].map((prefix) => withOldRows(40, prefix)));
    await beginFill();

    while ((await Promise.all([run([wordFill()]), run([wordFill()])])).some(Boolean)) {}

    expect(await unfilled()).toBe(0);
    const [filled] = await owner`select sum(filled)::int as sum from fills`;
    expect(filled?.sum).toBe(120);
  });

  test("goes on where a process was killed in the middle of a batch", async () => {
    await withOldRows(60);
    await beginFill();
    const program = fileURLToPath(new URL("./word-fill-main.fixture.ts", import.meta.url));
    const child = spawn(process.execPath, ["--import", "tsx", program, database.url, "w000035"], {
      stdio: "inherit",
    });
    await waitUntil("the process to be within its fourth batch", async () => (await asleep()).length > 0);

    child.kill("SIGKILL");
    await once(child, "exit");

    expect(await unfilled()).toBe(30);
    for (const { pid } of await asleep()) await owner`select pg_terminate_backend(${pid})`;
    await waitUntil("its place to be free", async () => !(await run([wordFill()])));
    expect(await unfilled()).toBe(0);
  });
});
