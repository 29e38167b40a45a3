import fc from "fast-check";
import { expect, test } from "vitest";
import { guardCell, unguardCell } from "./formula-guard.ts";

test.each([
  ...["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", " =1", "'=1", '"=1', "'\t1"],
  ...["\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201"],
])("has no spreadsheet run %j", (text) => {
  expect(guardCell(text)).toBe(`'${text}`);
});

test.each(["Ann Lee", "a=b", "(716) 555-0178", "", "O'Brien"])("leaves %j as it is", (text) => {
  expect(guardCell(text)).toBe(text);
});

test.each([
  ["'+16175550141", "+16175550141"],
  ["'-5", "-5"],
  ["'=id", "=id"],
  ["'@home", "@home"],
  ["'\t12", "\t12"],
  ["'6175550141", "'6175550141"],
  ["'n Schmidt", "'n Schmidt"],
  ["'", "'"],
  ['="00123"', "00123"],
  ['=""', ""],
  [`'="00123"`, '="00123"'],
  ['="a"&"b"', '="a"&"b"'],
])("reads %j as %j", (cell, text) => {
  expect(unguardCell(cell)).toBe(text);
});

test("any text is the same once it was guarded and read again", () => {
  const ticklish = fc.string({
    unit: fc.constantFrom("'", '"', "=", "+", "-", "@", "\t", "\r", "\n", " ", "a"),
  });

  fc.assert(
    fc.property(fc.oneof(fc.string(), ticklish), (text) => {
      expect(unguardCell(guardCell(text))).toBe(text);
    }),
  );
});
