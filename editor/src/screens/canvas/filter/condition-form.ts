import {
  type CompareCondition,
  type Condition,
  FIELDS,
  type FieldDefinition,
  type FieldId,
  type Literal,
  OPERATORS_BY_TYPE,
  type Operator,
} from "@fairlead/engine";
import { fittingFields, needsNothing, takesList } from "./operand-rules.ts";

/** A condition as the builder edits it: comparisons joined by all or by any. */
export interface ConditionForm {
  readonly join: "all" | "any";
  readonly rows: readonly ComparisonRow[];
}

export interface ComparisonRow {
  /** Keeps the row's place while others come and go. */
  readonly key: number;
  readonly field: FieldId;
  readonly operator: Operator;
  /** Whether the value is typed in or read from another field. */
  readonly against: "literal" | "field";
  /** What was typed; lists are separated by commas. */
  readonly text: string;
  readonly otherField: FieldId | null;
}

export type ConditionFormChange =
  | { readonly kind: "join"; readonly join: ConditionForm["join"] }
  | { readonly kind: "addRow" }
  | { readonly kind: "removeRow"; readonly key: number }
  | { readonly kind: "field"; readonly key: number; readonly field: FieldId }
  | { readonly kind: "operator"; readonly key: number; readonly operator: Operator }
  | { readonly kind: "text"; readonly key: number; readonly text: string }
  | { readonly kind: "against"; readonly key: number; readonly against: ComparisonRow["against"] }
  | { readonly kind: "otherField"; readonly key: number; readonly field: FieldId };

const FIRST_FIELD: FieldId = "loan.amountUsd";

/** A form with one empty comparison. */
export const EMPTY_CONDITION: ConditionForm = { join: "all", rows: [newRow(0, FIRST_FIELD)] };

/** One change of the form. What no longer fits a new field or operator is replaced by what does. */
export function changeCondition(form: ConditionForm, change: ConditionFormChange): ConditionForm {
  switch (change.kind) {
    case "join":
      return { ...form, join: change.join };
    case "addRow":
      return {
        ...form,
        rows: [...form.rows, newRow(Math.max(-1, ...form.rows.map(({ key }) => key)) + 1, FIRST_FIELD)],
      };
    case "removeRow":
      return form.rows.length < 2
        ? form
        : { ...form, rows: form.rows.filter(({ key }) => key !== change.key) };
    case "field":
      return changeRow(form, change.key, (row) => withField(row, change.field));
    case "operator":
      return changeRow(form, change.key, (row) => withOperator(row, change.operator));
    case "text":
      return changeRow(form, change.key, (row) => ({ ...row, text: change.text }));
    case "against":
      return changeRow(form, change.key, (row) => ({
        ...row,
        against: change.against,
        otherField: row.otherField ?? fittingFields(row.field, row.operator)[0] ?? null,
      }));
    case "otherField":
      return changeRow(form, change.key, (row) => ({ ...row, otherField: change.field }));
  }
}

/** The form for a condition; `null` when it nests deeper than the builder shows. */
export function formOfCondition(condition: Condition): ConditionForm | null {
  if (condition.kind === "compare") return { join: "all", rows: [rowOf(condition, 0)] };
  if (condition.kind === "not") return null;
  const rows: ComparisonRow[] = [];
  for (const part of condition.of) {
    if (part.kind !== "compare") return null;
    rows.push(rowOf(part, rows.length));
  }
  return rows.length === 0 ? null : { join: condition.kind, rows };
}

/** The condition that a form stands for; the engine judges whether it is complete. */
export function conditionOfForm(form: ConditionForm): Condition {
  const comparisons = form.rows.map(comparisonOf);
  const [only] = comparisons;
  return only && comparisons.length === 1 ? only : { kind: form.join, of: comparisons };
}

function comparisonOf(row: ComparisonRow): CompareCondition {
  const base = { kind: "compare", field: row.field, operator: row.operator } as const;
  if (needsNothing(row.operator)) return base;
  if (row.against === "field") {
    return row.otherField === null ? base : { ...base, value: { kind: "field", field: row.otherField } };
  }
  const value = literalOf(row);
  return value === null ? base : { ...base, value: { kind: "literal", value } };
}

function literalOf(row: ComparisonRow): Literal | null {
  const text = row.text.trim();
  if (text === "") return null;
  if (takesList(row.operator))
    return text
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean);
  if (definitionOf(row.field).type !== "number") return text;
  const number = Number(text.replaceAll(/[$,\s]/g, ""));
  return Number.isFinite(number) ? number : text;
}

function rowOf(condition: CompareCondition, key: number): ComparisonRow {
  const { field, operator, value } = condition;
  const row = { key, field, operator, against: "literal", text: "", otherField: null } as const;
  if (value === undefined) return row;
  if (value.kind === "field") return { ...row, against: "field", otherField: value.field };
  return { ...row, text: typeof value.value === "object" ? value.value.join(", ") : String(value.value) };
}

function newRow(key: number, field: FieldId): ComparisonRow {
  return { key, field, operator: usualOperator(field), against: "literal", text: "", otherField: null };
}

function withField(row: ComparisonRow, field: FieldId): ComparisonRow {
  const operators = OPERATORS_BY_TYPE[definitionOf(field).type];
  const kept = operators.includes(row.operator) ? row.operator : usualOperator(field);
  const sameType = definitionOf(field).type === definitionOf(row.field).type;
  return withOperator(
    { ...row, field, text: sameType && definitionOf(field).options === undefined ? row.text : "" },
    kept,
  );
}

function withOperator(row: ComparisonRow, operator: Operator): ComparisonRow {
  const fields = fittingFields(row.field, operator);
  const keepsField = row.otherField !== null && fields.includes(row.otherField);
  return {
    ...row,
    operator,
    otherField: keepsField ? row.otherField : null,
    against: row.against === "field" && keepsField ? "field" : "literal",
  };
}

function usualOperator(field: FieldId): Operator {
  const { type } = definitionOf(field);
  return type === "number" ? "atLeast" : (OPERATORS_BY_TYPE[type][0] ?? "isNotEmpty");
}

function changeRow(
  form: ConditionForm,
  key: number,
  change: (row: ComparisonRow) => ComparisonRow,
): ConditionForm {
  return { ...form, rows: form.rows.map((row) => (row.key === key ? change(row) : row)) };
}

/** A field's definition at its widest type: the catalogue's own types are one literal a field. */
export function definitionOf(field: FieldId): FieldDefinition {
  return FIELDS[field];
}
