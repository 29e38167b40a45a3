import { expect, test } from "vitest";
import { bareCell } from "./bare-cell.ts";

test.each([
  ["“Nadia”", "Nadia"],
  [" “(617) 555-0101” ", "(617) 555-0101"],
  ["„Grün“", "Grün"],
  ["””", ""],
])("%s in curly quotes is read as %s", (cell, bare) => {
  expect(bareCell(cell)).toBe(bare);
});

test.each(["Robert “Bob” Hill", "“Bob” and “Rob”", "Bob”", "“Bob", "O’Brien", "‘Bob’", "“"])(
  "%s stays as it is",
  (cell) => {
    expect(bareCell(cell)).toBe(cell);
  },
);
