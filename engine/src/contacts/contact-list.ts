import { checkCondition } from "../conditions/check-condition.ts";
import type { CompareCondition, Condition, Literal } from "../conditions/condition.ts";
import type { FieldId } from "../conditions/field-catalogue.ts";
import type { Operator } from "../conditions/operator.ts";
import type { FieldError } from "../errors.ts";
import { CONTACT_COLUMNS, type ContactColumn, isContactColumn } from "./contact-columns.ts";

/** One rule of a list: a field, and what it is compared with. */
export interface ContactRule {
  readonly field: FieldId;
  readonly operator: Operator;
  /** Absent for the operators that need nothing. */
  readonly value?: Literal | undefined;
}

/** How a list of contacts is looked at: what a saved list keeps. */
export interface ContactView {
  /** A contact is listed only if it matches all of them. */
  readonly include: readonly ContactRule[];
  /** A contact that matches any of them is left out. */
  readonly exclude: readonly ContactRule[];
  /** In their order, without those that are frozen. */
  readonly columns: readonly ContactColumn[];
  readonly sort: ContactSort;
}

export interface ContactSort {
  readonly column: ContactColumn | "name";
  readonly descending: boolean;
}

/** What one sees who has chosen nothing: everything, the newest first. */
export const DEFAULT_CONTACT_VIEW: ContactView = {
  include: [],
  exclude: [],
  columns: ["cellPhone", "email", "source", "owner", "groups", "createdAt"],
  sort: { column: "createdAt", descending: true },
};

/** Which contacts a list has, as one condition. */
export function listCondition({ include, exclude }: Pick<ContactView, "include" | "exclude">): Condition {
  return {
    kind: "all",
    of: [
      ...include.map(comparisonOfRule),
      ...exclude.map((rule): Condition => ({ kind: "not", of: leavesOut(rule) })),
    ],
  };
}

/** Finds what is wrong with a view, with pointers into it; empty when it can be read. */
export function checkContactView(view: ContactView): readonly FieldError[] {
  return [
    ...view.include.flatMap((rule, place) => ruleFaults(rule, `/include/${place}`)),
    ...view.exclude.flatMap((rule, place) => ruleFaults(rule, `/exclude/${place}`)),
    ...view.columns.flatMap((column, place) =>
      isContactColumn(column) ? [] : [unknownColumn(column, `/columns/${place}`)],
    ),
    ...(view.sort.column === "name" || isContactColumn(view.sort.column)
      ? []
      : [unknownColumn(view.sort.column, "/sort/column")]),
  ];
}

/** A contact without a value in the rule's field is not left out by it, whatever the operator; only "is empty" asks for just that. */
function leavesOut(rule: ContactRule): Condition {
  const comparison = comparisonOfRule(rule);
  if (rule.operator === "isEmpty") return comparison;
  return { kind: "all", of: [comparison, { kind: "compare", field: rule.field, operator: "isNotEmpty" }] };
}

/** What a rule asks, as a condition. */
export function comparisonOfRule({ field, operator, value }: ContactRule): CompareCondition {
  const base = { kind: "compare", field, operator } as const;
  return value === undefined ? base : { ...base, value: { kind: "literal", value } };
}

function ruleFaults(rule: ContactRule, pointer: string): readonly FieldError[] {
  return checkCondition(comparisonOfRule(rule), "lists").map(({ message }) => ({
    code: "INVALID_VALUE",
    pointer,
    detail: message,
  }));
}

function unknownColumn(column: string, pointer: string): FieldError {
  const known = Object.keys(CONTACT_COLUMNS).join(", ");
  return { code: "INVALID_VALUE", pointer, detail: `There is no column "${column}"; use one of ${known}.` };
}
