import { expect, test } from "vitest";
import { safeText } from "./send-csv.ts";

test.each([
  "=1+1",
  "+1",
  "-1",
  "@sum",
  "\t=1",
  "\r=1",
  " =1",
  "'=1",
  '"=1',
  "\uFF1D1",
  "\uFF0B1",
  "\uFF0D1",
  "\uFF201",
])("has no spreadsheet run %j", (text) => {
  expect(safeText(text)).toBe(`'${text}`);
});

test.each(["Ann Lee", "a=b", "(716) 555-0178", "", "O'Brien"])("leaves %j as it is", (text) => {
  expect(safeText(text)).toBe(text);
});
