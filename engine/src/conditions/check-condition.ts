import type { CompareCondition, Condition, Operator } from "./condition.ts";
import { FIELDS, type FieldDefinition, type FieldType, OPERATORS_BY_TYPE } from "./field-catalogue.ts";

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

/** The operators that need nothing to compare with. */
export const OPERATORS_WITHOUT_VALUE: readonly Operator[] = ["isTrue", "isFalse", "isEmpty", "isNotEmpty"];
const LIST_OPERATORS: readonly Operator[] = ["isOneOf", "isNoneOf"];

/** Finds what is wrong with a condition; empty when it can be compiled. */
export function checkCondition(condition: Condition): readonly ConditionFault[] {
  const faults: ConditionFault[] = [];
  let comparisons = 0;

  function visit(part: Condition, depth: number): void {
    if (depth > CONDITION_LIMITS.maxDepth) {
      faults.push(fault("FILTER_INCOMPLETE", `Conditions nest ${CONDITION_LIMITS.maxDepth} deep at most.`));
      return;
    }
    switch (part.kind) {
      case "all":
      case "any":
        for (const child of part.of) visit(child, depth + 1);
        return;
      case "not":
        visit(part.of, depth + 1);
        return;
      case "compare":
        comparisons += 1;
        faults.push(...checkComparison(part));
    }
  }

  visit(condition, 1);
  if (comparisons === 0)
    faults.push(fault("FILTER_INCOMPLETE", "The filter compares nothing yet; add a comparison."));
  if (comparisons > CONDITION_LIMITS.maxComparisons) {
    faults.push(
      fault("FILTER_INCOMPLETE", `A filter holds ${CONDITION_LIMITS.maxComparisons} comparisons at most.`),
    );
  }
  return faults;
}

function checkComparison({ field, operator, value }: CompareCondition): readonly ConditionFault[] {
  const definition: FieldDefinition | undefined = FIELDS[field];
  if (!definition) return [fault("FILTER_FIELD_UNKNOWN", `There is no field "${field}"; choose another.`)];
  const { label, type } = definition;
  if (!OPERATORS_BY_TYPE[type].includes(operator)) {
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
    const other: FieldDefinition | undefined = FIELDS[value.field];
    if (!other) return [fault("FILTER_FIELD_UNKNOWN", `There is no field "${value.field}"; choose another.`)];
    if (LIST_OPERATORS.includes(operator) || !mayCompare(type, other.type)) {
      return [fault("FILTER_VALUE_UNFIT", `${label} cannot be compared with ${other.label}.`)];
    }
    return [];
  }
  const wrong = faultOfLiteral(definition, operator, value.value);
  return wrong ? [fault("FILTER_VALUE_UNFIT", `${label}: ${wrong}`)] : [];
}

/** Whether a field of one type may be compared with a field of another. */
export function mayCompare(type: FieldType, other: FieldType): boolean {
  const textual: readonly FieldType[] = ["text", "choice"];
  if (type === "textSet" || textual.includes(type)) return textual.includes(other);
  return type === other && type !== "boolean";
}

function faultOfLiteral(definition: FieldDefinition, operator: Operator, value: unknown): string | null {
  if (LIST_OPERATORS.includes(operator)) {
    if (!Array.isArray(value) || value.length === 0) return "name at least one value.";
    if (value.length > CONDITION_LIMITS.maxListLength)
      return `name at most ${CONDITION_LIMITS.maxListLength} values.`;
    return value.map((member) => faultOfText(definition, member)).find((wrong) => wrong !== null) ?? null;
  }
  switch (definition.type) {
    case "number":
      return typeof value === "number" && Number.isFinite(value) ? null : "give a number.";
    case "instant":
      return typeof value === "string" && !Number.isNaN(Date.parse(value)) ? null : "give a date.";
    case "boolean":
      return "choose is true or is false.";
    default:
      return faultOfText(definition, value);
  }
}

function faultOfText(definition: FieldDefinition, value: unknown): string | null {
  if (typeof value !== "string" || value.trim() === "") return "give a value.";
  if (value.length > CONDITION_LIMITS.maxTextLength)
    return `${CONDITION_LIMITS.maxTextLength} characters at most.`;
  if (definition.type !== "choice") return null;
  return definition.options?.some((option) => option.value === value)
    ? null
    : "choose one of the values on offer.";
}

function fault(code: ConditionFault["code"], message: string): ConditionFault {
  return { code, message };
}
