import { type HiddenBecause, type HiddenFields, hiddenByLabel, hiddenText } from "../access/lead-view.ts";
import { assertNever } from "../assert-never.ts";
import { describeLiteral, describeOperator } from "../conditions/describe-condition.ts";
import { type ComparisonTrace, comparisonsOf } from "../conditions/explain-condition.ts";
import { FIELDS, type FieldDefinition } from "../conditions/field-catalogue.ts";
import type { FieldValue } from "../conditions/read-field.ts";
import type { NodeId, UserId } from "../ids.ts";
import type { CandidateReasons, Decision, Explanation, FilterReasons } from "./decision.ts";
import { chosenUsers } from "./explain.ts";
import { queueLine } from "./reason-text.ts";

/** A decision with its reasons, in words and with everybody's name: what the API answers and the editor shows. */
export interface ExplanationView {
  readonly outcome: Decision["kind"];
  readonly basis: string;
  readonly workflowName: string | null;
  readonly planVersion: number | null;
  /** Who had received the last lead before. */
  readonly cursor: UserName | null;
  /** By the queue: how many who did not match stood in front of who was chosen; `null` for other rules. */
  readonly passedOverCount: number | null;
  /** In words: filters not required, dropped because nobody passed all. */
  readonly droppedFilters: string[];
  /** The first 200 in canvas order. */
  readonly candidates: CandidateView[];
  readonly candidateCount: number;
}

export interface UserName {
  readonly id: string;
  readonly name: string;
}

export interface CandidateView {
  readonly user: UserName;
  readonly nodeId: string;
  readonly outcome: CandidateReasons["outcome"];
  /** What the queue did with them, such as "Was passed over: keeps place 1"; `null` where it says nothing. */
  readonly queueLine: string | null;
  readonly filters: FilterView[];
}

export interface FilterView {
  readonly nodeId: string;
  readonly scope: FilterReasons["scope"];
  readonly description: string;
  readonly required: boolean;
  readonly passed: boolean;
  readonly comparisons: ComparisonView[];
}

export interface ComparisonView {
  readonly label: string;
  readonly operator: string;
  /** `null` for the operators that compare with nothing, and for a missing value. */
  readonly expected: string | null;
  readonly actual: string | null;
  readonly passed: boolean;
}

/** Candidates that a decision tells at most; the rest is counted. */
export const MAX_CANDIDATES = 200;

export interface ExplanationContext {
  readonly workflowName: string | null;
  readonly planVersion: number | null;
  readonly cursor: UserId | null;
  readonly nameOf: (id: string) => string;
  /** What may not be told of the lead to whoever asks. */
  readonly hidden: HiddenFields;
}

/** Puts a decision and its reasons into words. */
export function explanationView(
  { decision, candidates, droppedFilters }: Explanation,
  { workflowName, planVersion, cursor, nameOf, hidden }: ExplanationContext,
): ExplanationView {
  const descriptions = describeFilters(candidates, hidden);
  const turn = "turn" in decision ? decision.turn : undefined;
  const chosen = nameOf(chosenUsers(decision)[0] ?? "");
  return {
    outcome: decision.kind,
    basis: "basis" in decision ? decision.basis : "exception",
    ...{ workflowName, planVersion },
    cursor: cursor ? { id: cursor, name: nameOf(cursor) } : null,
    passedOverCount: turn?.passedOverCount ?? null,
    droppedFilters: droppedFilters.map((nodeId) => descriptions.get(nodeId) ?? nodeId),
    candidateCount: candidates.length,
    candidates: candidates.slice(0, MAX_CANDIDATES).map((candidate) => ({
      user: { id: candidate.userId, name: nameOf(candidate.userId) },
      nodeId: candidate.nodeId,
      outcome: candidate.outcome,
      queueLine: turn ? queueLine(candidate, chosen) : null,
      filters: candidate.filters.map((filter) => filterView(filter, hidden)),
    })),
  };
}

/** A filter's answer for a user, with the values compared. */
export function filterView(filter: FilterReasons, hidden: HiddenFields): FilterView {
  return {
    nodeId: filter.nodeId,
    scope: filter.scope,
    description: describeFilter(filter, hidden),
    required: filter.required,
    passed: filter.passed,
    comparisons: comparisonsOf(filter.trace).map((comparison) => comparisonView(comparison, hidden)),
  };
}

/** Each filter in words, once: one on the trunk answers for every candidate. */
function describeFilters(
  candidates: readonly CandidateReasons[],
  hidden: HiddenFields,
): ReadonlyMap<NodeId, string> {
  const descriptions = new Map<NodeId, string>();
  for (const filter of candidates.flatMap(({ filters }) => filters)) {
    if (!descriptions.has(filter.nodeId)) descriptions.set(filter.nodeId, describeFilter(filter, hidden));
  }
  return descriptions;
}

function describeFilter({ trace }: FilterReasons, hidden: HiddenFields): string {
  return comparisonsOf(trace)
    .map((comparison) => {
      const expected = comparison.expectedLabel?.toLowerCase() ?? literalText(comparison, hidden);
      return [comparison.label, describeOperator(comparison.operator), expected]
        .filter((part) => part !== null)
        .join(" ");
    })
    .join("; ");
}

/** What the lead brought to each comparison of a filter, such as "Loan amount: $128,000". */
export function metValuesOf({ trace }: FilterReasons, hidden: HiddenFields): string[] {
  return comparisonsOf(trace).map(
    (comparison) => `${comparison.label}: ${actualText(comparison, hidden) ?? "missing"}`,
  );
}

function comparisonView(comparison: ComparisonTrace, hidden: HiddenFields): ComparisonView {
  const { expectedLabel } = comparison;
  return {
    label: comparison.label,
    operator: describeOperator(comparison.operator),
    expected:
      expectedLabel === null ? literalText(comparison, hidden) : fieldText(comparison, expectedLabel, hidden),
    actual: actualText(comparison, hidden),
    passed: comparison.passed,
  };
}

/** What the lead brought; hidden too where its being the same as a hidden value would tell that one. */
function actualText(comparison: ComparisonTrace, hidden: HiddenFields): string | null {
  const { field, expectedLabel } = comparison;
  const other = expectedLabel === null ? null : hiddenByLabel(hidden, expectedLabel);
  const because = hidden.get(field) ?? (tellsValue(comparison) ? other : null);
  return because ? hiddenText(because) : valueText(comparison, comparison.actual);
}

/** What another field held that the value was compared with. */
function fieldText(comparison: ComparisonTrace, label: string, hidden: HiddenFields): string {
  const own = hidden.get(comparison.field) ?? null;
  const because = hiddenByLabel(hidden, label) ?? (tellsValue(comparison) ? own : null);
  const expected = because ? hiddenText(because) : valueText(comparison, comparison.expected);
  return `${label} (${expected ?? "missing"})`;
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
    case "includes":
    case "includesAnyOf":
      return passed;
    case "notEquals":
    case "isNoneOf":
    case "doesNotInclude":
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
  return describeLiteral(definition, value);
}
