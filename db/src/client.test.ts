import { createRoutedOrganization } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase, sqlStateOf, type Tx } from "./client.ts";

const { database, db } = databaseForFile();
let other: postgres.Sql;

beforeAll(async () => {
  other = postgres(database.url, { max: 1, onnotice: () => {} });
});

afterAll(async () => {
  await other.end();
});

test("a statement of a list is stopped sooner than others, and its connection is free again", async () => {
  const hasty = openDatabase(database.url, { max: 1, listingTimeoutMs: 50 });
  const { organizationId } = await createRoutedOrganization(db);
  const sleep = (seconds: number) => (tx: Tx) => tx.execute(sql`select pg_sleep(${seconds})`);

  const stopped = await hasty.listing(organizationId, sleep(20)).catch(sqlStateOf);
  const others = await hasty.withOrganization(organizationId, sleep(0.2)).then(() => "done");

  expect([stopped, others]).toEqual(["57014", "done"]);
  await hasty.close();
});

test("a transaction has its connection to itself, whatever was sent on it just before", async () => {
  const warnings: unknown[] = [];
  const pool = postgres(database.url, { max: 2, onnotice: ({ message }) => warnings.push(message) });

  // Each of the two connections takes a hundred statements at once.
  // Some of these transactions begin as the last statement that fits.
  for (let statements = 190; statements <= 210; statements += 1) {
    const sent = Array.from({ length: statements }, () => pool`select 1`.execute());
    const begun = Array.from({ length: 4 }, () =>
      pool.begin(async (tx) => [await transactionOf(tx), await transactionOf(tx)]),
    );
    await Promise.all(sent);
    const transactions = await Promise.all(begun);

    for (const [first, second] of transactions) expect(second).toBe(first);
    expect(new Set(transactions.flat()).size).toBe(4);
  }

  expect(warnings).toEqual([]);
  await pool.end();
});

describe("a transaction that loses to another", () => {
  test("begins anew, also when a statement behind the one that lost says so first", async () => {
    const { organizationId, workflowId } = await createRoutedOrganization(db);
    const locked = await lockWorkflow(workflowId);
    const told: string[] = [];

    const result = await db.withOrganization(organizationId, async (tx) => {
      const taken = takeWorkflow(tx, workflowId);
      const behind = tx.execute(sql`select 1`);
      const answers = await Promise.allSettled([taken, behind]);
      for (const answer of answers) if (answer.status === "rejected") told.push(sqlStateOf(answer.reason));
      if (told.length > 0) await locked.release();
      return behind.then(() => taken);
    });

    expect(told).toEqual(["55P03", "25P02"]);
    expect(result).toBe(workflowId);
  });

  test("is not tried again for a fault of its own", async () => {
    const { organizationId } = await createRoutedOrganization(db);
    let tries = 0;

    const work = db.withOrganization(organizationId, (tx) => {
      tries += 1;
      return tx.execute(sql`select 1 / 0`);
    });

    await expect(work).rejects.toMatchObject({ cause: { code: "22012" } });
    expect(tries).toBe(1);
  });
});

describe("a transaction whose connection is lost", () => {
  test.each([
    { name: "at once", waits: false },
    { name: "when its connection serves another one again", waits: true },
  ])("reaches no other transaction with what it still says ($name)", async ({ waits }) => {
    const single = openDatabase(database.url, { max: 1 });
    const { organizationId, workflowId } = await createRoutedOrganization(db);
    const goOn = deferred();
    const ended = deferred();
    let late = "";

    const lost = single.withOrganization(organizationId, async (tx) => {
      const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await other`select pg_terminate_backend(${row?.pid ?? 0})`;
      await tx.execute(sql`select 1`).catch(() => {});
      if (waits) await goOn.promise;
      await tx.execute(sql`rollback`).catch((error) => {
        late = sqlStateOf(error);
      });
      ended.resolve();
    });
    await expect(lost).rejects.toThrow();
    await single.withOrganization(organizationId, async (tx) => {
      await tx.execute(sql`update workflows set name = 'Kept' where id = ${workflowId}`);
      goOn.resolve();
      await ended.promise;
    });

    const [kept] = await other`select name from workflows where id = ${workflowId}`;
    expect(late).toBe("CONNECTION_CLOSED");
    expect(kept?.name).toBe("Kept");
    await single.close();
  });

  test("fails alone, however many break off at once: the process and the pool live on", async () => {
    const { organizationId } = await createRoutedOrganization(db);

    for (let round = 0; round < 5; round += 1) {
      const busy = Array.from({ length: 40 }, () =>
        db
          .withOrganization(organizationId, async (tx) => {
            for (let turn = 0; turn < 20; turn += 1) await tx.execute(sql`select ${turn}::int`);
          })
          .catch(sqlStateOf),
      );
      await other`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`;
      await Promise.all(busy);
    }

    await expect(db.ping()).resolves.toBeUndefined();
  });
});

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

async function transactionOf(tx: postgres.TransactionSql): Promise<unknown> {
  const [row] = await tx`select pg_current_xact_id()::text as id`;
  return row?.id;
}

async function takeWorkflow(tx: Tx, id: string): Promise<unknown> {
  const [row] = await tx.execute(sql`select id from workflows where id = ${id} for update nowait`);
  return row?.id;
}

/** Holds a workflow's row until it is let go. */
async function lockWorkflow(id: string): Promise<{ release(): Promise<void> }> {
  const connection = await other.reserve();
  await connection`begin`;
  await connection`select from workflows where id = ${id} for update`;
  return {
    async release() {
      await connection`rollback`;
      connection.release();
    },
  };
}
