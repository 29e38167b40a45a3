import { assertNever } from "../assert-never.ts";
import { parseInstant } from "../time/parse-instant.ts";
import type { CompareCondition, Condition, Literal } from "./condition.ts";
import {
  type ConditionPlace,
  type FieldDefinition,
  type FieldType,
  fieldDefinition,
  isFieldId,
  isUsedIn,
} from "./field-catalogue.ts";
import { operatorsFor } from "./field-operators.ts";
import {
  OPERATORS_WITH_LIST,
  OPERATORS_WITH_RANGE,
  OPERATORS_WITHOUT_VALUE,
  type Operator,
} from "./operator.ts";
import { faultOfRelative } from "./relative-faults.ts";
import { isRelative } from "./relative-operator.ts";

export const CONDITION_LIMITS = {
  maxDepth: 16,
  maxComparisons: 500,
  maxTextLength: 500,
  maxListLength: 200,
} as const;

export interface ConditionFault {
  readonly code:
    | "FILTER_INCOMPLETE"
    | "FILTER_FIELD_UNKNOWN"
    | "FILTER_OPERATOR_UNFIT"
    | "FILTER_VALUE_UNFIT";
  /** What is wrong and how to mend it. */
  readonly message: string;
}

/**
 * Finds what is wrong with a condition, in the order it is read; empty when it can be compiled.
 *
 * @param place where it is asked; fields that are not known there count as unknown
 *
 * Takes fields, operators and values that the catalogue does not know: drawings outlive versions.
 */
export function checkCondition(
  condition: Condition,
  place: ConditionPlace = "filters",
): readonly ConditionFault[] {
  const comparisons: CompareCondition[] = [];
  const tooDeep = !collectComparisons(condition, 1, comparisons);
  const { maxDepth, maxComparisons } = CONDITION_LIMITS;

  const faults = comparisons
    .slice(0, maxComparisons)
    .flatMap((comparison) => checkComparison(comparison, place));
  if (tooDeep) faults.push(fault("FILTER_INCOMPLETE", `Conditions nest ${maxDepth} deep at most.`));
  else if (comparisons.length === 0) {
    faults.push(fault("FILTER_INCOMPLETE", "The filter compares nothing yet; add a comparison."));
  }
  if (comparisons.length > maxComparisons) {
    faults.push(fault("FILTER_INCOMPLETE", `A filter holds ${maxComparisons} comparisons at most.`));
  }
  return faults;
}

/**
 * Whether a field may be compared by an operator with another field of a type: texts and choices with each other,
 * numbers and instants with their like; a set includes a text, and a text is one of a set.
 */
export function mayCompareWithField(type: FieldType, operator: Operator, other: FieldType): boolean {
  const isText = other === "text" || other === "choice";
  switch (type) {
    case "text":
    case "choice":
      return OPERATORS_WITH_LIST.includes(operator) ? other === "textSet" : isText;
    case "textSet":
      return OPERATORS_WITH_LIST.includes(operator) ? other === "textSet" : isText;
    case "number":
    case "instant":
      return other === type && !OPERATORS_WITH_RANGE.includes(operator) && !isRelative(operator);
    case "boolean":
      return false;
    default:
      return assertNever(type);
  }
}

/** @returns whether all of it is within the depth allowed */
function collectComparisons(condition: Condition, depth: number, into: CompareCondition[]): boolean {
  if (depth > CONDITION_LIMITS.maxDepth) return false;
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.map((part) => collectComparisons(part, depth + 1, into)).every(Boolean);
    case "not":
      return collectComparisons(condition.of, depth + 1, into);
    case "compare":
      into.push(condition);
      return true;
    default:
      return assertNever(condition);
  }
}

function checkComparison(
  { field, operator, value }: CompareCondition,
  place: ConditionPlace,
): readonly ConditionFault[] {
  if (!isFieldId(field) || !isUsedIn(field, place)) return [unknownField(field)];
  const definition = fieldDefinition(field);
  const { label, type } = definition;
  if (!operatorsFor(field, place).includes(operator)) {
    return [
      fault(
        "FILTER_OPERATOR_UNFIT",
        `${label} cannot be compared by "${operator}"; choose another operator.`,
      ),
    ];
  }
  if (OPERATORS_WITHOUT_VALUE.includes(operator)) return [];
  if (!value) return [fault("FILTER_INCOMPLETE", `Say what ${label} is to be compared with.`)];

  if (value.kind === "field") {
    if (!isFieldId(value.field) || !isUsedIn(value.field, place)) return [unknownField(value.field)];
    const other = fieldDefinition(value.field);
    if (mayCompareWithField(type, operator, other.type)) return [];
    return [
      fault("FILTER_VALUE_UNFIT", `${label} cannot be compared with ${other.label}; choose another field.`),
    ];
  }
  const wrong = faultOfLiteral(definition, operator, value.value);
  return wrong ? [fault("FILTER_VALUE_UNFIT", `${label}: ${wrong}`)] : [];
}

function faultOfLiteral(definition: FieldDefinition, operator: Operator, value: Literal): string | null {
  if (OPERATORS_WITH_LIST.includes(operator)) {
    if (typeof value !== "object" || value.length === 0) return "name at least one value.";
    const { maxListLength } = CONDITION_LIMITS;
    if (value.length > maxListLength) return `name at most ${maxListLength} values.`;
    return value.map((member) => faultOfText(definition, member)).find((wrong) => wrong !== null) ?? null;
  }
  if (OPERATORS_WITH_RANGE.includes(operator)) return faultOfRange(value);
  if (isRelative(operator)) return faultOfRelative(operator, value);
  switch (definition.type) {
    case "number":
      return typeof value === "number" && Number.isFinite(value) ? null : "give a number.";
    case "instant":
      return typeof value === "string" && parseInstant(value) !== null
        ? null
        : "give a date, such as 2026-05-04.";
    default:
      return faultOfText(definition, value);
  }
}

function faultOfRange(value: Literal): string | null {
  const ends = typeof value === "object" ? value.map(parseInstant) : [];
  const [first, last] = ends;
  if (ends.length !== 2 || typeof first !== "number" || typeof last !== "number") {
    return "give a first and a last date.";
  }
  return first <= last ? null : "the first date comes after the last one.";
}

function faultOfText({ type, options = [] }: FieldDefinition, value: Literal): string | null {
  if (typeof value !== "string" || value.trim() === "") return "give a value.";
  const { maxTextLength } = CONDITION_LIMITS;
  if (value.length > maxTextLength) return `give ${maxTextLength} characters at most.`;
  if (type !== "choice" || options.some((option) => option.value === value)) return null;
  return "choose one of the values on offer.";
}

function unknownField(field: string): ConditionFault {
  return fault("FILTER_FIELD_UNKNOWN", `There is no field "${field}"; choose another.`);
}

function fault(code: ConditionFault["code"], message: string): ConditionFault {
  return { code, message };
}
