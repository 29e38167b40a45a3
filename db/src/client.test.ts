import { createRoutedOrganization, createTestDatabase, type TestDatabase } from "@fairlead/test";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase, sqlStateOf, type Tx } from "./client.ts";

let database: TestDatabase;
let db: Database;
let other: postgres.Sql;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
  other = postgres(database.url, { max: 1, onnotice: () => {} });
});

afterAll(async () => {
  await other.end();
  await db.close();
  await database.drop();
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
