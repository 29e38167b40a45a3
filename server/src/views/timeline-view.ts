import type { DecidedEvent, TimelineRecord } from "@fairlead/db";
import {
  type CandidateReasons,
  type ComparisonTrace,
  comparisonsOf,
  describeLiteral,
  describeOperator,
  type Explanation,
  FIELDS,
  type FieldDefinition,
  type FieldValue,
  type FilterReasons,
  type NodeId,
} from "@fairlead/engine";
import type { z } from "zod";
import type { DecisionReasons, TimelineEntry } from "../contract/index.ts";
import { summarize } from "./timeline-sentence.ts";

/** Candidates that a decision tells at most; the rest is counted. */
const MAX_CANDIDATES = 200;

export interface TimelineNames {
  readonly users: ReadonlyMap<string, string>;
  readonly workflowName: string | null;
  readonly planVersion: number | null;
}

/** Every user that a timeline mentions, for one look-up of their names. */
export function mentionedUsers(records: readonly TimelineRecord[]): string[] {
  return records.flatMap(({ actorUserId, data, explanation }) => [
    ...(actorUserId ? [actorUserId] : []),
    ...usersOf(data),
    ...(data.kind === "decided" && data.on.cursor ? [data.on.cursor] : []),
    ...(explanation?.candidates.slice(0, MAX_CANDIDATES).map((candidate) => candidate.userId) ?? []),
  ]);
}

/** One entry of a lead's timeline, as a sentence and, for a decision, with its reasons. */
export function timelineEntryView(
  record: TimelineRecord,
  names: TimelineNames,
): z.input<typeof TimelineEntry> {
  const { data, explanation } = record;
  const nameOf = (id: string) => names.users.get(id) ?? "a former user";
  return {
    id: String(record.sequence),
    at: record.at.toISOString(),
    kind: data.kind,
    summary: summarize(data, nameOf),
    actor: record.actorUserId ? { id: record.actorUserId, name: nameOf(record.actorUserId) } : null,
    users: usersOf(data).map((id) => ({ id, name: nameOf(id) })),
    until: untilOf(data),
    decision: data.kind === "decided" && explanation ? reasonsView(data, explanation, names, nameOf) : null,
  };
}

function usersOf(data: TimelineRecord["data"]): readonly string[] {
  if ("userIds" in data) return data.userIds;
  return "userId" in data ? [data.userId] : [];
}

function untilOf(data: TimelineRecord["data"]): string | null {
  const ms = data.kind === "decided" ? data.untilMs : data.kind === "claimed" ? data.contactByMs : null;
  return ms === null ? null : new Date(ms).toISOString();
}

function reasonsView(
  data: DecidedEvent,
  explanation: Explanation,
  names: TimelineNames,
  nameOf: (id: string) => string,
): z.input<typeof DecisionReasons> {
  const { candidates } = explanation;
  const descriptions = describeFilters(candidates);
  return {
    outcome: data.outcome,
    basis: data.basis,
    workflowName: names.workflowName,
    planVersion: names.planVersion,
    cursor: data.on.cursor ? { id: data.on.cursor, name: nameOf(data.on.cursor) } : null,
    droppedFilters: explanation.droppedFilters.map((nodeId) => descriptions.get(nodeId) ?? nodeId),
    candidateCount: candidates.length,
    candidates: candidates.slice(0, MAX_CANDIDATES).map((candidate) => ({
      user: { id: candidate.userId, name: nameOf(candidate.userId) },
      nodeId: candidate.nodeId,
      outcome: candidate.outcome,
      filters: candidate.filters.map((filter) => ({
        nodeId: filter.nodeId,
        scope: filter.scope,
        description: describeFilter(filter),
        required: filter.required,
        passed: filter.passed,
        comparisons: comparisonsOf(filter.trace).map(comparisonView),
      })),
    })),
  };
}

function describeFilters(candidates: readonly CandidateReasons[]): ReadonlyMap<NodeId, string> {
  return new Map(
    candidates.flatMap(({ filters }) =>
      filters.map((filter) => [filter.nodeId, describeFilter(filter)] as const),
    ),
  );
}

function describeFilter({ trace }: FilterReasons): string {
  return comparisonsOf(trace)
    .map((comparison) => {
      const expected = comparison.expectedLabel?.toLowerCase() ?? valueText(comparison, comparison.expected);
      return [comparison.label, describeOperator(comparison.operator), expected]
        .filter((part) => part !== null)
        .join(" ");
    })
    .join("; ");
}

function comparisonView(comparison: ComparisonTrace) {
  const expected = valueText(comparison, comparison.expected);
  return {
    label: comparison.label,
    operator: describeOperator(comparison.operator),
    expected: comparison.expectedLabel ? `${comparison.expectedLabel} (${expected ?? "missing"})` : expected,
    actual: valueText(comparison, comparison.actual),
    passed: comparison.passed,
  };
}

function valueText({ field }: ComparisonTrace, value: FieldValue): string | null {
  const definition: FieldDefinition = FIELDS[field];
  if (value === null) return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number" && definition.type === "instant") return new Date(value).toISOString();
  return describeLiteral(definition, value);
}
