import type { OrganizationId, UserId } from "@fairlead/engine";
import { createRoutedOrganization } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deleteContacts } from "../contacts/actions/delete-contacts.ts";
import { beginImport, finishImport, noteBatch, queueImport, storeChunk } from "../imports/imports.ts";
import { RoutingCache } from "../leads/routing-cache.ts";
import { keepRefused } from "../refusals/keep-refused.ts";
import { cleanUp } from "./retentions.ts";

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 5, 1, 12);
const never = new AbortController().signal;

const { database, db } = databaseForFile();
let owner: postgres.Sql;
let organizationId: OrganizationId;

beforeAll(() => {
  owner = postgres(database.url, { max: 1, onnotice: () => {} });
});
afterAll(() => owner.end());
beforeEach(async () => {
  ({ organizationId } = await createRoutedOrganization(db));
});

/** A refused submission with a body, so many days ago. */
const refuse = (body: string, daysAgo = 0) =>
  db.withOrganization(organizationId, (tx) =>
    keepRefused(tx, {
      ...{
        organizationId,
        sentTo: "source",
        sourceName: "Zillow",
        cameAtMs: NOW - daysAgo * DAY_MS,
        by: { keyId: "key_1" },
      },
      ...{ contentType: null, body, bodyBytes: body.length, readAs: "utf-8", repeatHash: null },
      problem: { status: 422, code: "INVALID_PHONE", detail: "No.", errors: [] },
    }),
  );

const FILE = { sizeBytes: 1, sha256: "00", takesRepeats: false };

/** An import that ended so many days ago, with these failed rows. */
const failRows = (rows: readonly (readonly string[])[], daysAgo = 0) =>
  db.withOrganization(organizationId, async (tx) => {
    const nowMs = NOW - daysAgo * DAY_MS;
    const begun = { organizationId, fileName: "leads.csv", defaultSource: null, createdBy: null, nowMs };
    const importId = await beginImport(tx, begun);
    await queueImport(tx, { organizationId, importId, ...FILE, header: ["Email"] });
    const failures = rows.map((row, place) => ({ line: place + 2, row, errors: [] }));
    const counts = { rows: rows.length, created: 0, updated: 0, repeated: 0, bytesDone: 1, taken: [] };
    await noteBatch(tx, { organizationId, importId, failures, ...counts });
    await finishImport(tx, { organizationId, importId, error: null, nowMs });
    return importId;
  });

const bodies = async () =>
  (
    await owner`select body from refused_submissions where organization_id = ${organizationId} order by body`
  ).map(({ body }) => body);
const failedRows = async () =>
  (await owner`select row from import_failures where organization_id = ${organizationId} order by line`).map(
    ({ row }) => row[0],
  );
const clean = () =>
  cleanUp(db, { nowMs: NOW, signal: never }, (name, error) => {
    throw new Error(name, { cause: error });
  });

describe("what was refused", () => {
  test("is kept for 30 days and then removed, with its addresses and the counts of its day", async () => {
    for (const days of [0, 29, 31]) await refuse(`{"email":"m${days}@example.com"}`, days);
    for (const days of [29, 31]) await failRows([[`m${days}@example.com`]], days);

    await clean();

    expect(await bodies()).toEqual(['{"email":"m0@example.com"}', '{"email":"m29@example.com"}']);
    expect(await failedRows()).toEqual(["m29@example.com"]);
    const [left] = await owner`select
      (select count(*)::int from refused_submission_days where organization_id = ${organizationId}) as days,
      (select count(*)::int from refused_submission_addresses where organization_id = ${organizationId}) as sent,
      (select count(*)::int from import_failure_addresses where organization_id = ${organizationId}) as rows`;
    expect(left).toEqual({ days: 2, sent: 2, rows: 1 });
  });

  test("leaves how many rows of a file failed", async () => {
    const importId = await failRows([["a@example.com"], ["b@example.com"]], 31);

    await clean();

    const [row] = await owner`select rows_failed from imports where id = ${importId}`;
    expect(row?.rows_failed).toBe(2);
  });
});

test("an upload that nobody went on with goes after a day, and one that is being read stays", async () => {
  const upload = async (daysAgo: number, queue: boolean) =>
    db.withOrganization(organizationId, async (tx) => {
      const nowMs = NOW - daysAgo * DAY_MS;
      const importId = await beginImport(tx, {
        ...{ organizationId, fileName: "leads.csv", defaultSource: null, createdBy: null, nowMs },
      });
      await storeChunk(tx, { organizationId, importId, position: 0, bytes: Buffer.from("x") });
      if (queue) await queueImport(tx, { organizationId, importId, ...FILE, header: [] });
      return importId;
    });
  const queued = await upload(2, true);
  await upload(2, false);

  await clean();

  const left = await owner`select import_id from import_chunks where organization_id = ${organizationId}`;
  expect(left.map((row) => row.import_id)).toEqual([queued]);
});

test("what was refused of a person goes with their contact, whichever of their addresses it names", async () => {
  const contactId = `con_${organizationId}`;
  await owner`insert into contacts (organization_id, id, first_name, email, cell_phone, created_at, updated_at)
    values (${organizationId}, ${contactId}, 'Mara', 'mara@example.com', '+16175550123', now(), now())`;
  await owner`insert into contact_former_addresses (organization_id, contact_id, address)
    values (${organizationId}, ${contactId}, 'old@example.com')`;
  await refuse('{"contact":{"email":"MARA@example.com"');
  await refuse('{"contact":{"cellPhone":"(617) 555-0123"}}');
  await refuse("email=old%40example.com");
  await refuse('{"contact":{"email":"somebody@example.com"}}');
  await failRows([
    ["Mara <mara@example.com>", "x"],
    ["Ito", "617-555-0199"],
    ["Mara", "617.555.0123"],
  ]);

  await db.withOrganization(organizationId, (tx) =>
    deleteContacts(tx, [contactId], {
      actor: { organizationId, userId: null, keyId: null },
      viewer: { userId: null as UserId | null, teamIds: [], permissions: [] },
      ...{ cache: new RoutingCache(), nowMs: NOW },
    }),
  );

  expect(await bodies()).toEqual(['{"contact":{"email":"somebody@example.com"}}']);
  expect(await failedRows()).toEqual(["Ito"]);
});
