import type { Facts, UserFacts } from "../facts.ts";
import type { CompareCondition, Condition } from "./condition.ts";
import { FIELDS } from "./field-catalogue.ts";
import { readField } from "./read-field.ts";
import { expectedValue, readyLiteral } from "./ready-value.ts";
import { testOperator } from "./test-operator.ts";

export type CompiledCondition = (facts: Facts, user: UserFacts | null) => boolean;

/** Makes a condition into a function, once per plan: routing calls it for every lead and user. */
export function compileCondition(condition: Condition): CompiledCondition {
  switch (condition.kind) {
    case "all": {
      const parts = condition.of.map(compileCondition);
      return (facts, user) => parts.every((part) => part(facts, user));
    }
    case "any": {
      const parts = condition.of.map(compileCondition);
      return (facts, user) => parts.some((part) => part(facts, user));
    }
    case "not": {
      const part = compileCondition(condition.of);
      return (facts, user) => !part(facts, user);
    }
    case "compare":
      return compileComparison(condition);
  }
}

function compileComparison(comparison: CompareCondition): CompiledCondition {
  const { field, operator, value } = comparison;
  if (value?.kind === "literal") {
    const expected = readyLiteral(value.value, FIELDS[field].type === "instant");
    return (facts, user) => testOperator(operator, readField(field, facts, user), expected);
  }
  return (facts, user) =>
    testOperator(operator, readField(field, facts, user), expectedValue(comparison, facts, user));
}
