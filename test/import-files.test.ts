import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type ApiClient, type ImportProgress, machineClient } from "./api-client.ts";
import { findViolations, type Stack, startStack, waitUntil } from "./harness/index.ts";
import { routeToTeams } from "./route-to-teams.ts";

let stack: Stack;
let api: ApiClient;
let sql: postgres.Sql;
let source: string;
let files = 0;

beforeAll(async () => {
  stack = await startStack();
  api = machineClient(stack);
  sql = postgres(stack.databaseUrl, { max: 2, onnotice: () => {} });
  ({ sourceName: source } = await routeToTeams(api, "Open House Sign-In"));
});
beforeEach(() => {
  files += 1;
});
afterAll(async () => {
  await sql?.end();
  await stack?.stop();
});

const COLUMNS = [
  "Source Name",
  "External ID",
  "First Name",
  "Last Name",
  "Email",
  "Cell Phone",
  "Property State",
  "Loan Amount",
];

/** A person who is in no other file. */
function person(index: number, change: Partial<Record<string, string>> = {}): string[] {
  const row: Record<string, string> = {
    "Source Name": source,
    "External ID": `file-${files}-${index}`,
    "First Name": "Signe",
    "Last Name": `Aldous${index}`,
    Email: `signe.${files}.${index}@example.com`,
    "Cell Phone": `(617) 555-${String(1000 + index)}`,
    "Property State": "MA",
    "Loan Amount": "350000",
    ...change,
  };
  return COLUMNS.map((column) => row[column] ?? "");
}
const lines = (rows: readonly (readonly string[])[], separator = ",", end = "\r\n") =>
  [COLUMNS, ...rows].map((row) => row.join(separator) + end).join("");

function formOf(file: string | Buffer): FormData {
  const form = new FormData();
  form.set("file", new Blob([Buffer.from(file)], { type: "text/csv" }), "sign-in.csv");
  return form;
}

/** Looks at a file, waits for the check of its rows, starts it, and waits for its end. */
async function take(file: string | Buffer) {
  const { id } = await api.must<{ id: string }>("POST", "/imports/leads/preview", formOf(file));
  const previewed = await waitUntil(
    "all rows to be checked",
    async () => {
      const item = await api.must<Previewed>("GET", `/imports/${id}`);
      return item.preview.check.done ? item : null;
    },
    { withinSeconds: 60, everyMs: 200 },
  );
  await api.must("POST", `/imports/${id}/start`, {});
  const done = await api.finished(id);
  const failures = await api.must<FailedRows>("GET", `/imports/${id}/failures`);
  const leads = await sql<TakenLead[]>`
    select c.first_name, c.last_name, c.email, c.cell_phone, l.property_state, l.amount_usd
    from import_rows r join leads l on l.id = r.lead_id join contacts c on c.id = r.contact_id
    where r.import_id = ${id} order by r.line`;
  return { previewed, check: previewed.preview.check, done, failures: failures.items, leads };
}

test.each([
  { name: "UTF-8", encode: (text: string) => Buffer.from(text), encoding: "utf-8" },
  {
    name: "UTF-8 with a byte order mark",
    encode: (text: string) => Buffer.from(`\ufeff${text}`),
    encoding: "utf-8",
  },
  { name: "Windows-1252", encode: (text: string) => Buffer.from(text, "latin1"), encoding: "windows-1252" },
  { name: "UTF-16", encode: (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"), encoding: "utf-16le" },
  {
    name: "UTF-16 without its mark",
    encode: (text: string) => Buffer.from(text, "utf16le"),
    encoding: "utf-16le",
  },
  {
    name: "UTF-16 the other way",
    encode: (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
    encoding: "utf-16be",
  },
])("keeps names as they are written in $name", async ({ encode, encoding }) => {
  const names = ["Bjørk", "Muñoz", "Lefèvre", "Grün"];

  const { previewed, leads, done } = await take(
    encode(lines(names.map((name, index) => person(index, { "Last Name": name })))),
  );

  expect(previewed.encoding).toBe(encoding);
  expect(done).toMatchObject({ state: "done", rowsCreated: 4, rowsFailed: 0 });
  expect(leads.map((lead) => lead.last_name)).toEqual(names);
});

test.each([
  { name: "commas", separator: ",", before: "" },
  { name: "semicolons", separator: ";", before: "" },
  { name: "tabs", separator: "\t", before: "" },
  { name: "pipes", separator: "|", before: "" },
  { name: "semicolons below a line that says so", separator: ";", before: "sep=;\r\n" },
  { name: "commas below a line that says so", separator: ",", before: "sep=,\r\n" },
  { name: "commas below blank lines", separator: ",", before: "\r\n\r\n,,,\r\n" },
])("reads a file that is divided by $name", async ({ separator, before }) => {
  const { previewed, done } = await take(before + lines([person(1), person(2)], separator));

  expect(previewed.separator).toBe(separator);
  expect(done).toMatchObject({ rowsCreated: 2, rowsFailed: 0 });
});

test.each([
  { name: "CRLF in the header and LF in the rows", ends: ["\r\n", "\n", "\n", "\n"] },
  { name: "LF in the header and CRLF in the rows", ends: ["\n", "\r\n", "\r\n", ""] },
  { name: "CR alone", ends: ["\r", "\r", "\r", "\r"] },
  { name: "each in turn", ends: ["\r", "\r\n", "\n", "\r\n\u001a"] },
])("ends rows at $name", async ({ ends }) => {
  const rows = [COLUMNS, person(1), person(2), person(3)];

  const { done, leads } = await take(rows.map((row, index) => row.join(",") + ends[index]).join(""));

  expect(done).toMatchObject({ rowsCreated: 3, rowsFailed: 0 });
  expect(leads.map((lead) => lead.last_name)).toEqual(["Aldous1", "Aldous2", "Aldous3"]);
});

test("fails a row with more cells than the header, and takes no part of an amount for the whole", async () => {
  const rows = [
    person(1, { "Loan Amount": "350,000" }),
    person(2, { "Loan Amount": "1,250,000" }),
    person(3, { "Loan Amount": '"$410,000"' }),
    [...person(4), "", " "],
  ];

  const { check, done, failures, leads } = await take(lines(rows));

  expect(check).toMatchObject({ rows: 4, wouldFail: 2 });
  expect(done).toMatchObject({ rowsCreated: 2, rowsFailed: 2 });
  expect(failures.map(({ line, errors }) => [line, errors[0]?.detail])).toEqual([
    [2, "9 cells, the header has 8: put amounts with commas in quotes."],
    [3, "10 cells, the header has 8: put amounts with commas in quotes."],
  ]);
  expect(leads.map((lead) => lead.amount_usd)).toEqual([410_000, 350_000]);
});

test.each([
  { name: "around a part of a cell", firstName: '"Robert" Bob' },
  { name: "that nothing closes", firstName: '"Robert' },
  { name: "behind a cell", firstName: 'Robert"' },
])("a stray quote $name fails its row alone", async ({ firstName }) => {
  const rows = [
    person(1),
    person(2, { "First Name": firstName }),
    person(3),
    person(4, { "Last Name": '"Hill, Jr."' }),
  ];

  const { check, done, failures, leads } = await take(lines(rows));

  expect(check.failing).toMatchObject([{ column: null, rows: 1, line: 3 }]);
  expect(done).toMatchObject({ state: "done", rowsCreated: 3, rowsFailed: 1 });
  expect(failures).toMatchObject([{ line: 3, errors: [{ detail: expect.stringContaining("quote") }] }]);
  expect(leads.map((lead) => lead.last_name)).toEqual(["Aldous1", "Aldous3", "Hill, Jr."]);
});

test("a nickname in quotes stays in the name", async () => {
  const { done, leads } = await take(lines([person(1, { "First Name": 'Robert "Bob"' })]));

  expect(done).toMatchObject({ rowsCreated: 1, rowsFailed: 0 });
  expect(leads[0]?.first_name).toBe('Robert "Bob"');
});

test("blank rows and the sign of the end of a DOS file are no rows", async () => {
  const { check, done } = await take(`${lines([person(1), person(2)])}${",,,,,,,\r\n".repeat(40)}\r\n\u001a`);

  expect(check).toMatchObject({ rows: 2, wouldFail: 0 });
  expect(done).toMatchObject({ rowsDone: 2, rowsCreated: 2, rowsFailed: 0 });
});

describe("columns", () => {
  test("with the exact name win, and others fill what these have blank", async () => {
    const header = "Source Name,First Name,Last Name,Email,Phone,Cell Phone,State,Property State";
    const row = (name: string, phone: string, cell: string, state: string) =>
      `${source},Tove,${name},tove.${name}@example.com,${phone},${cell},CA,${state}`;

    const { previewed, leads } = await take(
      [
        header,
        row("Exact", "(617) 555-2001", "(617) 555-2002", "MA"),
        row("Alias", "(617) 555-2003", "", ""),
        row("Blank", "", "(617) 555-2004", "NH"),
      ].join("\n"),
    );

    expect(previewed.columnsLeftOut).toEqual([]);
    expect(leads.map((lead) => [lead.last_name, lead.cell_phone, lead.property_state])).toEqual([
      ["Exact", "+16175552002", "MA"],
      ["Alias", "+16175552003", "CA"],
      ["Blank", "+16175552004", "NH"],
    ]);
  });

  test("of loan systems are the borrower's, a co-borrower's are left out, and all that is left out is named", async () => {
    const header =
      "Source Name,Loan Number,Borrower First Name,Borrower Last Name,Co-Borrower First Name,Home Email,Home Phone,Cell Phone,Subject Property State,Notes";
    const row = `${source},2026-8,Ylva,Holt,Otto,ylva.holt@example.com,(617) 555-2011,(617) 555-2012,MA,"call after 5, please"`;

    const { previewed, leads } = await take(`${header}\n${row}\n`);

    expect(previewed.columnsLeftOut).toEqual(["Loan Number", "Co-Borrower First Name", "Notes"]);
    expect(leads).toMatchObject([
      {
        first_name: "Ylva",
        email: "ylva.holt@example.com",
        cell_phone: "+16175552012",
        property_state: "MA",
      },
    ]);
  });
});

test("a byte that is no character in Windows-1252 is left out of a name, and is never stored as another", async () => {
  const file = Buffer.from(
    lines([person(1, { "Last Name": "B\x81d" }), person(2, { "Last Name": "Gr\xfcn" })]),
    "latin1",
  );

  const { failures, leads } = await take(file);

  expect(failures).toEqual([]);
  expect(leads.map((lead) => lead.last_name).sort()).toEqual(["Bd", "Grün"]);
});

test("rows of a source that nobody knows are counted before anything is taken in", async () => {
  const rows = [
    person(1),
    person(2, { "Source Name": "Open Hose Sign-In" }),
    person(3, { "Source Name": "" }),
  ];

  const { check, done } = await take(lines(rows));

  expect(check).toMatchObject({ rows: 3, wouldFail: 2 });
  expect(check.failing.map(({ column, line }) => [column, line])).toEqual([
    ["Source Name", 3],
    ["Source Name", 4],
  ]);
  expect(done).toMatchObject({ rowsCreated: 1, rowsFailed: 2 });
});

test("nothing of any file left a replacement character behind, and every invariant stands", async () => {
  const found = await sql`
    select 'failure' as place from import_failures where row::text like ${"%\ufffd%"}
    union all select 'contact' from contacts where concat(first_name, last_name, email) like ${"%\ufffd%"}`;

  expect(found).toEqual([]);
  expect(await findViolations(stack.databaseUrl)).toEqual([]);
});

interface Previewed extends ImportProgress {
  readonly encoding: string;
  readonly separator: string;
  readonly columnsLeftOut: readonly string[];
  readonly preview: { readonly check: Check };
}

interface Check {
  readonly done: boolean;
  readonly rows: number;
  readonly wouldFail: number;
  readonly failing: readonly {
    readonly column: string | null;
    readonly rows: number;
    readonly line: number;
  }[];
}

interface FailedRows {
  readonly items: readonly {
    readonly line: number;
    readonly errors: readonly { readonly column: string | null; readonly detail: string }[];
  }[];
}

interface TakenLead {
  readonly first_name: string;
  readonly last_name: string;
  readonly email: string;
  readonly cell_phone: string;
  readonly property_state: string;
  readonly amount_usd: number;
}
