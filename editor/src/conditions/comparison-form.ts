import {
  type CompareCondition,
  type ConditionPlace,
  FIELDS,
  type FieldDefinition,
  type FieldId,
  type Literal,
  OPERATORS_BY_TYPE,
  type Operator,
  operatorsFor,
} from "@fairlead/engine";
import { fittingFields, needsNothing, takesDays, takesList, takesRange } from "./operand-rules.ts";
import { isKeptBetween, usualText } from "./relative-value.ts";

/** A comparison as it is edited. */
export interface ComparisonForm {
  readonly field: FieldId;
  readonly operator: Operator;
  /** Whether the value is typed in or read from another field. */
  readonly against: "literal" | "field";
  /** What was typed; lists are as `textOfList` has them, the ends of a range stand on two lines. */
  readonly text: string;
  readonly otherField: FieldId | null;
  /** What it was opened from, while nothing of it is changed: a text cannot hold every value as it was. */
  readonly unchanged?: CompareCondition;
}

export type ComparisonChange =
  | { readonly kind: "field"; readonly field: FieldId }
  | { readonly kind: "operator"; readonly operator: Operator }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "against"; readonly against: ComparisonForm["against"] }
  | { readonly kind: "otherField"; readonly field: FieldId };

/** A comparison of a field with nothing yet, or with what is usual where dates are compared with the day on which one looks. */
export function newComparison(field: FieldId, place: ConditionPlace = "filters"): ComparisonForm {
  const operator = usualOperator(field, place);
  return { field, operator, against: "literal", text: usualText(operator), otherField: null };
}

/** One change of a comparison. What no longer fits a new field or operator is replaced by what does. */
export function changeComparison(
  { unchanged: _opened, ...form }: ComparisonForm,
  change: ComparisonChange,
): ComparisonForm {
  switch (change.kind) {
    case "field":
      return withField(form, change.field);
    case "operator":
      return withOperator(form, change.operator);
    case "text":
      return { ...form, text: change.text };
    case "against": {
      const otherField = form.otherField ?? fittingFields(form.field, form.operator)[0] ?? null;
      return { ...form, against: change.against, otherField };
    }
    case "otherField":
      return { ...form, otherField: change.field };
  }
}

/** The form for a comparison of the catalogue's fields. */
export function formOfComparison(condition: CompareCondition): ComparisonForm {
  const { field, operator, value } = condition;
  const base = {
    field,
    operator,
    against: "literal",
    text: "",
    otherField: null,
    unchanged: condition,
  } as const;
  if (value === undefined) return base;
  if (value.kind === "field") return { ...base, against: "field", otherField: value.field };
  if (takesRange(operator)) return { ...base, text: [value.value].flat().join("\n") };
  return { ...base, text: typeof value.value === "object" ? textOfList(value.value) : String(value.value) };
}

/** The comparison that a form stands for; the engine judges whether it is complete. */
export function comparisonOfForm(form: ComparisonForm): CompareCondition {
  if (form.unchanged) return form.unchanged;
  const base = { kind: "compare", field: form.field, operator: form.operator } as const;
  if (needsNothing(form.operator)) return base;
  if (form.against === "field") {
    return form.otherField === null ? base : { ...base, value: { kind: "field", field: form.otherField } };
  }
  const value = literalOf(form);
  return value === null ? base : { ...base, value: { kind: "literal", value } };
}

/** Several values as one text: separated by commas, or each on its own line where one of them has a comma. */
export function textOfList(values: readonly string[]): string {
  if (values.some((value) => value.includes(","))) return values.map((value) => `${value}\n`).join("");
  return values.join(", ");
}

/** The values that a text stands for, as typed or as `textOfList` has them. */
export function listOfText(text: string): readonly string[] {
  return text
    .split(text.includes("\n") ? "\n" : ",")
    .map((part) => part.trim())
    .filter(Boolean);
}

/** A field's definition at its widest type: the catalogue's own types are one literal a field. */
export function definitionOf(field: FieldId): FieldDefinition {
  return FIELDS[field];
}

function literalOf(form: ComparisonForm): Literal | null {
  const text = form.text.trim();
  if (text === "") return null;
  if (takesRange(form.operator)) return form.text.split("\n");
  if (takesList(form.operator)) return listOfText(form.text);
  if (definitionOf(form.field).type !== "number" && !takesDays(form.operator)) return text;
  const number = Number(text.replaceAll(/[$,\s]/g, ""));
  return Number.isFinite(number) ? number : text;
}

function withField(form: ComparisonForm, field: FieldId): ComparisonForm {
  const operators = OPERATORS_BY_TYPE[definitionOf(field).type];
  const kept = operators.includes(form.operator) ? form.operator : usualOperator(field);
  const sameType = definitionOf(field).type === definitionOf(form.field).type;
  const keepsText = sameType && definitionOf(field).options === undefined;
  return withOperator({ ...form, field, text: keepsText ? form.text : "" }, kept);
}

function withOperator(form: ComparisonForm, operator: Operator): ComparisonForm {
  const fields = fittingFields(form.field, operator);
  const keepsField = form.otherField !== null && fields.includes(form.otherField);
  return {
    ...form,
    operator,
    text: isKeptBetween(form.operator, operator) ? form.text : usualText(operator),
    otherField: keepsField ? form.otherField : null,
    against: form.against === "field" && keepsField ? "field" : "literal",
  };
}

function usualOperator(field: FieldId, place: ConditionPlace = "filters"): Operator {
  const { type } = definitionOf(field);
  return type === "number" ? "atLeast" : (operatorsFor(field, place)[0] ?? "isNotEmpty");
}
