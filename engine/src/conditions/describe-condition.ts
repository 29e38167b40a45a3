import { assertNever } from "../assert-never.ts";
import type { CompareCondition, Condition, Literal } from "./condition.ts";
import { describeRelative } from "./describe-relative.ts";
import { type FieldDefinition, fieldDefinition, isFieldId } from "./field-catalogue.ts";
import { OPERATORS_WITH_RANGE, OPERATORS_WITHOUT_VALUE, type Operator } from "./operator.ts";
import { isRelative } from "./relative-operator.ts";

const WORDS: Readonly<Record<Operator, string>> = {
  equals: "is",
  notEquals: "is not",
  contains: "contains",
  startsWith: "starts with",
  isOneOf: "is one of",
  isNoneOf: "is none of",
  greaterThan: "is more than",
  atLeast: "is at least",
  lessThan: "is less than",
  atMost: "is at most",
  isTrue: "is true",
  isFalse: "is false",
  before: "is before",
  after: "is after",
  isBetween: "is between",
  inLastDays: "is in the last … days",
  notInLastDays: "is not in the last … days",
  inPeriod: "is in",
  dayInNextDays: "is in the next … days",
  dayInPeriod: "is in",
  isOneOfDays: "is one of the days",
  includes: "includes",
  doesNotInclude: "does not include",
  includesAnyOf: "includes any of",
  isEmpty: "is empty",
  isNotEmpty: "is not empty",
};

/** Kept: making one takes a hundred times as long as using it, and a drawing has thousands of amounts. */
const NUMBERS = new Intl.NumberFormat("en-US", { maximumFractionDigits: 20 });

/** An operator in words, as it stands between a field and a value. */
export function describeOperator(operator: Operator): string {
  return Object.hasOwn(WORDS, operator) ? WORDS[operator] : operator;
}

/**
 * A condition as one plain sentence: `Loan amount is at least $100,000 and User's languages includes Preferred Language`.
 *
 * Takes unfinished conditions too; what is missing shows as `…`.
 */
export function describeCondition(condition: Condition): string {
  switch (condition.kind) {
    case "all":
      return condition.of.length === 0 ? "Always" : join(condition.of, "and");
    case "any":
      return condition.of.length === 0 ? "Never" : join(condition.of, "or");
    case "not":
      return `Not (${describeCondition(condition.of)})`;
    case "compare":
      return describeComparison(condition);
    default:
      return assertNever(condition);
  }
}

/** A literal as the field's unit and labels have it: `$100,000`, `360 months`, `Single family, Condominium`. */
export function describeLiteral(definition: WrittenField, value: Literal): string {
  if (typeof value === "number") {
    const digits = NUMBERS.format(value);
    if (definition.unit === "USD") return digits.startsWith("-") ? `-$${digits.slice(1)}` : `$${digits}`;
    if (definition.unit === "%") return `${digits}%`;
    return definition.unit ? `${digits} ${definition.unit}` : digits;
  }
  const labelOf = (text: string) =>
    definition.options?.find((option) => option.value === text)?.label ?? text;
  return typeof value === "string" ? labelOf(value) : value.map(labelOf).join(", ");
}

function join(parts: readonly Condition[], word: "and" | "or"): string {
  if (parts.length === 1) return parts.map(describeCondition).join();
  return parts
    .map((part) => {
      const text = describeCondition(part);
      const isJoined = (part.kind === "all" || part.kind === "any") && part.of.length > 1;
      return isJoined ? `(${text})` : text;
    })
    .join(` ${word} `);
}

/** A field, as far as it decides how its values are written. */
type WrittenField = Omit<FieldDefinition, "sight">;

function describeComparison({ field, operator, value }: CompareCondition): string {
  const definition: WrittenField = isFieldId(field) ? fieldDefinition(field) : { label: field, type: "text" };
  if (operator === "isTrue" && definition.type === "boolean") return definition.label;
  if (operator === "isFalse" && definition.denied) return definition.denied;
  if (isRelative(operator)) {
    return describeRelative(definition, operator, value?.kind === "literal" ? value.value : undefined);
  }
  const asked = `${definition.label} ${describeOperator(operator)}`;
  if (value?.kind === "literal" && OPERATORS_WITH_RANGE.includes(operator)) {
    return `${asked} ${[value.value].flat().join(" and ")}`;
  }
  if (value?.kind === "literal") return `${asked} ${describeLiteral(definition, value.value)}`;
  if (value) return `${asked} ${isFieldId(value.field) ? fieldDefinition(value.field).label : value.field}`;
  return OPERATORS_WITHOUT_VALUE.includes(operator) ? asked : `${asked} …`;
}
