import { DEFAULT_DUPLICATE_RULES, type Delivery, NOTHING_UNDONE } from "@fairlead/engine";
import {
  createRoutedOrganization,
  findViolations,
  type RoutedOrganization,
  testDelivery,
} from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Tx } from "../client.ts";
import { listImportRows, type TakenRow } from "../imports/import-rows.ts";
import { beginImport, finishImport, noteBatch, readImport } from "../imports/imports.ts";
import { planUndo } from "../imports/plan-undo.ts";
import { refusalOfUndo, requestUndo, undoBatch } from "../imports/undo-import.ts";
import { ingest } from "../leads/ingest.ts";
import { RoutingCache } from "../leads/routing-cache.ts";
import { leads } from "../schema/index.ts";
import { updateWorkflow } from "../workflows/create-workflow.ts";
import { gatherImportRows } from "./gather-import-rows.ts";
import { runFills } from "./run-fills.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);

const { database, db } = databaseForFile();
let owner: postgres.Sql;
let org: RoutedOrganization;
const cache = new RoutingCache();

beforeAll(async () => {
  owner = postgres(database.url, { max: 2, onnotice: () => {} });
});
beforeEach(async () => {
  await owner`delete from fills`;
  org = await createRoutedOrganization(db);
  const duplicates = { ...DEFAULT_DUPLICATE_RULES, updateLead: ["amountUsd" as const] };
  await inOrg((tx) => updateWorkflow(tx, org.workflowId, { duplicates }));
});
afterAll(async () => {
  await owner.end();
});

function inOrg<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.withOrganization(org.organizationId, work);
}

interface Taken {
  readonly importId: string;
  readonly rows: readonly TakenRow[];
}

/** Takes a file in as a release did that kept no rows, or kept them from some line on. */
function take(deliveries: readonly Delivery[], keptFromLine = Number.MAX_SAFE_INTEGER): Promise<Taken> {
  const { organizationId, sourceName } = org;
  return inOrg(async (tx) => {
    const importId = await beginImport(tx, {
      ...{ organizationId, fileName: "walk-ins.csv", defaultSource: sourceName, createdBy: null },
      nowMs: NOW_MS,
    });
    const input = { organizationId, sourceName, deliveries, importId, nowMs: NOW_MS };
    const rows = (await ingest(tx, cache, input)).map(
      ({ leadId, contactId, outcome }, place): TakenRow => ({
        ...{ line: place + 2, leadId, contactId, outcome, fingerprint: null, occurrence: 0, notes: null },
      }),
    );
    const count = (wanted: string) => rows.filter(({ outcome }) => outcome === wanted).length;
    await noteBatch(tx, {
      ...{ organizationId, importId, rows: rows.length, failures: [], bytesDone: 0 },
      ...{ created: count("created"), updated: count("updated"), repeated: count("repeated") },
      taken: rows.filter(({ line }) => line >= keptFromLine),
    });
    await finishImport(tx, { organizationId, importId, error: null, nowMs: NOW_MS });
    return { importId, rows };
  });
}

const persons = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, place) => testDelivery(`person${from + place}`));

/** What the migration does. */
async function upgrade(): Promise<void> {
  await owner`select begin_fill('import_rows')`;
  await owner`delete from fills where organization_id <> ${org.organizationId}`;
}

async function gather(rows = 7): Promise<void> {
  const failed: unknown[] = [];
  const onFailed = (_which: object, error: unknown) => void failed.push(error);
  const { signal } = new AbortController();
  await runFills(db, [gatherImportRows], { signal, nowMs: () => NOW_MS, onFailed, rows });
  expect(failed).toEqual([]);
}

const rowsOf = (importId: string) =>
  inOrg((tx) => listImportRows(tx, importId, { afterLine: Number.MIN_SAFE_INTEGER, limit: 1_000 }));
const refusalOf = (importId: string) =>
  inOrg(async (tx) => {
    const row = await readImport(tx, importId);
    return row && refusalOfUndo(tx, row);
  });

describe("the leads of an import of an earlier release", () => {
  test("are those that it made and updated, in the order in which it made them", async () => {
    await take(persons(1, 1));
    const again = { ...testDelivery("again"), contact: testDelivery("person1").contact };
    const { importId, rows } = await take([...persons(2, 2), again, ...persons(3, 3)]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(["created", "updated", "created"]);
    await upgrade();

    await gather();

    const told = ({
      leadId,
      contactId,
      outcome,
    }: Readonly<Record<"leadId" | "contactId" | "outcome", string>>) => `${leadId} ${contactId} ${outcome}`;
    const gathered = await rowsOf(importId);
    expect(gathered.map(told).sort()).toEqual(rows.map(told).sort());
    const made = gathered.filter(({ outcome }) => outcome === "created").map(({ leadId }) => leadId);
    expect(made).toEqual([rows[0]?.leadId, rows[2]?.leadId]);
    expect(gathered.every(({ line }) => line < 0)).toBe(true);
  });

  test("are gathered once, however often a batch is repeated", async () => {
    const { importId } = await take(persons(1, 3));
    await upgrade();
    await gather();
    const gathered = await rowsOf(importId);
    expect(gathered).toHaveLength(3);

    const mine = org.organizationId;
    await owner`update fills set cursor = null, finished_at = null where organization_id = ${mine}`;
    await gather(2);

    expect(await rowsOf(importId)).toEqual(gathered);
  });

  test("are not doubled where a file was half taken in when the upgrade came", async () => {
    const { importId, rows } = await take(persons(1, 4), 4);
    await upgrade();

    await gather();

    const gathered = await rowsOf(importId);
    expect(gathered.map(({ leadId }) => leadId)).toEqual(rows.map(({ leadId }) => leadId));
    expect(gathered.map(({ line }) => line > 0)).toEqual([false, false, true, true]);
  });

  test("are read in batches that stay small, however long the timelines are", async () => {
    await take(persons(1, 30));
    await upgrade();
    await owner`
      insert into lead_events (organization_id, lead_id, at, data)
      select organization_id, id, now(), '{"kind": "passed"}' from leads, generate_series(1, 1000)
      where organization_id = ${org.organizationId}`;
    await owner`analyze lead_events`;
    const { organizationId } = org;

    const [before, after] = await inOrg(async (tx) => {
      const first = await readsOfEvents(tx);
      await gatherImportRows.fillBatch(tx, { organizationId, cursor: null, rows: 50 });
      return [first, await readsOfEvents(tx)] as const;
    });

    expect(after.whole - before.whole).toBe(0);
    expect(after.events - before.events).toBe(50);
  });

  test("wait for no lead that somebody writes, and come once it is free", async () => {
    const { importId, rows } = await take(persons(1, 3));
    await upgrade();
    const { organizationId } = org;

    const held = await owner.begin(async (tx) => {
      await tx`select from leads where id = ${rows[1]?.leadId ?? ""} for update`;
      return inOrg((mine) => gatherImportRows.fillBatch(mine, { organizationId, cursor: null, rows: 100 }));
    });

    expect(held.filled).toBe(2);
    expect(held.cursor).not.toBeNull();
    await gather();
    expect((await rowsOf(importId)).map(({ leadId }) => leadId)).toEqual(rows.map(({ leadId }) => leadId));
  });
});

describe("undoing an import of an earlier release", () => {
  test("is refused until its leads are gathered, and closes them then", async () => {
    const { importId } = await take(persons(1, 2));
    await upgrade();
    const { organizationId, exceptionUserId: userId } = org;
    const actor = { organizationId, userId, keyId: null };
    const ask = () => inOrg((tx) => requestUndo(tx, { organizationId, importId, actor, nowMs: NOW_MS }));
    expect(await refusalOf(importId)).toContain("being gathered");
    await expect(ask()).rejects.toMatchObject({ code: "IMPORT_NOT_UNDOABLE" });

    await gather();

    expect(await refusalOf(importId)).toBeNull();
    const { counts } = await inOrg((tx) => planUndo(tx, importId, NOW_MS));
    expect(counts).toEqual({ ...NOTHING_UNDONE, leadsClosed: 2, contactsArchived: 2 });
    await ask();
    while (await inOrg((tx) => undoBatch(tx, cache, { organizationId, importId, nowMs: NOW_MS }))) {}
    const closed = await inOrg((tx) => tx.select().from(leads));
    expect(closed.map(({ closedAt }) => closedAt)).toEqual([new Date(NOW_MS), new Date(NOW_MS)]);
    expect((await inOrg((tx) => readImport(tx, importId)))?.undoCounts).toEqual(counts);
    expect(await findViolations(database.url)).toEqual([]);
  });

  test("is refused for good where nothing is known of its leads, and says so", async () => {
    const { importId } = await take(persons(1, 1));

    expect(await refusalOf(importId)).toContain("not known any more");
  });
});

/** How often this session has read all events, and how many by an index. */
async function readsOfEvents(tx: Tx): Promise<{ readonly whole: number; readonly events: number }> {
  const [read] = await tx.execute<{ whole: number; events: number }>(sql`
    select coalesce(seq_scan, 0)::int as whole, coalesce(idx_tup_fetch, 0)::int as events
    from pg_stat_xact_user_tables where relname = 'lead_events'`);
  return read ?? { whole: 0, events: 0 };
}
