import {
  beginImport,
  makePreview,
  RoutingCache,
  readImport,
  readPreview,
  rereadPreview,
  storeChunk,
  type Tx,
} from "@fairlead/db";
import { mapHeader } from "@fairlead/engine";
import { createRoutedOrganization, type RoutedOrganization } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { beforeEach, describe, expect, test } from "vitest";
import { checkImport } from "./check-import.ts";
import { runImport } from "./run-import.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);
const HEADER = ["First Name", "Last Name", "Email", "Cell Phone"];
const ROWS = 4_500;
/** Each hundredth row has a cell too many. */
const FAULTY_EVERY = 100;

const { db } = databaseForFile();
let org: RoutedOrganization;

beforeEach(async () => {
  org = await createRoutedOrganization(db);
});

function inOffice<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.withOrganization(org.organizationId, work);
}
const rowText = (index: number) =>
  `Edda,Varga${index},edda${index}@example.com,${index % FAULTY_EVERY === 0 ? "(617) 555-0100,x" : ""}`;
const readingBy = (header: readonly string[]) => ({
  ...{ encoding: "utf-8" as const, separator: "," as const, timeZone: "UTC", header },
  columns: mapHeader(header).columns,
});
const reading = readingBy(HEADER);

const manyRows = () => Array.from({ length: ROWS }, (_, index) => rowText(index + 1));

async function preview(defaultSource: string | null, rows = manyRows(), header = HEADER): Promise<string> {
  const bytes = Buffer.from([header.join(","), ...rows].join("\n"));
  const reading = readingBy(header);
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
const start = (importId: string) =>
  runImport(
    { db, cache: new RoutingCache(), nowMs: () => NOW_MS, signal: new AbortController().signal },
    { organizationId: org.organizationId, importId },
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
        lines: [1, 2, 3, 4, 5].map((time) => time * FAULTY_EVERY + 1),
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

describe("an id that is somebody else's", () => {
  const WITH_ID = ["External ID", ...HEADER];
  const row = (id: string, email: string) => `${id},Edda,Varga,${email},`;

  test("in an earlier row is counted, also where the check was stopped between them", async () => {
    const filler = Array.from({ length: 2_500 }, (_, index) =>
      row(`fill-${index}`, `fill${index}@example.com`),
    );
    const rows = [
      ...[row("twice", "one@example.com"), row("same", "same@example.com"), ...filler],
      ...[row("twice", "two@example.com"), row("same", "same@example.com")],
    ];
    const importId = await preview(org.sourceName, rows, WITH_ID);

    await expect(check(importId, { signal: AbortSignal.abort() })).rejects.toThrow();
    await check(importId);

    expect(await known(importId)).toMatchObject({
      ...{ rows: rows.length, wouldFail: 1 },
      failing: [{ column: "External ID", rows: 1, line: rows.length }],
    });
  });

  test("in an earlier lead is counted as the import then fails it, and nobody else's is", async () => {
    const earlier = await preview(org.sourceName, [row("first", "first@example.com")], WITH_ID);
    await start(earlier);
    const importId = await preview(
      org.sourceName,
      [row("first", "other@example.com"), row("first", "first@example.com"), row("new", "new@example.com")],
      WITH_ID,
    );

    await check(importId);
    const foreseen = await known(importId);
    await start(importId);

    expect(foreseen).toMatchObject({ rows: 3, wouldFail: 1, failing: [{ column: "External ID", line: 2 }] });
    expect(await inOffice((tx) => readImport(tx, importId))).toMatchObject({ rowsDone: 3, rowsFailed: 1 });
  });

  test("is one's own where the rows share an address", async () => {
    const rows = ["a,Edda,Varga,one@example.com,(617) 555-0171", "a,Edda,Varga,,(617) 555-0171"];
    const importId = await preview(org.sourceName, rows, WITH_ID);

    await check(importId);
    const foreseen = await known(importId);
    await start(importId);

    expect(foreseen).toMatchObject({ rows: 2, wouldFail: 0 });
    expect(await inOffice((tx) => readImport(tx, importId))).toMatchObject({ rowsDone: 2, rowsFailed: 0 });
  });
});
