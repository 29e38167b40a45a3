import { expect, test } from "vitest";
import { countReasons, type ReasonCount } from "./reason-counts.ts";

const fault = (value: string) => ({
  pointer: "/contact/cellPhone",
  detail: `"${value}" is not a phone number such as (617) 555-0100.`,
});
const counted = (values: readonly string[]) =>
  values.reduce<readonly ReasonCount[]>(
    (counts, value, at) => countReasons(counts, at + 2, [fault(value)]),
    [],
  );

test("thousands of different values with the same fault are one reason, with one of them and the first lines", () => {
  const values = Array.from({ length: 10_000 }, (_, index) => `ask ${index}`);

  expect(counted(values)).toEqual([
    {
      column: "Cell Phone",
      detail: '"ask 0" is not a phone number such as (617) 555-0100.',
      ...{ rows: 10_000, line: 2, lines: [2, 3, 4, 5, 6] },
    },
  ]);
});

test.each([
  ["6'2\" tall", "a"],
  ["12", "N/A 7"],
  ["", '"'],
])("a value with quotes and numbers of its own is no other reason: %j, %j", (...values) => {
  expect(counted(values)).toHaveLength(1);
});

test("another column and another fault are another reason", () => {
  const first = countReasons([], 2, [fault("x"), { pointer: "/contact/email", detail: fault("x").detail }]);
  const both = countReasons(first, 3, [{ ...fault("x"), detail: '"x" was rounded by a spreadsheet.' }]);

  expect(both.map(({ column, rows }) => [column, rows])).toEqual([
    ["Cell Phone", 1],
    ["Email", 1],
    ["Cell Phone", 1],
  ]);
});

test("a row counts once for each reason", () => {
  expect(countReasons([], 2, [fault("x"), fault("y")])).toMatchObject([{ rows: 1, lines: [2] }]);
});

test("a check from before lines were kept goes on", () => {
  const before = [{ column: "Cell Phone", detail: fault("x").detail, rows: 3, line: 2 }];

  expect(countReasons(before, 9, [fault("y")])).toMatchObject([{ rows: 4, line: 2, lines: [2, 9] }]);
});
