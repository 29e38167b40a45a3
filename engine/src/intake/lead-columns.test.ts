import { expect, test } from "vitest";
import { LEAD_COLUMNS, mapHeader, pointerToColumn, rowToRaw } from "./lead-columns.ts";
import { parseDelivery } from "./parse-delivery.ts";

const HEADER = (
  "External ID,Source Name,First Name,Last Name,Email,Cell Phone,Property State,Loan Amount,Purchase Price," +
  "Annual Income,Loan Purpose,Property Type,Occupancy,Term Months,Credit Meets Guidelines,Preferred Language,Received At"
).split(",");
const ROW = (
  "LA-00001,Custom_Mortgage_Import,Theresa,Wagner,lead00001@example.com,(716) 555-0178,NY,89000,118000,72000," +
  "Purchase,Condominium,Investor,360,yes,en,2026-09-02T20:24:51Z"
).split(",");
const NOW_MS = Date.UTC(2026, 10, 1);

test("a file with the columns' own names maps fully", () => {
  const mapping = mapHeader(HEADER);

  expect(mapping).toMatchObject({ unknown: [], repeated: [], missing: [] });
  expect(mapping.positions.size).toBe(LEAD_COLUMNS.length);
});

test.each([
  ..."Cell Phone|Phone Cell|Mobile|cell_phone|CELL-PHONE| cellphone |Phone Number"
    .split("|")
    .map((label) => ({
      label,
      pointer: "/contact/cellPhone" as const,
    })),
  { label: "e-mail address", pointer: "/contact/email" as const },
  { label: "Lead First Name", pointer: "/contact/firstName" as const },
  { label: "lead_source", pointer: "/source" as const },
])("$label is the column for $pointer", ({ label, pointer }) => {
  expect(mapHeader([label]).positions.get(pointer)).toBe(0);
});

test("no label stands for two columns", () => {
  const labels = LEAD_COLUMNS.flatMap(({ name, aliases }) => [name, ...aliases]);

  for (const { pointer, name, aliases } of LEAD_COLUMNS) {
    for (const label of [name, ...aliases])
      expect([...mapHeader([label]).positions.keys()]).toEqual([pointer]);
  }
  expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length);
});

test("tells columns it does not know, columns there twice, and that nobody could be reached", () => {
  const mapping = mapHeader(["First Name", "Shoe Size", "first_name"]);

  expect(mapping).toMatchObject({
    unknown: ["Shoe Size"],
    repeated: ["first_name"],
    missing: ["Email or Cell Phone"],
  });
  expect(mapping.positions.get("/contact/firstName")).toBe(0);
});

test("a row reads as a delivery and the name of its source", () => {
  const { sourceName, raw } = rowToRaw(ROW, mapHeader(HEADER));

  expect(sourceName).toBe("Custom_Mortgage_Import");
  expect(parseDelivery(raw, NOW_MS)).toMatchObject({
    ok: true,
    delivery: { externalId: "LA-00001", loan: { propertyState: "NY", termMonths: 360, purpose: "purchase" } },
  });
});

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
  expect(pointerToColumn("")).toBeNull();
});
