import { assertNever } from "../assert-never.ts";
import type { Operator } from "./condition.ts";
import { foldText } from "./fold-text.ts";
import type { FieldValue } from "./read-field.ts";

/** What a comparison compares with, made ready: texts folded, instants as milliseconds. */
export type ReadyValue = string | number | readonly string[] | null;

/**
 * Tests one comparison. Two-valued: with something missing it is false, except `isEmpty` and the negated operators.
 *
 * @param actual the field's value as read
 * @param expected folded already, when it is text
 */
export function testOperator(operator: Operator, actual: FieldValue, expected: ReadyValue): boolean {
  switch (operator) {
    case "equals":
      return isEqual(actual, expected);
    case "notEquals":
      return !isEqual(actual, expected);
    case "contains":
      return (
        typeof actual === "string" && typeof expected === "string" && foldText(actual).includes(expected)
      );
    case "startsWith":
      return (
        typeof actual === "string" && typeof expected === "string" && foldText(actual).startsWith(expected)
      );
    case "isOneOf":
      return isOneOf(actual, expected);
    case "isNoneOf":
      return !isOneOf(actual, expected);
    case "greaterThan":
    case "after":
      return typeof actual === "number" && typeof expected === "number" && actual > expected;
    case "atLeast":
      return typeof actual === "number" && typeof expected === "number" && actual >= expected;
    case "lessThan":
    case "before":
      return typeof actual === "number" && typeof expected === "number" && actual < expected;
    case "atMost":
      return typeof actual === "number" && typeof expected === "number" && actual <= expected;
    case "isTrue":
      return actual === true;
    case "isFalse":
      return actual === false;
    case "includes":
      return includes(actual, expected);
    case "doesNotInclude":
      return !includes(actual, expected);
    case "isEmpty":
      return isEmpty(actual);
    case "isNotEmpty":
      return !isEmpty(actual);
    default:
      return assertNever(operator);
  }
}

/** Missing, a text of nothing but spaces, or a set without members. */
function isEmpty(value: FieldValue): boolean {
  if (value === null) return true;
  if (typeof value === "string") return foldText(value) === "";
  return Array.isArray(value) && value.length === 0;
}

function isEqual(actual: FieldValue, expected: ReadyValue): boolean {
  if (typeof actual === "string") return typeof expected === "string" && foldText(actual) === expected;
  return typeof actual === "number" && actual === expected;
}

function isOneOf(actual: FieldValue, expected: ReadyValue): boolean {
  return typeof actual === "string" && Array.isArray(expected) && expected.includes(foldText(actual));
}

function includes(actual: FieldValue, expected: ReadyValue): boolean {
  if (!Array.isArray(actual) || typeof expected !== "string") return false;
  return actual.some((member: string) => foldText(member) === expected);
}
