import { CODES, isBlankText, type TextComparison, WORDS } from "./compare-text.ts";
import { type FieldId, isOfCodes } from "./field-catalogue.ts";
import type { Operator } from "./operator.ts";
import type { FieldValue } from "./read-field.ts";

/** Tests a field's value against what it is compared with; instants as milliseconds. */
export type OperatorTest = (actual: FieldValue, expected: ExpectedValue) => boolean;

/** A value, or the two ends of a range. */
export type ExpectedValue = FieldValue | readonly number[];

/**
 * What each operator means. Two-valued: with something missing, or of a type that does not fit, a test is false,
 * except `isEmpty` and the negated operators.
 */
function testsOf(texts: TextComparison): Readonly<Record<Operator, OperatorTest>> {
  const isEqual: OperatorTest = (actual, expected) => {
    if (typeof actual === "string") return typeof expected === "string" && texts.isSame(actual, expected);
    return typeof actual === "number" && actual === expected;
  };
  const isMember = (set: ExpectedValue, text: ExpectedValue): boolean => {
    if (set === null || typeof set !== "object" || typeof text !== "string") return false;
    for (const member of set) {
      if (typeof member === "string" && texts.isSame(member, text)) return true;
    }
    return false;
  };
  return {
    equals: isEqual,
    notEquals: (actual, expected) => !isEqual(actual, expected),
    contains: (actual, expected) =>
      typeof actual === "string" && typeof expected === "string" && texts.contains(actual, expected),
    startsWith: (actual, expected) =>
      typeof actual === "string" && typeof expected === "string" && texts.startsWith(actual, expected),
    isOneOf: (actual, expected) => isMember(expected, actual),
    isNoneOf: (actual, expected) => !isMember(expected, actual),
    greaterThan: isMore,
    atLeast: (actual, expected) =>
      typeof actual === "number" && typeof expected === "number" && actual >= expected,
    lessThan: (actual, expected) => isMore(expected, actual),
    atMost: (actual, expected) =>
      typeof actual === "number" && typeof expected === "number" && actual <= expected,
    isTrue: (actual) => actual === true,
    isFalse: (actual) => actual === false,
    before: (actual, expected) => isMore(expected, actual),
    after: isMore,
    isBetween,
    inLastDays: unresolved,
    notInLastDays: unresolved,
    inPeriod: unresolved,
    dayInNextDays: unresolved,
    dayInPeriod: unresolved,
    isOneOfDays: (actual, expected) =>
      typeof actual === "number" && Array.isArray(expected) && expected.some((day) => day === actual),
    includes: isMember,
    doesNotInclude: (actual, expected) => !isMember(actual, expected),
    includesAnyOf: (actual, expected) =>
      Array.isArray(expected) && expected.some((text) => isMember(actual, text)),
    isEmpty,
    isNotEmpty: (actual) => !isEmpty(actual),
  };
}

const OF_WORDS = testsOf(WORDS);
const OF_CODES = testsOf(CODES);

/** The test of an operator for a field, which says how its texts are compared. */
export function operatorTest(field: FieldId, operator: Operator): OperatorTest {
  return (isOfCodes(field) ? OF_CODES : OF_WORDS)[operator];
}

/** What compares with the day on which it is asked has another form by then. */
function unresolved(): never {
  throw new Error("A rule on dates is asked as `resolveDates` has it at a moment");
}

/** Missing, a text of nothing but white space, or a set without members. */
function isEmpty(value: FieldValue): boolean {
  if (value === null) return true;
  if (typeof value === "string") return isBlankText(value);
  return typeof value === "object" && value.length === 0;
}

function isMore(more: ExpectedValue, less: ExpectedValue): boolean {
  return typeof more === "number" && typeof less === "number" && more > less;
}

function isBetween(actual: FieldValue, expected: ExpectedValue): boolean {
  if (typeof actual !== "number" || expected === null || typeof expected !== "object") return false;
  const [first, last] = expected;
  return typeof first === "number" && typeof last === "number" && first <= actual && actual <= last;
}
