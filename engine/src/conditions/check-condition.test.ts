import { test as propertyTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { randomCondition } from "../fixtures/random-condition.ts";
import { CONDITION_LIMITS, checkCondition } from "./check-condition.ts";
import type { Condition } from "./condition.ts";

function compare(field: string, operator: string, value?: unknown): Condition {
  const operand = value === undefined ? {} : { value: { kind: "literal", value } };
  return { kind: "compare", field, operator, ...operand } as Condition;
}

function compareFields(field: string, operator: string, other: string): Condition {
  return { kind: "compare", field, operator, value: { kind: "field", field: other } } as Condition;
}

function nested(depth: number): Condition {
  let condition: Condition = SOUND;
  for (let level = 1; level < depth; level += 1) condition = { kind: "not", of: condition };
  return condition;
}

const SOUND = compare("loan.amountUsd", "atLeast", 100_000);
const { maxDepth, maxComparisons, maxTextLength, maxListLength } = CONDITION_LIMITS;

test.each([
  { name: "nothing compared", condition: { kind: "all", of: [] } as const, code: "FILTER_INCOMPLETE" },
  {
    name: "nothing to compare with",
    condition: compare("loan.amountUsd", "atLeast"),
    code: "FILTER_INCOMPLETE",
  },
  { name: "too deep", condition: nested(maxDepth + 1), code: "FILTER_INCOMPLETE" },
  {
    name: "too many comparisons",
    condition: { kind: "any", of: Array.from({ length: maxComparisons + 1 }, () => SOUND) } as const,
    code: "FILTER_INCOMPLETE",
  },
  {
    name: "an unknown field",
    condition: compare("loan.colour", "equals", "red"),
    code: "FILTER_FIELD_UNKNOWN",
  },
  {
    name: "a field named like a method",
    condition: compare("toString", "equals", "x"),
    code: "FILTER_FIELD_UNKNOWN",
  },
  {
    name: "an unknown field on the right side",
    condition: compareFields("loan.amountUsd", "atLeast", "loan.colour"),
    code: "FILTER_FIELD_UNKNOWN",
  },
  {
    name: "an unknown operator",
    condition: compare("lead.source", "like", "x"),
    code: "FILTER_OPERATOR_UNFIT",
  },
  {
    name: "a text's operator on a number",
    condition: compare("loan.termMonths", "contains", "3"),
    code: "FILTER_OPERATOR_UNFIT",
  },
  {
    name: "a text for a number",
    condition: compare("loan.amountUsd", "atLeast", "100"),
    code: "FILTER_VALUE_UNFIT",
  },
  {
    name: "an infinite number",
    condition: compare("loan.amountUsd", "atMost", Infinity),
    code: "FILTER_VALUE_UNFIT",
  },
  { name: "a number for a text", condition: compare("lead.source", "equals", 5), code: "FILTER_VALUE_UNFIT" },
  { name: "a blank text", condition: compare("lead.source", "contains", "  "), code: "FILTER_VALUE_UNFIT" },
  {
    name: "a text that is too long",
    condition: compare("lead.source", "equals", "x".repeat(maxTextLength + 1)),
    code: "FILTER_VALUE_UNFIT",
  },
  {
    name: "a choice not on offer",
    condition: compare("loan.purpose", "equals", "boat"),
    code: "FILTER_VALUE_UNFIT",
  },
  {
    name: "a date that does not exist",
    condition: compare("now.instant", "after", "2026-02-30"),
    code: "FILTER_VALUE_UNFIT",
  },
  { name: "a number for a date", condition: compare("now.instant", "after", 5), code: "FILTER_VALUE_UNFIT" },
  {
    name: "one date for a range",
    condition: compare("now.instant", "isBetween", ["2026-02-03"]),
    code: "FILTER_VALUE_UNFIT",
  },
  {
    name: "a range that ends before it begins",
    condition: compare("now.instant", "isBetween", ["2026-02-03", "2026-02-02"]),
    code: "FILTER_VALUE_UNFIT",
  },
  { name: "an empty list", condition: compare("lead.source", "isOneOf", []), code: "FILTER_VALUE_UNFIT" },
  {
    name: "a text for a list",
    condition: compare("lead.source", "isOneOf", "x"),
    code: "FILTER_VALUE_UNFIT",
  },
  {
    name: "a list with a blank",
    condition: compare("lead.source", "isNoneOf", ["a", ""]),
    code: "FILTER_VALUE_UNFIT",
  },
  {
    name: "a list that is too long",
    condition: compare(
      "lead.source",
      "isOneOf",
      Array.from({ length: maxListLength + 1 }, () => "x"),
    ),
    code: "FILTER_VALUE_UNFIT",
  },
  {
    name: "a number against a text",
    condition: compareFields("loan.amountUsd", "equals", "lead.source"),
    code: "FILTER_VALUE_UNFIT",
  },
  {
    name: "a text against a set",
    condition: compareFields("lead.source", "equals", "user.languages"),
    code: "FILTER_VALUE_UNFIT",
  },
  {
    name: "a list operator against a text",
    condition: compareFields("lead.source", "isOneOf", "user.name"),
    code: "FILTER_VALUE_UNFIT",
  },
])("refuses $name", ({ condition, code }) => {
  const faults = checkCondition(condition);

  expect(faults.map((fault) => fault.code)).toEqual([code]);
  expect(faults[0]?.message).toMatch(/[a-z].*\.$/);
});

test("tells every fault at once", () => {
  const condition: Condition = {
    kind: "any",
    of: [
      compare("loan.colour", "equals", "red"),
      { kind: "not", of: compare("loan.amountUsd", "atLeast") },
      SOUND,
    ],
  };

  expect(checkCondition(condition).map((fault) => fault.code)).toEqual([
    "FILTER_FIELD_UNKNOWN",
    "FILTER_INCOMPLETE",
  ]);
});

test("accepts what is just within the limits", () => {
  const wide: Condition = { kind: "all", of: Array.from({ length: maxComparisons }, () => SOUND) };

  expect([nested(maxDepth), wide].flatMap((condition) => checkCondition(condition))).toEqual([]);
});

propertyTest.prop([randomCondition])(
  "finds no fault with what the catalogue allows, but blanks and emptiness",
  (condition) => {
    const blanks = /give a value|compares nothing/;

    expect(checkCondition(condition).filter(({ message }) => !blanks.test(message))).toEqual([]);
  },
);
