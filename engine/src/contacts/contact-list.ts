import { checkCondition } from "../conditions/check-condition.ts";
import type { CompareCondition, Condition, Literal } from "../conditions/condition.ts";
import type { ConditionPlace, FieldId } from "../conditions/field-catalogue.ts";
import type { Operator } from "../conditions/operator.ts";
import type { FieldError } from "../errors.ts";
import { CONTACT_COLUMNS, type ContactColumn } from "./contact-columns.ts";
import { CONTACT_LIST_LIMITS } from "./list-limits.ts";

/** One rule of a list: a field, and what it is compared with. */
export interface ContactRule {
  readonly field: FieldId;
  readonly operator: Operator;
  /** Absent for the operators that need nothing. */
  readonly value?: Literal | undefined;
}

/** How a list of contacts or of leads is looked at: what a saved list keeps. */
export interface ListView<Column extends string> {
  /** What is listed matches all of them. */
  readonly include: readonly ContactRule[];
  /** What matches any of them is left out. */
  readonly exclude: readonly ContactRule[];
  /** In their order, without those that are frozen. */
  readonly columns: readonly Column[];
  readonly sort: ListSort<Column>;
}

export interface ListSort<Column extends string> {
  readonly column: Column | "name";
  readonly descending: boolean;
}

export type ContactView = ListView<ContactColumn>;
export type ContactSort = ListSort<ContactColumn>;

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
  return checkListView(view, "lists", CONTACT_COLUMNS);
}

/** As `checkContactView`, of any list: the rules are asked at a place, the columns are those of a catalogue. */
export function checkListView(
  view: ListView<string>,
  place: ConditionPlace,
  columns: Readonly<Record<string, unknown>>,
): readonly FieldError[] {
  const isColumn = (column: string) => Object.hasOwn(columns, column);
  const unknown = (column: string, pointer: string): FieldError => {
    const known = Object.keys(columns).join(", ");
    return {
      code: "INVALID_VALUE",
      pointer,
      detail: `There is no column "${column}"; use one of ${known}.`,
    };
  };
  return [
    ...view.include.flatMap((rule, at) => ruleFaults(rule, place, `/include/${at}`)),
    ...view.exclude.flatMap((rule, at) => ruleFaults(rule, place, `/exclude/${at}`)),
    ...view.columns.flatMap((column, at) => (isColumn(column) ? [] : [unknown(column, `/columns/${at}`)])),
    ...(view.sort.column === "name" || isColumn(view.sort.column)
      ? []
      : [unknown(view.sort.column, "/sort/column")]),
    ...tooManyValues(view, CONTACT_LIST_LIMITS.values),
  ];
}

/** The values that rules name together. */
export function valuesOf({ include, exclude }: Pick<ContactView, "include" | "exclude">): readonly Literal[] {
  return [...include, ...exclude].flatMap(({ value }) => value ?? []);
}

/** A fault where rules name more values together than they may. */
export function tooManyValues(
  rules: Pick<ContactView, "include" | "exclude">,
  atMost: number,
): readonly FieldError[] {
  const { length } = valuesOf(rules);
  if (length <= atMost) return [];
  const detail = `All rules together name ${atMost.toLocaleString("en-US")} values at most; these name ${length.toLocaleString("en-US")}.`;
  return [{ code: "INVALID_VALUE", pointer: "/include", detail }];
}

/** A contact without a value in the rule's field is not left out by it, whatever the operator; only "is empty" asks for just that. */
function leavesOut(rule: ContactRule): Condition {
  const comparison = comparisonOfRule(rule);
  if (!PASSED_BY_NOTHING.includes(rule.operator)) return comparison;
  return { kind: "all", of: [comparison, { kind: "compare", field: rule.field, operator: "isNotEmpty" }] };
}

/** What a field without a value passes, beside "is empty". */
const PASSED_BY_NOTHING: readonly Operator[] = [
  ...(["notEquals", "isNoneOf", "doesNotInclude", "notInLastDays"] as const),
];

/** What a rule asks, as a condition. */
export function comparisonOfRule({ field, operator, value }: ContactRule): CompareCondition {
  const base = { kind: "compare", field, operator } as const;
  return value === undefined ? base : { ...base, value: { kind: "literal", value } };
}

function ruleFaults(rule: ContactRule, place: ConditionPlace, pointer: string): readonly FieldError[] {
  return checkCondition(comparisonOfRule(rule), place).map(({ message }) => ({
    code: "INVALID_VALUE",
    pointer,
    detail: message,
  }));
}
