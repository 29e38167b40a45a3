import { parse } from "csv-parse/sync";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiClient, machineClient } from "./api-client.ts";
import { LEADS, LEADS_FILE, leadsFor, NOTED_LINES } from "./data/leads-file.ts";
import { findViolations, type Stack, startStack } from "./harness/index.ts";
import { routeToTeams } from "./route-to-teams.ts";

let stack: Stack;
let api: ApiClient;
let sql: postgres.Sql;

beforeAll(async () => {
  stack = await startStack();
  api = machineClient(stack);
  sql = postgres(stack.databaseUrl, { max: 2, onnotice: () => {} });
});
afterAll(async () => {
  await sql?.end();
  await stack?.stop();
});

const countLeads = async () => (await sql`select 1 from leads`).length;

test("takes every row of the file, and names the line and column of what was not understood", async () => {
  const importId = await api.startImport(LEADS_FILE);
  const done = await api.finished(importId);

  const noted = await api.must<NotedRows>("GET", `/imports/${importId}/noted-rows`);
  expect(done).toMatchObject({
    state: "done",
    rowsCreated: LEADS,
    rowsRepeated: 0,
    rowsFailed: 0,
    rowsNoted: 4,
  });
  expect(noted.items.map(({ line }) => line)).toEqual(NOTED_LINES);
  expect(noted.items.map(({ notes }) => notes.map(({ value }) => value))).toEqual(
    NOTED_LINES.map(() => ["999999"]),
  );
});

test("gives the rows that failed back with line and reason", async () => {
  const header = "Source Name,Last Name,Email,Loan Amount";
  const rows = ["Okafor,okafor@example.com,90000", "Ito,no-address,90000", "Lund,,90000"];
  const file = [header, ...rows.map((row) => `Custom_Mortgage_Import,${row}`), ""].join("\n");

  const done = await api.finished(await api.startImport(file));

  const csv = await (await fetch(`${stack.baseUrl}${done.failedRowsUrl}`, withKey())).text();
  const failed: Record<string, string>[] = parse(csv, { columns: true, bom: true });
  expect(done).toMatchObject({ state: "done", rowsCreated: 1, rowsFailed: 2 });
  expect(failed).toMatchObject([
    { Line: "3", "Last Name": "Ito", Reasons: expect.stringMatching(/^Email: "no-address"/) },
    { Line: "4", "Last Name": "Lund", Reasons: expect.stringMatching(/^Email: Give an email/) },
  ]);
});

test("gives every lead of the file one assignee, an open offer or a named exception", async () => {
  const lost = await sql`
    select id, state from leads l
    where case
      when exists (select 1 from assignments a where a.lead_id = l.id and a.ended_at is null)
        then assignee_user_id is null or 1 <> (
          select count(*) from assignments a
          where a.lead_id = l.id and a.ended_at is null and a.user_id = l.assignee_user_id)
      when exists (select 1 from offers o where o.lead_id = l.id and o.state = 'open')
        then assignee_user_id is not null or state <> 'offered'
      else exception_reason is null
    end`;

  expect(await countLeads()).toBe(LEADS + 1);
  expect(lost).toEqual([]);
});

test("asks before the same file comes again, and says when and by whom it came", async () => {
  const before = await countLeads();

  const refused = await api.upload(LEADS_FILE);

  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({
    code: "FILE_ALREADY_IMPORTED",
    sameFile: { fileName: "leads.csv", importedAt: expect.any(String) },
  });
  expect(await countLeads()).toBe(before);
});

test("creates no lead twice of rows with ids, also where every row is to be new", async () => {
  const before = await countLeads();

  const done = await api.finished(await api.startImport(LEADS_FILE, "true"));

  expect(done).toMatchObject({ state: "done", rowsCreated: 0, rowsRepeated: LEADS, rowsFailed: 0 });
  expect(await countLeads()).toBe(before);
});

test("shares leads to within one when everybody matches", async () => {
  const { workflowId, sourceName, userIds } = await routeToTeams(api, "Fair Shares");

  const done = await api.finished(await api.startImport(leadsFor(sourceName)));

  const shares = await sql<{ leads: number }[]>`
    select count(*)::int as leads from leads where workflow_id = ${workflowId} group by assignee_user_id`;
  const counts = shares.map((share) => share.leads);
  expect(done.rowsCreated).toBe(LEADS);
  expect(counts).toHaveLength(userIds.length);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
});

test("reads a byte order mark, CRLF, quoted line breaks and other names of columns", async () => {
  const file = [
    "\uFEFFlead id,Lead Source,First,Surname,E-MAIL,Mobile,State,Amount,Notes",
    'odd-1,Custom_Mortgage_Import,"Ann, Marie",Lee,odd1@example.com,(617) 555-0111,MA,"$120,000","three\r\nlines\nlong"',
    "odd-2,Custom_Mortgage_Import,Bo,Lund,no-address,,MA,90000,",
    "odd-3,Custom_Mortgage_Import,Cy,Ortiz,odd3@example.com,(617) 555-0113,MA,90000,",
    "",
  ].join("\r\n");

  const importId = await api.startImport(file);
  const done = await api.finished(importId);

  const failures = await api.must<FailedRows>("GET", `/imports/${importId}/failures`);
  const amounts =
    await sql`select external_id, amount_usd from leads where external_id like 'odd-%' order by 1`;
  expect(done).toMatchObject({ state: "done", rowsCreated: 2, rowsFailed: 1 });
  expect(failures.items).toMatchObject([{ line: 5, errors: [{ code: "INVALID_EMAIL", column: "Email" }] }]);
  expect(amounts).toEqual([
    { external_id: "odd-1", amount_usd: 120_000 },
    { external_id: "odd-3", amount_usd: 90_000 },
  ]);
});

test.each([
  { name: "an empty file", file: "" },
  { name: "a file that is not text", file: "PK\u0003\u0004\u0000\u0000" },
  { name: "a file without a column we know", file: "colour,size\nred,9\n" },
  { name: "a file whose quotes never close", file: '"Email,Source Name\na@example.com,Zillow Mortgage\n' },
])("refuses $name and keeps nothing of it", async ({ file }) => {
  const before = await sql`select id from imports`;

  const response = await api.upload(file);

  expect(response.status).toBe(422);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  expect(await response.json()).toMatchObject({ code: "IMPORT_UNREADABLE" });
  expect(await sql`select id from imports`).toHaveLength(before.length);
  expect(await sql`select import_id from import_chunks`).toEqual([]);
});

test("keeps every invariant through all of it", async () => {
  expect(await findViolations(stack.databaseUrl)).toEqual([]);
});

interface NotedRows {
  readonly items: readonly {
    readonly line: number;
    readonly notes: readonly { readonly value: string }[];
  }[];
}

interface FailedRows {
  readonly items: readonly {
    readonly line: number;
    readonly errors: readonly { readonly code: string; readonly column: string | null }[];
  }[];
}

function withKey(): RequestInit {
  return { headers: { authorization: `Bearer ${stack.apiKey}` } };
}
