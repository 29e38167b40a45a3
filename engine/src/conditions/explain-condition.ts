import { assertNever } from "../assert-never.ts";
import type { Facts, UserFacts } from "../facts.ts";
import { expectedReader } from "./compile-condition.ts";
import type { CompareCondition, Condition, Operator } from "./condition.ts";
import { FIELDS, type FieldId } from "./field-catalogue.ts";
import { type FieldValue, readField } from "./read-field.ts";
import { operatorTest } from "./test-operator.ts";

/** A condition's answer with the values compared, nested as the condition is. */
export type ConditionTrace =
  | { readonly kind: "all" | "any"; readonly passed: boolean; readonly of: readonly ConditionTrace[] }
  | { readonly kind: "not"; readonly passed: boolean; readonly of: ConditionTrace }
  | ComparisonTrace;

export interface ComparisonTrace {
  readonly kind: "compare";
  readonly passed: boolean;
  readonly field: FieldId;
  readonly label: string;
  readonly operator: Operator;
  /**
   * What it was compared with: the literal as written, or the other field's value. `null` for the operators that need
   * nothing, or when that field is missing. Instants of fields are milliseconds since the epoch.
   */
  readonly expected: FieldValue;
  /** The field it was compared with, if it was one. */
  readonly expectedField: FieldId | null;
  readonly actual: FieldValue;
}

/** Answers a condition and tells why; the answer equals that of `compileCondition`. */
export function explainCondition(condition: Condition, facts: Facts, user: UserFacts | null): ConditionTrace {
  switch (condition.kind) {
    case "all": {
      const of = condition.of.map((part) => explainCondition(part, facts, user));
      return { kind: "all", passed: of.every((part) => part.passed), of };
    }
    case "any": {
      const of = condition.of.map((part) => explainCondition(part, facts, user));
      return { kind: "any", passed: of.some((part) => part.passed), of };
    }
    case "not": {
      const of = explainCondition(condition.of, facts, user);
      return { kind: "not", passed: !of.passed, of };
    }
    case "compare":
      return explainComparison(condition, facts, user);
    default:
      return assertNever(condition);
  }
}

/** Every comparison of a trace, in the order they stand. */
export function comparisonsOf(trace: ConditionTrace): readonly ComparisonTrace[] {
  switch (trace.kind) {
    case "compare":
      return [trace];
    case "not":
      return comparisonsOf(trace.of);
    default:
      return trace.of.flatMap(comparisonsOf);
  }
}

function explainComparison(
  comparison: CompareCondition,
  facts: Facts,
  user: UserFacts | null,
): ComparisonTrace {
  const { field, operator, value } = comparison;
  const actual = readField(field, facts, user);
  const expected = expectedReader(comparison)(facts, user);
  return {
    kind: "compare",
    passed: operatorTest(field, operator)(actual, expected),
    field,
    label: FIELDS[field].label,
    operator,
    expected: value?.kind === "field" ? readField(value.field, facts, user) : (value?.value ?? null),
    expectedField: value?.kind === "field" ? value.field : null,
    actual,
  };
}
