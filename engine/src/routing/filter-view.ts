import { type HiddenBecause, type HiddenFields, hiddenText } from "../access/lead-view.ts";
import { assertNever } from "../assert-never.ts";
import { describeLiteral, describeOperator } from "../conditions/describe-condition.ts";
import { type ComparisonTrace, comparisonsOf } from "../conditions/explain-condition.ts";
import { FIELDS, type FieldDefinition, type FieldId } from "../conditions/field-catalogue.ts";
import type { FieldValue } from "../conditions/read-field.ts";
import type { FilterReasons } from "./decision.ts";

/** A filter's answer for a user, in words. */
export interface FilterView {
  readonly nodeId: string;
  readonly scope: FilterReasons["scope"];
  readonly description: string;
  readonly required: boolean;
  readonly passed: boolean;
  /** In their order; of those that are too many to tell, the ones that did not pass come before the others. */
  readonly comparisons: ComparisonView[];
  /** How many there are. */
  readonly comparisonCount: number;
}

export interface ComparisonView {
  readonly label: string;
  readonly operator: string;
  /** `null` for the operators that compare with nothing, and for a missing value. */
  readonly expected: string | null;
  readonly actual: string | null;
  readonly passed: boolean;
}

/** Comparisons that a filter is described by; of more, how many they are. */
const MAX_DESCRIBED = 10;
/** Characters of a value that are told: room for the names of all states. */
const MAX_VALUE_LENGTH = 700;

/**
 * A filter's answer for a user, with the values compared.
 *
 * @param atMost comparisons to tell
 */
export function filterView(filter: FilterReasons, hidden: HiddenFields, atMost: number): FilterView {
  const comparisons = comparisonsOf(filter.trace());
  return {
    nodeId: filter.nodeId,
    scope: filter.scope,
    description: describeComparisons(comparisons, hidden),
    required: filter.required,
    passed: filter.passed,
    comparisons: failingFirst(comparisons, atMost).map((comparison) => comparisonView(comparison, hidden)),
    comparisonCount: comparisons.length,
  };
}

/** A filter in words: what it compares. */
export function describeFilter({ trace }: FilterReasons, hidden: HiddenFields): string {
  return describeComparisons(comparisonsOf(trace()), hidden);
}

/**
 * What the lead brought to a filter's comparisons, such as "Loan amount: $128,000".
 *
 * @param atMost comparisons to tell of
 */
export function metValuesOf({ trace }: FilterReasons, hidden: HiddenFields, atMost: number): string[] {
  return failingFirst(comparisonsOf(trace()), atMost).map(
    (comparison) => `${comparison.label}: ${actualText(comparison, hidden) ?? "missing"}`,
  );
}

function failingFirst(comparisons: readonly ComparisonTrace[], atMost: number): readonly ComparisonTrace[] {
  if (comparisons.length <= atMost) return comparisons;
  return comparisons.toSorted((a, b) => Number(a.passed) - Number(b.passed)).slice(0, atMost);
}

function describeComparisons(comparisons: readonly ComparisonTrace[], hidden: HiddenFields): string {
  const told = comparisons.slice(0, MAX_DESCRIBED).map((comparison) => {
    const { expectedField } = comparison;
    const expected = expectedField
      ? FIELDS[expectedField].label.toLowerCase()
      : literalText(comparison, hidden);
    return [comparison.label, describeOperator(comparison.operator), expected]
      .filter((part) => part !== null)
      .join(" ");
  });
  const more = comparisons.length - told.length;
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}

function comparisonView(comparison: ComparisonTrace, hidden: HiddenFields): ComparisonView {
  const { expectedField } = comparison;
  return {
    label: comparison.label,
    operator: describeOperator(comparison.operator),
    expected:
      expectedField === null ? literalText(comparison, hidden) : fieldText(comparison, expectedField, hidden),
    actual: actualText(comparison, hidden),
    passed: comparison.passed,
  };
}

/** What the lead brought; hidden too where its being the same as a hidden value would tell that one. */
function actualText(comparison: ComparisonTrace, hidden: HiddenFields): string | null {
  const { field, expectedField } = comparison;
  const other = expectedField === null ? null : hidden.get(expectedField);
  const because = hidden.get(field) ?? (tellsValue(comparison) ? other : null);
  return because ? hiddenText(because) : valueText(comparison, comparison.actual);
}

/** What another field held that the value was compared with. */
function fieldText(comparison: ComparisonTrace, field: FieldId, hidden: HiddenFields): string {
  const own = hidden.get(comparison.field) ?? null;
  const because = hidden.get(field) ?? (tellsValue(comparison) ? own : null);
  const expected = because ? hiddenText(because) : valueText(comparison, comparison.expected);
  return `${FIELDS[field].label} (${expected ?? "missing"})`;
}

/** What the drawing compares with; hidden where its being met, or not, would tell the very value that is hidden. */
function literalText(comparison: ComparisonTrace, hidden: HiddenFields): string | null {
  const because: HiddenBecause | undefined = hidden.get(comparison.field);
  return because && tellsValue(comparison) ? hiddenText(because) : valueText(comparison, comparison.expected);
}

/**
 * Whether a comparison's verdict, beside one of its sides, tells the other: met, it says that they are the same or that one is among
 * few; for what negates, not met. A bound tells how large at least or at most, and no more.
 */
function tellsValue({ operator, passed }: ComparisonTrace): boolean {
  switch (operator) {
    case "equals":
    case "contains":
    case "startsWith":
    case "isOneOf":
    case "isBetween":
    case "inLastDays":
    case "inPeriod":
    case "dayInNextDays":
    case "dayInPeriod":
    case "isOneOfDays":
    case "includes":
    case "includesAnyOf":
      return passed;
    case "notEquals":
    case "isNoneOf":
    case "doesNotInclude":
    case "notInLastDays":
      return !passed;
    case "greaterThan":
    case "atLeast":
    case "lessThan":
    case "atMost":
    case "before":
    case "after":
    case "isTrue":
    case "isFalse":
    case "isEmpty":
    case "isNotEmpty":
      return false;
    default:
      return assertNever(operator);
  }
}

function valueText({ field }: ComparisonTrace, value: FieldValue): string | null {
  const definition: FieldDefinition = FIELDS[field];
  if (value === null) return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number" && definition.type === "instant") return new Date(value).toISOString();
  return clipped(describeLiteral(definition, value));
}

function clipped(text: string): string {
  return text.length <= MAX_VALUE_LENGTH ? text : `${text.slice(0, MAX_VALUE_LENGTH - 1)}…`;
}
