import { assertNever } from "../assert-never.ts";
import type { Facts, UserFacts } from "../facts.ts";
import { parseInstant } from "../time/parse-instant.ts";
import type { CompareCondition, Condition, Literal } from "./condition.ts";
import { FIELDS } from "./field-catalogue.ts";
import { FIELD_READERS } from "./read-field.ts";
import { type ExpectedValue, operatorTest } from "./test-operator.ts";

export type CompiledCondition = (facts: Facts, user: UserFacts | null) => boolean;

/**
 * Makes a condition that `checkCondition` finds no fault with into a function.
 *
 * Do it once per plan: routing calls the function for every lead and user, so it allocates nothing.
 */
export function compileCondition(condition: Condition): CompiledCondition {
  switch (condition.kind) {
    case "all":
      return allOf(condition.of.map(compileCondition));
    case "any":
      return anyOf(condition.of.map(compileCondition));
    case "not": {
      const part = compileCondition(condition.of);
      return (facts, user) => !part(facts, user);
    }
    case "compare": {
      const test = operatorTest(condition.field, condition.operator);
      const actual = FIELD_READERS[condition.field];
      const expected = expectedReader(condition);
      return (facts, user) => test(actual(facts, user), expected(facts, user));
    }
    default:
      return assertNever(condition);
  }
}

/** Reads what a comparison compares with; a literal is made ready here, once. Nothing to compare with reads `null`. */
export function expectedReader({
  field,
  value,
}: CompareCondition): (facts: Facts, user: UserFacts | null) => ExpectedValue {
  if (value?.kind === "field") return FIELD_READERS[value.field];
  const literal = value?.value ?? null;
  const ready = FIELDS[field].type === "instant" ? instantsOf(literal) : literal;
  return () => ready;
}

/** Milliseconds of an instant or of a range's ends; missing where one of them is none. */
function instantsOf(literal: Literal | null): ExpectedValue {
  if (typeof literal === "string") return parseInstant(literal);
  if (typeof literal !== "object" || literal === null) return literal;
  const ends = literal.flatMap((end) => parseInstant(end) ?? []);
  return ends.length === literal.length ? ends : null;
}

function allOf(parts: readonly CompiledCondition[]): CompiledCondition {
  return (facts, user) => {
    for (const part of parts) {
      if (!part(facts, user)) return false;
    }
    return true;
  };
}

function anyOf(parts: readonly CompiledCondition[]): CompiledCondition {
  return (facts, user) => {
    for (const part of parts) {
      if (part(facts, user)) return true;
    }
    return false;
  };
}
