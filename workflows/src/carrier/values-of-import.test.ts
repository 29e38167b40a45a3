import { listNotedRows, RoutingCache, readLead, teachLoanWord } from "@fairlead/db";
import { createRoutedOrganization, type RoutedOrganization } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { beforeEach, expect, test } from "vitest";
import { importFile } from "./import-file.fixture.ts";

const NOW_MS = Date.UTC(2026, 10, 4, 15);

const { db } = databaseForFile();
let org: RoutedOrganization;
const cache = new RoutingCache();

beforeEach(async () => {
  org = await createRoutedOrganization(db);
});

function take(header: string, rows: readonly string[], timeZone = "UTC") {
  const { organizationId, sourceName } = org;
  const csv = `${[header, ...rows].join("\n")}\n`;
  return importFile(db, cache, { organizationId, sourceName, csv, timeZone, nowMs: NOW_MS });
}

function notedRowsOf(importId: string) {
  return db.withOrganization(org.organizationId, (tx) =>
    listNotedRows(tx, importId, { afterLine: 0, limit: 100 }),
  );
}

test("rows are taken in without what is not understood of them, which is counted and listed with the lead", async () => {
  const done = await take("Last Name,Email,Cell Phone,Loan Amount,Loan Term,Loan Purpose", [
    "Clear,clear@example.com,781-555-0101,$410K,30,Cash-Out Refi",
    "Rounded,rounded@example.com,7.81555E+09,410000,360,Purchase",
    "Noted,N/A,(781) 555-0103 x7,350.000,30 yr fixed,Bridge",
    "Nobody,N/A,781-555-CALL,410000,30,Purchase",
  ]);

  const noted = await notedRowsOf(done.id);
  expect(done).toMatchObject({ rowsDone: 4, rowsCreated: 3, rowsFailed: 1, rowsNoted: 2 });
  expect(noted.map(({ line, notes }) => [line, notes?.map(({ pointer }) => pointer)])).toEqual([
    [3, ["/contact/cellPhone"]],
    [4, ["/loan/amountUsd", "/loan/purpose"]],
  ]);
  const lead = await db.withOrganization(org.organizationId, (tx) =>
    readLead(tx, { kind: "all" }, noted[1]?.leadId ?? ""),
  );
  expect(lead).toMatchObject({
    lead: { amountUsd: null, termMonths: 360, loanPurpose: null },
    contact: { cellPhone: "+17815550103", cellPhoneExtension: "7" },
  });
});

test("ids that a spreadsheet rounded make no lead another's: each row is one, and is named", async () => {
  const ids = ["1.20331E+17", "1.20331E+17", "1.20331E+17"];
  const done = await take(
    "External ID,Last Name,Email",
    ids.map((id, index) => `${id},Rounded${index},rounded${index}@example.com`),
  );

  expect(done).toMatchObject({ rowsCreated: 3, rowsRepeated: 0, rowsNoted: 3 });
});

test("counts a row that came before among the repeated ones, and no more among what was not understood", async () => {
  const rows = ["first-1,Noted,noted@example.com,a lot", "first-1,Noted,noted@example.com,a lot"];

  const done = await take("External ID,Last Name,Email,Loan Amount", rows);

  expect(done).toMatchObject({ rowsCreated: 1, rowsRepeated: 1, rowsNoted: 1 });
});

test("dates without a zone are of the zone that the import names", async () => {
  const { organizationId } = org;
  const done = await take(
    "Last Name,Email,Received At",
    [
      "Day,day1@example.com,9/2/2026 20:24",
      "Day,day2@example.com,9/2/26 8:24 PM",
      "Day,day3@example.com,2026-09-02T20:24:00-04:00",
      "Day,day4@example.com,46267.85",
    ],
    "America/New_York",
  );

  const received = await db.withOrganization(organizationId, (tx) =>
    tx.query.leads.findMany({ columns: { receivedAt: true } }),
  );
  expect(done).toMatchObject({ rowsCreated: 4, rowsNoted: 0, timeZone: "America/New_York" });
  expect(new Set(received.map(({ receivedAt }) => receivedAt.toISOString()))).toEqual(
    new Set(["2026-09-03T00:24:00.000Z"]),
  );
});

test("a word that was taught is understood in a file too", async () => {
  const { organizationId } = org;
  await db.withOrganization(organizationId, (tx) =>
    teachLoanWord(tx, {
      ...{ organizationId, field: "purpose", word: "Bridge", value: "purchase" },
      actor: { organizationId, userId: null, keyId: null },
      nowMs: NOW_MS,
    }),
  );

  const done = await take("Last Name,Email,Loan Purpose", ["Taught,taught@example.com,BRIDGE"]);

  expect(done).toMatchObject({ rowsCreated: 1, rowsNoted: 0 });
});
