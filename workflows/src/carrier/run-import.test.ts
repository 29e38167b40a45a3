import { type ImportRecord, listImportRows, RoutingCache, readImport } from "@fairlead/db";
import { createRoutedOrganization, findViolations, type RoutedOrganization } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { importFile, queueFile } from "./import-file.fixture.ts";
import { giveUpImport } from "./run-import.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);
const HEADER = "First Name,Last Name,Email,Cell Phone,Loan Amount";
const MAREN = "Maren,Holt,maren@example.com,(617) 555-0141,250000";
const TOMAS = "Tomas,Ricci,tomas@example.com,(617) 555-0142,310000";
const IMKE = "Imke,Vos,imke@example.com,,190000";

const { database, db } = databaseForFile();
let org: RoutedOrganization;
const cache = new RoutingCache();

beforeEach(async () => {
  org = await createRoutedOrganization(db);
});
afterEach(async () => {
  expect(await findViolations(database.url)).toEqual([]);
});

function take(rows: readonly string[], header = HEADER, takesRepeats = false): Promise<ImportRecord> {
  const { organizationId, sourceName } = org;
  const csv = `${[header, ...rows].join("\n")}\n`;
  return importFile(db, cache, { organizationId, sourceName, csv, takesRepeats, nowMs: NOW_MS });
}

function rowsOf(importId: string) {
  return db.withOrganization(org.organizationId, (tx) =>
    listImportRows(tx, importId, { afterLine: 0, limit: 1_000 }),
  );
}

test("keeps for each row that was taken in which lead it became", async () => {
  const first = await take([MAREN, "nobody,,,,", TOMAS]);

  const rows = await rowsOf(first.id);

  expect(rows.map(({ line, outcome }) => [line, outcome])).toEqual([
    [2, "created"],
    [4, "created"],
  ]);
  expect(new Set(rows.map(({ leadId }) => leadId)).size).toBe(2);
});

describe("a row without an id that came before in another file", () => {
  test("is the lead that it was, wherever it stands and however it is spelled", async () => {
    const first = await take([MAREN, TOMAS]);

    const second = await take([
      TOMAS,
      "MISSING,Row,no@example.com,,1000",
      ` ${MAREN.replace("(617) ", "617.")} `,
    ]);

    expect(second).toMatchObject({ rowsCreated: 1, rowsRepeated: 2 });
    const [maren, tomas] = await rowsOf(first.id);
    const rows = await rowsOf(second.id);
    expect(rows.map(({ leadId }) => leadId)).toEqual([tomas?.leadId, rows[1]?.leadId, maren?.leadId]);
  });

  test("is new where one value of it has changed, and that row alone", async () => {
    await take([MAREN, TOMAS, IMKE]);

    const second = await take([MAREN, TOMAS.replace("310000", "315000"), IMKE]);

    expect(second).toMatchObject({ rowsCreated: 1, rowsRepeated: 2 });
    expect((await rowsOf(second.id)).map(({ outcome }) => outcome)).toEqual([
      ...["repeated", "created", "repeated"],
    ]);
  });

  test("is known also where the file has more columns than before, as long as they mean nothing to us", async () => {
    await take([MAREN]);

    const second = await take([`${MAREN},blue`], `${HEADER},Favourite Colour`);

    expect(second).toMatchObject({ rowsCreated: 0, rowsRepeated: 1 });
  });

  test("is new where the person said that every row is", async () => {
    await take([MAREN, TOMAS]);

    const second = await take([MAREN, TOMAS], HEADER, true);

    expect(second).toMatchObject({ rowsCreated: 2, rowsRepeated: 0 });
  });

  test("is known in the third file as in the second", async () => {
    await take([MAREN]);
    await take([MAREN]);

    expect(await take([MAREN, MAREN])).toMatchObject({ rowsCreated: 1, rowsRepeated: 1 });
  });
});

describe("equal rows of one file", () => {
  test("are a lead each, and each is known in a later file", async () => {
    const first = await take([MAREN, MAREN, TOMAS]);
    const second = await take([MAREN, MAREN, MAREN]);

    expect([first.rowsCreated, second.rowsCreated, second.rowsRepeated]).toEqual([3, 1, 2]);
  });

  test("are told apart over many batches", async () => {
    const many = Array.from({ length: 120 }, () => MAREN);
    await take(many);

    expect(await take([...many, MAREN])).toMatchObject({ rowsCreated: 1, rowsRepeated: 120 });
  });
});

describe("a row with an id", () => {
  const WITH_ID = `${HEADER},External ID`;

  test("is known by the id alone, whatever the rest says", async () => {
    await take([`${MAREN},w-1`], WITH_ID);

    expect(await take([`${MAREN.replace("250000", "260000")},w-1`], WITH_ID)).toMatchObject({
      rowsRepeated: 1,
    });
  });

  test("is another than the same row with another id", async () => {
    await take([`${MAREN},w-1`], WITH_ID);

    expect(await take([`${MAREN},w-2`], WITH_ID)).toMatchObject({ rowsCreated: 1 });
  });

  test("is no new lead where every row is to be new: ids stay what they are", async () => {
    await take([`${MAREN},w-1`], WITH_ID);

    expect(await take([`${MAREN},w-1`], WITH_ID, true)).toMatchObject({ rowsCreated: 0, rowsRepeated: 1 });
  });
});

test("knows no row of another source or another organization", async () => {
  await take([MAREN]);
  org = await createRoutedOrganization(db);

  expect(await take([MAREN])).toMatchObject({ rowsCreated: 1 });
});

test("two files with the same row at one moment make one lead of it", async () => {
  const both = await Promise.all([take([MAREN, TOMAS]), take([TOMAS, MAREN, IMKE])]);

  expect(both.map(({ rowsFailed }) => rowsFailed)).toEqual([0, 0]);
  expect(both.reduce((sum, { rowsCreated }) => sum + rowsCreated, 0)).toBe(3);
});

describe("a file whose pieces are gone", () => {
  test("ends the import as failed, with what was taken in counted, and is not called done", async () => {
    const { organizationId, sourceName } = org;
    const csv = `${[HEADER, MAREN, TOMAS].join("\n")}\n`;

    const ended = await importFile(db, cache, {
      ...{ organizationId, sourceName, csv, nowMs: NOW_MS, missingBytes: TOMAS.length + 1 },
    });

    expect(ended).toMatchObject({ state: "failed", error: expect.stringContaining("Send the file again") });
    expect(ended).toMatchObject({ rowsDone: 1, rowsCreated: 1 });
    expect(ended.bytesDone).toBeLessThan(ended.sizeBytes);
  });
});

describe("an import that nobody tries again", () => {
  const csv = `${HEADER}\n${MAREN}\n`;
  const depsWith = (signal: AbortSignal) => ({ db, cache, nowMs: () => NOW_MS, signal });
  const read = (importId: string) =>
    db.withOrganization(org.organizationId, (tx) => readImport(tx, importId));

  test("ends as failed, and says what to do", async () => {
    const { organizationId, sourceName } = org;
    const importId = await queueFile(db, { organizationId, sourceName, csv, nowMs: NOW_MS });

    await giveUpImport(depsWith(new AbortController().signal), { organizationId, importId });

    expect(await read(importId)).toMatchObject({
      ...{ state: "failed", error: expect.stringContaining("Send the file again") },
    });
  });

  test("is left alone where the process stops, and where it is over", async () => {
    const { organizationId, sourceName } = org;
    const importId = await queueFile(db, { organizationId, sourceName, csv, nowMs: NOW_MS });
    const done = await take([TOMAS]);

    await giveUpImport(depsWith(AbortSignal.abort()), { organizationId, importId });
    await giveUpImport(depsWith(new AbortController().signal), { organizationId, importId: done.id });

    expect(await read(importId)).toMatchObject({ state: "queued" });
    expect(await read(done.id)).toEqual(done);
  });
});
