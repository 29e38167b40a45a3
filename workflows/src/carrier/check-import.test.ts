import {
  beginImport,
  type Database,
  makePreview,
  openDatabase,
  readImport,
  readPreview,
  rereadPreview,
  storeChunk,
  type Tx,
} from "@fairlead/db";
import { mapHeader } from "@fairlead/engine";
import {
  createRoutedOrganization,
  createTestDatabase,
  type RoutedOrganization,
  type TestDatabase,
} from "@fairlead/test";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { checkImport } from "./check-import.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);
const HEADER = ["First Name", "Last Name", "Email", "Cell Phone"];
const ROWS = 4_500;
/** Each hundredth row has a cell too many. */
const FAULTY_EVERY = 100;

let database: TestDatabase;
let db: Database;
let org: RoutedOrganization;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
});
beforeEach(async () => {
  org = await createRoutedOrganization(db);
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

function inOffice<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.withOrganization(org.organizationId, work);
}
const rowText = (index: number) =>
  `Edda,Varga${index},edda${index}@example.com,${index % FAULTY_EVERY === 0 ? "(617) 555-0100,x" : ""}`;
const reading = {
  ...{ encoding: "utf-8" as const, separator: "," as const, timeZone: "UTC", header: HEADER },
  columns: mapHeader(HEADER).columns,
};

async function preview(defaultSource: string | null): Promise<string> {
  const rows = Array.from({ length: ROWS }, (_, index) => rowText(index + 1));
  const bytes = Buffer.from([HEADER.join(","), ...rows].join("\n"));
  const { organizationId } = org;
  return inOffice(async (tx) => {
    const begun = { organizationId, fileName: "fair.csv", defaultSource, createdBy: null, nowMs: NOW_MS };
    const importId = await beginImport(tx, begun);
    for (let position = 0; position * 100_000 < bytes.length; position += 1) {
      const piece = bytes.subarray(position * 100_000, (position + 1) * 100_000);
      await storeChunk(tx, { organizationId, importId, position, bytes: piece });
    }
    await makePreview(tx, {
      ...{ organizationId, importId, sizeBytes: bytes.length, sha256: "0", reading, changed: [] },
      foundEncoding: "utf-8",
    });
    return importId;
  });
}

const check = (importId: string, { reading: number = 1, signal = new AbortController().signal } = {}) =>
  checkImport(
    { db, nowMs: () => NOW_MS, signal },
    { organizationId: org.organizationId, importId, reading: number },
  );
const known = async (importId: string) => (await inOffice((tx) => readPreview(tx, importId)))?.check;

test("tells how many of all rows would fail, and why, and takes none in", async () => {
  const importId = await preview(org.sourceName);

  await check(importId);

  expect(await known(importId)).toEqual({
    ...{ done: true, rows: ROWS, wouldFail: ROWS / FAULTY_EVERY, wouldNote: 0, noting: [] },
    failing: [
      {
        column: null,
        detail: "5 cells, the header has 4: put amounts with commas in quotes.",
        rows: ROWS / FAULTY_EVERY,
        line: FAULTY_EVERY + 1,
      },
    ],
  });
  expect(await inOffice((tx) => readImport(tx, importId))).toMatchObject({ state: "receiving", rowsDone: 0 });
});

test("that is stopped half-way goes on where it stopped, and counts no row twice", async () => {
  const importId = await preview(org.sourceName);

  await expect(check(importId, { signal: AbortSignal.abort() })).rejects.toThrow();
  const halfWay = await known(importId);
  await check(importId);

  expect(halfWay).toMatchObject({ done: false, rows: 2_000 });
  expect(await known(importId)).toMatchObject({ done: true, rows: ROWS, wouldFail: ROWS / FAULTY_EVERY });
});

test("of a reading that was changed meanwhile writes nothing", async () => {
  const importId = await preview(null);
  await inOffice((tx) =>
    rereadPreview(tx, {
      ...{
        organizationId: org.organizationId,
        importId,
        defaultSource: org.sourceName,
        reading,
        changed: [],
      },
    }),
  );

  await check(importId, { reading: 1 });
  const before = await known(importId);
  await check(importId, { reading: 2 });

  expect(before).toMatchObject({ done: false, rows: 0 });
  expect(await known(importId)).toMatchObject({ done: true, wouldFail: ROWS / FAULTY_EVERY });
});

test("names a source that nobody knows once for all of its rows", async () => {
  const importId = await preview("Nobody Knows It");

  await check(importId);

  expect(await known(importId)).toMatchObject({
    wouldFail: ROWS,
    failing: expect.arrayContaining([expect.objectContaining({ column: "Source Name", line: 2 })]),
  });
});
