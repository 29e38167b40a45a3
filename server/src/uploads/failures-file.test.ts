import {
  failureColumns,
  failureHeader,
  failureRow,
  guardCell,
  mapHeader,
  namesLeadColumn,
  TableReader,
} from "@fairlead/engine";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const HEADER = ["Email", "Cell Phone", "Notes", "Loan Amount"];

/** As the server writes a file and the carrier reads it. */
function writtenAndRead(header: readonly string[], written: readonly (readonly (string | number)[])[]) {
  const csv = stringify([failureHeader(header), ...written], {
    ...{ bom: true, quoted: true, quoted_empty: true, cast: { string: guardCell } },
  });
  const table = new TableReader(null, namesLeadColumn);
  const rows = [...table.push(csv.replace("\ufeff", ""), true)];
  if (table.header.kind !== "header") throw new Error("The file has no header");
  return { header: table.header.labels, rows: rows.map(({ cells }) => cells) };
}

const cell = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "+16175550141",
    "'+16175550141",
    "=1+1",
    "-5",
    "@me",
    "\tx",
    "\rx",
    'say "no"',
    "a\r\nb",
    "a;b",
    "",
  ),
);

/** What is more than the header has ends in no blank: those are no cells of a row. */
const failedRow = fc
  .array(cell, { minLength: 4, maxLength: 6 })
  .filter((cells) => cells.length === HEADER.length || cells.at(-1)?.trim() !== "");

describe("a file of failed rows", () => {
  test("has every failed row as it was read, whatever is in its cells", () => {
    fc.assert(
      fc.property(fc.array(failedRow, { minLength: 1 }), (rows) => {
        const file = writtenAndRead(
          HEADER,
          rows.map((cells, place) =>
            failureRow(HEADER, { line: place + 2, reasons: "Email: mend it.", cells }),
          ),
        );

        expect(file.header).toEqual(["Line", "Reasons", ...HEADER]);
        expect(file.rows.map((cells) => cells.slice(2))).toEqual(rows);
      }),
    );
  });

  test("fills a row that has fewer cells than the header", () => {
    expect(failureRow(HEADER, { line: 9, reasons: "x", cells: ["a"] })).toEqual([9, "x", "a", "", "", ""]);
  });

  test("is read by the columns of the file that it is of; its own are left alone without being called unknown", () => {
    const { positions, leftOut } = mapHeader(failureHeader(HEADER));

    expect(positions.get("/contact/email")).toEqual([2]);
    expect(leftOut).toEqual(["Notes"]);
  });

  test("of a file that was one itself has its own columns once", () => {
    const first = failureHeader(HEADER);
    const row = failureRow(first, {
      line: 2,
      reasons: "new",
      cells: ["14", "old", "a@example.com", "1", "n", "2"],
    });

    expect(failureHeader(first)).toEqual(first);
    expect(row).toEqual([2, "new", "a@example.com", "1", "n", "2"]);
  });

  test.each([[["Line", "Email"]], [["Reasons", "Line", "Email"]], [["Email", "Line", "Reasons"]]])(
    "is not what a file with the columns %j is",
    (header) => {
      expect(failureColumns(header)).toBe(0);
      expect(failureHeader(header)).toEqual(["Line", "Reasons", ...header]);
    },
  );
});
