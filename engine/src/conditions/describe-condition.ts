import type { CompareCondition, Condition, Literal, Operator } from "./condition.ts";
import { FIELDS, type FieldDefinition } from "./field-catalogue.ts";

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
  includes: "include",
  doesNotInclude: "do not include",
  isEmpty: "is empty",
  isNotEmpty: "is not empty",
};

/** An operator in words, as it stands between a field and a value. */
export function describeOperator(operator: Operator): string {
  return WORDS[operator];
}

/** A condition as one plain sentence, such as `Loan amount is at least $100,000 and Property state is MA`. */
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
  }
}

/** A value as the catalogue's unit and labels have it. */
export function describeLiteral(definition: FieldDefinition, value: Literal): string {
  if (typeof value === "number") {
    const digits = value.toLocaleString("en-US");
    if (definition.unit === "USD") return `$${digits}`;
    if (definition.unit === "%") return `${digits}%`;
    return definition.unit ? `${digits} ${definition.unit}` : digits;
  }
  const labelOf = (text: string) =>
    definition.options?.find((option) => option.value === text)?.label ?? text;
  return typeof value === "string" ? labelOf(value) : value.map(labelOf).join(", ");
}

function join(parts: readonly Condition[], word: "and" | "or"): string {
  return parts
    .map((part) => {
      const text = describeCondition(part);
      const nested = (part.kind === "all" || part.kind === "any") && part.of.length > 1;
      return nested ? `(${text})` : text;
    })
    .join(` ${word} `);
}

function describeComparison({ field, operator, value }: CompareCondition): string {
  const definition: FieldDefinition | undefined = FIELDS[field];
  const subject = definition?.label ?? field;
  if (!value) return `${subject} ${WORDS[operator]}`;
  const object =
    value.kind === "field"
      ? (FIELDS[value.field]?.label ?? value.field).toLowerCase()
      : definition
        ? describeLiteral(definition, value.value)
        : String(value.value);
  return `${subject} ${WORDS[operator]} ${object}`;
}
