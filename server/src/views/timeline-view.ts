import type { DecidedEvent, TimelineRecord } from "@fairlead/db";
import {
  type Explanation,
  explanationView,
  foremost,
  type HiddenFields,
  isOfErased,
  type SentenceNames,
  TOLD_ALONE,
  TOLD_IN_TIMELINE,
  type ToldAtMost,
  trialPath,
  trialPathView,
} from "@fairlead/engine";
import type { z } from "zod";
import type { TimelineEntry, WhyNotMe } from "../contract/index.ts";
import { ownEndSentence, ownSentence, summarize } from "./timeline-sentence.ts";

/** Users that an entry names as concerned: an offer to a whole team would be told over and over. */
const MAX_CONCERNED = 200;

export interface TimelineNames {
  readonly users: ReadonlyMap<string, string>;
  readonly workflows: ReadonlyMap<string, string>;
  /** Of the lead; entries from before each kept its own have none. */
  readonly workflow: { readonly id: string; readonly name: string } | null;
  readonly planVersion: number | null;
}

/** Every user that entries of a timeline mention, for one look-up of their names. */
export function mentionedUsers(records: readonly TimelineRecord[]): string[] {
  return records.flatMap(({ actorUserId, data, explanation }) => [
    ...(actorUserId ? [actorUserId] : []),
    ...usersOf(data),
    ...(data.kind === "decided" && data.on.cursor ? [data.on.cursor] : []),
    ...(explanation ? usersTold(explanation) : []),
  ]);
}

function usersTold({ candidates, decision }: Explanation): readonly string[] {
  return foremost(candidates, decision, TOLD_ALONE.candidates).map(({ userId }) => userId);
}

/** What of a timeline its reader is shown. */
export interface TimelineReach {
  /** What they may not see of the lead. */
  readonly hidden: HiddenFields;
  /** The only candidate whose reasons they are shown; `null`: everybody's. */
  readonly onlyUserId: string | null;
  readonly atMost: ToldAtMost;
}

/** One entry of a lead's timeline, as a sentence and, for a decision, with its reasons. */
export function timelineEntryView(
  record: TimelineRecord,
  names: TimelineNames,
  { hidden, onlyUserId, atMost }: TimelineReach,
): z.input<typeof TimelineEntry> {
  const { data, explanation } = record;
  const sentenceNames = sentenceNamesOf(names);
  const actor = record.actorUserId
    ? { id: record.actorUserId, name: sentenceNames.user(record.actorUserId) }
    : null;
  const by = data.kind === "decided" ? decidedBy(data, names) : null;
  const decision =
    data.kind === "decided" && explanation
      ? explanationView(explanation, {
          ...{ workflowName: by?.name ?? null, planVersion: by?.version ?? null, cursor: data.on.cursor },
          ...{ nameOf: sentenceNames.user, hidden, atMost },
        })
      : null;
  return {
    id: String(record.sequence),
    at: record.at.toISOString(),
    kind: data.kind,
    summary: summarize(data, sentenceNames, actor?.name ?? null, !isOfErased(hidden)),
    actor,
    users: usersOf(data).map((id) => ({ id, name: sentenceNames.user(id) })),
    until: untilOf(data),
    outcome: data.kind === "decided" ? data.outcome : null,
    // How many others there were is nothing that concerns them.
    decision:
      decision && onlyUserId !== null
        ? { ...decision, candidateCount: decision.candidates.length }
        : decision,
    workflow: by,
  };
}

/** A decision as its drawing shows it. */
export function pathView({ explanation }: TimelineRecord, hidden: HiddenFields) {
  return explanation && trialPathView(trialPath(explanation, hidden));
}

/** What a decision said of one user, and nothing of anybody else; `null` when they were no candidate. */
export function whyNotMeView(
  { at, data, explanation }: TimelineRecord,
  names: TimelineNames,
  hidden: HiddenFields,
): z.input<typeof WhyNotMe> | null {
  const own = explanation?.candidates[0];
  if (!own || data.kind !== "decided") return null;
  const workflowName = decidedBy(data, names)?.name ?? null;
  const { candidates } = explanationView(explanation, {
    ...{ workflowName, planVersion: null, cursor: null },
    ...{ nameOf: sentenceNamesOf(names).user, hidden, atMost: TOLD_IN_TIMELINE },
  });
  return {
    at: at.toISOString(),
    workflowName,
    outcome: own.outcome,
    sentence: ownSentence(own, data),
    filters: (candidates[0]?.filters ?? []).map(({ nodeId, scope, ...answer }) => answer),
    filterCount: own.filterCount,
  };
}

/** What became of a lead for a user who had it, on offer or assigned; `null` for what concerns others alone. */
export function ownEndView(
  { at, data }: TimelineRecord,
  userId: string,
  names: TimelineNames,
): { readonly at: string; readonly sentence: string } | null {
  const sentence = ownEndSentence(data, userId, sentenceNamesOf(names));
  return sentence === null ? null : { at: at.toISOString(), sentence };
}

/** The workflow that took a decision, under the version that it went by; entries from before each kept it: the lead's. */
function decidedBy({ workflow }: DecidedEvent, names: TimelineNames) {
  if (!workflow) return names.workflow && { ...names.workflow, version: names.planVersion };
  const { id, version } = workflow;
  return { id, name: sentenceNamesOf(names).workflow(id), version };
}

function sentenceNamesOf({ users, workflows }: TimelineNames): SentenceNames {
  return {
    user: (id) => users.get(id) ?? "a former user",
    workflow: (id) => workflows.get(id) ?? "a former workflow",
  };
}

function usersOf(data: TimelineRecord["data"]): readonly string[] {
  if ("userIds" in data) return data.userIds.slice(0, MAX_CONCERNED);
  return "userId" in data ? [data.userId] : [];
}

function untilOf(data: TimelineRecord["data"]): string | null {
  const ms = data.kind === "decided" ? data.untilMs : data.kind === "claimed" ? data.contactByMs : null;
  return ms === null ? null : new Date(ms).toISOString();
}
