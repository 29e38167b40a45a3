import { describe, expect, test } from "vitest";
import { keyOf } from "./clean-text.ts";
import { type ChosenColumn, mapHeader } from "./header-mapping.ts";
import { LEAD_COLUMNS, type LeadPointer, pointerToColumn } from "./lead-columns.ts";
import { parseDelivery } from "./parse-delivery.ts";
import { notesOfOthers, rowToRaw } from "./row-to-raw.ts";

const HEADER = (
  "External ID,Source Name,First Name,Last Name,Email,Cell Phone,Property State,Loan Amount,Purchase Price," +
  "Annual Income,Loan Purpose,Property Type,Occupancy,Term Months,Credit Meets Guidelines,Preferred Language,Received At"
).split(",");
const ROW = (
  "LA-00001,Custom_Mortgage_Import,Theresa,Wagner,lead00001@example.com,(716) 555-0178,NY,89000,118000,72000," +
  "Purchase,Condominium,Investor,360,yes,en,2026-09-02T20:24:51Z"
).split(",");
const NOW_MS = Date.UTC(2026, 10, 1);

const becomes = (label: string) => mapHeader([label]).columns[0]?.becomes;
const read = (row: Readonly<Record<string, string>>, chosen: readonly ChosenColumn[] = []) =>
  rowToRaw(Object.values(row), mapHeader(Object.keys(row), chosen)).raw;

describe("a column", () => {
  test("with its own name is read, whatever it is", () => {
    const mapping = mapHeader(LEAD_COLUMNS.map(({ name }) => name));

    expect(mapping.columns.map((column) => column.becomes)).toEqual(
      LEAD_COLUMNS.map(({ pointer }) => pointer),
    );
    expect(mapping).toMatchObject({ leftOut: [], missing: [] });
  });

  test.each<{ pointer: LeadPointer; labels: string }>([
    {
      pointer: "/contact/cellPhone",
      labels: "Cell Phone|Phone Cell|Mobile|cell_phone|CELL-PHONE| cellphone |phone_number",
    },
    {
      pointer: "/contact/email",
      labels: "e-mail address|Home Email|user_email|Borrower Email|Applicant E-mail",
    },
    { pointer: "/contact/emails", labels: "Work Email|Email 2|Secondary Email|work_email" },
    { pointer: "/contact/homePhone", labels: "Home Phone|Borrower Home Phone|home_phone_number" },
    { pointer: "/contact/workPhone", labels: "Work Phone|Borr Work Phone|Business Phone|work_phone_number" },
    { pointer: "/contact/phones", labels: "Phone 2|Other Phone|Alternate Phone" },
    {
      pointer: "/contact/firstName",
      labels: "Lead First Name|Borrower First Name|Borr First Name|first_name|BorrowerFirstName",
    },
    {
      pointer: "/contact/lastName",
      labels: "Borrower Last Name|Applicant Last Name|Primary Borrower Last Name",
    },
    { pointer: "/contact/fullName", labels: "full_name|Name|Borrower Name|Client Name" },
    { pointer: "/source", labels: "lead_source|Source" },
    { pointer: "/externalId", labels: "id|lead_id|External Lead ID" },
    { pointer: "/receivedAt", labels: "created_time|Created At|Lead Created|Lead Submit Time" },
    { pointer: "/loan/propertyState", labels: "state|Subject Property State|Subj Prop State|Property State" },
    { pointer: "/loan/amountUsd", labels: "Total Loan Amount|loan_amount|Base Loan Amount" },
    { pointer: "/loan/annualIncomeUsd", labels: "Borrower Annual Income|Household Income" },
    { pointer: "/loan/term", labels: "Term|Loan Term" },
    { pointer: "/loan/termMonths", labels: "Term Months|Term in Months|Loan Term (months)" },
    {
      pointer: "/contact/lastName",
      labels: "Last Name (required)|Last Name [optional]|Surname (Required)|Last Name (if known)",
    },
    {
      pointer: "/contact/cellPhone",
      labels: "Phone Number (Cell)|Cell No.|Phone 1 - Value|Person - Phone - Mobile",
    },
    {
      pointer: "/loan/propertyState",
      labels: "Property State [2 letters]|State/Province|State (two-letter)",
    },
    { pointer: "/contact/email", labels: "E-mail 1 - Value|Mail|Invitee Email|Email (required)" },
    { pointer: "/contact/emails", labels: "E-mail 2 - Value|E-mail 2 Address|Person - Email - Work" },
    { pointer: "/contact/phones", labels: "Home Phone 2|Business Phone 2|Phone 2 - Value" },
    { pointer: "/receivedAt", labels: "Create Date|Create Date (mm/dd/yyyy)" },
    { pointer: "/loan/amountUsd", labels: "Loan Amount Requested|Loan Amount (USD)|Loan Amount ($)" },
  ])("of spreadsheets, loan systems and ad forms is known: $labels", ({ pointer, labels }) => {
    expect(labels.split("|").map(becomes)).toEqual(labels.split("|").map(() => pointer));
  });

  test.each([
    ..."Co-Borrower First Name|Coborrower Email|Co-Applicant Cell Phone|Borrower 2 Last Name|Spouse Email".split(
      "|",
    ),
    ..."Email (spouse)|First Name (Co-Borrower)|Annual Income (monthly)|Cell Phone (agent)".split("|"),
    ..."Contact ID|Lead Status|Loan Number|Notes|ad_name|platform|is_organic|Mailing State|Shoe Size|".split(
      "|",
    ),
  ])("of somebody or something else is left out: %s", (label) => {
    expect(becomes(label)).toBeNull();
  });

  test("that is left out is named, by its place where it has no label", () => {
    expect(mapHeader(["Email", "Notes", "", "ad_id"]).leftOut).toEqual(["Notes", "Column 3", "ad_id"]);
  });

  test("never stands for two things", () => {
    const pointers = new Map<string, Set<LeadPointer>>();
    for (const column of LEAD_COLUMNS) {
      const labels = [column.name, ...column.aliases, ...("phone" in column ? column.phone : [])];
      for (const label of labels) {
        pointers.set(keyOf(label), (pointers.get(keyOf(label)) ?? new Set()).add(column.pointer));
      }
    }

    expect([...pointers].filter(([, found]) => found.size > 1)).toEqual([]);
  });

  test("is what a person chose, before what any name says", () => {
    const chosen = [
      { position: 0, becomes: null },
      { position: 2, becomes: "/externalId" as const },
    ];
    const row = { "Lead ID": "7", Email: "ann@example.com", "Loan Number": "2026-1" };

    expect(mapHeader(Object.keys(row), chosen).leftOut).toEqual(["Lead ID"]);
    expect(read(row, chosen).externalId).toBe("2026-1");
    expect(read(row, chosen.slice(1)).externalId).toBe("2026-1");
  });
});

test("a file by which nobody could be reached says so", () => {
  expect(mapHeader(["First Name", "Shoe Size"]).missing).toEqual(["Email or Cell Phone"]);
  expect(mapHeader(["Name", "Work Phone"]).missing).toEqual([]);
});

describe("of several columns for one value", () => {
  test.each([
    { name: "the exact name wins", row: { State: "CA", "Property State": "MA" }, state: "MA" },
    { name: "the surer alias wins", row: { State: "CA", "Subject Property State": "MA" }, state: "MA" },
    { name: "the other fills a blank one", row: { State: "CA", "Property State": " " }, state: "CA" },
    {
      name: "the other fills one that stands for nothing",
      row: { State: "CA", "Property State": "N/A" },
      state: "CA",
    },
    {
      name: "the first of two with the same name wins",
      row: { "Property State": "MA", property_state: "CA" },
      state: "MA",
    },
  ])("$name", ({ row, state }) => {
    expect(read(row).loan?.propertyState).toBe(state);
  });

  test.each([
    {
      name: "a phone beside a cell phone is the home phone",
      row: { Phone: "(617) 555-0131", "Cell Phone": "(617) 555-0132" },
      phones: { cellPhone: "(617) 555-0132", homePhone: "(617) 555-0131" },
    },
    {
      name: "a phone alone is the cell phone",
      row: { Phone: "(617) 555-0131", "Cell Phone": "" },
      phones: { cellPhone: "(617) 555-0131" },
    },
    {
      name: "a phone beside cell and home phone is a further one",
      row: { Phone: "(617) 555-0131", "Cell Phone": "(617) 555-0132", "Home Phone": "(617) 555-0133" },
      phones: { cellPhone: "(617) 555-0132", homePhone: "(617) 555-0133", phones: ["(617) 555-0131"] },
    },
    {
      name: "each of many is kept",
      row: {
        ...{
          Mobile: "1",
          "Cell Phone": "2",
          "Work Phone": "3",
          "Office Phone": "4",
          Phone: "5",
          "Phone 2": "6",
        },
      },
      phones: { cellPhone: "2", homePhone: "5", workPhone: "3", phones: ["1", "4", "6"] },
    },
    {
      name: "the same number twice is one",
      row: { Phone: "617-555-0131", "Cell Phone": "(617) 555-0131", "Phone 2": "617 555 0131" },
      phones: { cellPhone: "(617) 555-0131" },
    },
    {
      name: "a number that nobody can read is not lost",
      row: { "Cell Phone": "(617) 555-0131", "Phone 2": "ask Bob" },
      phones: { cellPhone: "(617) 555-0131", phones: ["ask Bob"] },
    },
  ])("$name", ({ row, phones }) => {
    const { cellPhone, homePhone, workPhone, phones: further } = read(row).contact ?? {};

    expect({ cellPhone, homePhone, workPhone, phones: further }).toEqual(phones);
  });

  test("each email is kept, and the first that is filled is the email", () => {
    expect(
      read({ "Work Email": "w@example.com", Email: "a@example.com", "Home Email": "h@example.com" }).contact,
    ).toMatchObject({ email: "a@example.com", emails: ["h@example.com", "w@example.com"] });
    expect(read({ "Work Email": "w@example.com", Email: "none" }).contact).toMatchObject({
      email: "w@example.com",
    });
  });

  test("names of people are left as they are", () => {
    expect(read({ "First Name": "Jennifer", "Last Name": "Null" }).contact).toMatchObject({
      lastName: "Null",
    });
  });
});

describe("what a less sure column has beside the surest", () => {
  const notes = (header: readonly string[], cells: readonly string[]) =>
    notesOfOthers(cells, mapHeader(header));

  test("is noted, with its column, since a lead has one", () => {
    expect(notes(["First Name", "Email", "First Name"], ["Ann", "a@example.com", "Anna"])).toEqual([
      {
        ...{ pointer: "/contact/firstName", value: "Anna" },
        detail: '"Anna" stands in column 3 (First Name); another column is surer for First Name.',
      },
    ]);
    expect(notes(["State", "Property State"], ["CA", "MA"])).toMatchObject([{ value: "CA" }]);
  });

  test.each([
    { name: "the same, written in another way", cells: ["MA", " ma ", "ma"] },
    { name: "blank", cells: ["MA", "", " "] },
    { name: "a word for nothing", cells: ["MA", "N/A", "-"] },
    { name: "beside a blank", cells: ["", "MA", ""] },
  ])("is not where it is $name", ({ cells }) => {
    expect(notes(["Property State", "State", "Subject State"], cells)).toEqual([]);
  });

  test("is not where each value is kept: emails and phones", () => {
    expect(notes(["Email", "Email", "Phone", "Phone"], ["a@x.com", "b@x.com", "1", "2"])).toEqual([]);
  });
});

test("a row reads as a delivery and the name of its source", () => {
  const { sourceName, raw } = rowToRaw(ROW, mapHeader(HEADER));

  expect(sourceName).toBe("Custom_Mortgage_Import");
  expect(parseDelivery(raw, NOW_MS)).toMatchObject({
    ok: true,
    delivery: { externalId: "LA-00001", loan: { propertyState: "NY", termMonths: 360, purpose: "purchase" } },
  });
});

test.each(["N/A", "n/a ", "#N/A", "NULL", "-", "none", " \u200b"])(
  "a source called %j is none, so that the file's is taken, or another column's",
  (blank) => {
    const nowhere = rowToRaw([blank, "Ann"], mapHeader(["Source", "First Name"]));
    const elsewhere = rowToRaw([blank, "Web_Form"], mapHeader(["Source Name", "Source"]));

    expect(nowhere.sourceName).toBeNull();
    expect(elsewhere.sourceName).toBe("Web_Form");
  },
);

test("a short row, a blank source and columns that are not there read as missing", () => {
  const { sourceName, raw } = rowToRaw(["  ", "Ann"], mapHeader(["Source", "First Name", "Last Name"]));

  expect(sourceName).toBeNull();
  expect(raw.contact).toEqual({ firstName: "Ann" });
  expect(parseDelivery(raw, NOW_MS)).toMatchObject({
    errors: [{ code: "MISSING_VALUE", pointer: "/contact/email" }],
  });
});

test("a fault's pointer leads back to its column", () => {
  expect(pointerToColumn("/contact/cellPhone")).toBe("Cell Phone");
  expect(pointerToColumn("/contact/phones/1")).toBe("Other Phones");
  expect(pointerToColumn("")).toBeNull();
});
