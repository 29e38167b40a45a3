import type { HiddenFields } from "../access/lead-view.ts";
import type { UserId } from "../ids.ts";
import type { CandidateReasons, Decision, Explanation, FilterReasons } from "./decision.ts";
import { chosenUsers, foremost } from "./explain.ts";
import { describeFilter, type FilterView, filterView } from "./filter-view.ts";
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
  /** In canvas order; of many, those that matter most. */
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
  /** In their order; of those that are too many to tell, the first that decided against the user. */
  readonly filters: FilterView[];
  /** How many there are. */
  readonly filterCount: number;
}

/** How much of a decision is told: the rest is counted, and told when somebody asks for it. */
export interface ToldAtMost {
  /** Those that matter most: who was chosen, who was passed over from the front on, then the first of the others. */
  readonly candidates: number;
  /** Comparisons over all candidates. Beyond them each is told why not, by the first filter that did not pass. */
  readonly comparisons: number;
  /** Comparisons of one filter. */
  readonly ofFilter: number;
}

/** Of a decision that somebody looks at by itself. */
export const TOLD_ALONE: ToldAtMost = { candidates: 200, comparisons: 2_000, ofFilter: 100 };
/** Of each decision of a lead's timeline: what a list of them shows before one of them is opened. */
export const TOLD_IN_TIMELINE: ToldAtMost = { candidates: 8, comparisons: 60, ofFilter: 20 };
/** Of one user: all that a drawing can ask. */
export const TOLD_OF_ONE: ToldAtMost = { candidates: 1, comparisons: 10_000, ofFilter: 10_000 };

/** Filters that are told to have been dropped; of more, how many. */
const MAX_DROPPED = 20;

export interface ExplanationContext {
  readonly workflowName: string | null;
  readonly planVersion: number | null;
  readonly cursor: UserId | null;
  readonly nameOf: (id: string) => string;
  /** What may not be told of the lead to whoever asks. */
  readonly hidden: HiddenFields;
  /** Left out: as much as of one that is looked at by itself. */
  readonly atMost?: ToldAtMost;
}

/** Puts a decision and its reasons into words. */
export function explanationView(
  { decision, candidates, candidateCount, droppedFilters }: Explanation,
  { workflowName, planVersion, cursor, nameOf, hidden, atMost = TOLD_ALONE }: ExplanationContext,
): ExplanationView {
  const told = foremost(candidates, decision, atMost.candidates);
  const filters = toldFilters(told, decision, hidden, atMost);
  const turn = "turn" in decision ? decision.turn : undefined;
  const chosen = nameOf(chosenUsers(decision)[0] ?? "");
  return {
    outcome: decision.kind,
    basis: "basis" in decision ? decision.basis : "exception",
    ...{ workflowName, planVersion },
    cursor: cursor ? { id: cursor, name: nameOf(cursor) } : null,
    passedOverCount: turn?.passedOverCount ?? null,
    droppedFilters: describeDropped(droppedFilters, hidden),
    candidateCount,
    candidates: told.map((candidate) => ({
      user: { id: candidate.userId, name: nameOf(candidate.userId) },
      nodeId: candidate.nodeId,
      outcome: candidate.outcome,
      queueLine: turn ? queueLine(candidate, chosen) : null,
      filters: filters.get(candidate) ?? [],
      filterCount: candidate.filterCount,
    })),
  };
}

/** Which answers are told of each candidate: first of those who were chosen, then in canvas order. */
function toldFilters(
  candidates: readonly CandidateReasons[],
  decision: Decision,
  hidden: HiddenFields,
  { comparisons, ofFilter }: ToldAtMost,
): ReadonlyMap<CandidateReasons, FilterView[]> {
  const dropped = "basis" in decision && decision.basis === "requiredFilters";
  const chosenFirst = candidates.toSorted(
    (a, b) => Number(b.outcome === "chosen") - Number(a.outcome === "chosen"),
  );
  const told = new Map<CandidateReasons, FilterView[]>();
  let left = comparisons;
  for (const candidate of chosenFirst) {
    const views: FilterView[] = [];
    let stop: FilterReasons | null = null;
    for (const filter of candidate.filters()) {
      const counts = filter.required || !dropped;
      if (left > 0) {
        const view = filterView(filter, hidden, Math.min(left, ofFilter));
        left -= Math.max(view.comparisons.length, 1);
        views.push(view);
        if (counts && !filter.passed) stop = filter;
      } else if (candidate.outcome !== "filteredOut" || stop) {
        break;
      } else if (counts && !filter.passed) {
        stop = filter;
        views.push(filterView(filter, hidden, 1));
      }
    }
    told.set(candidate, views);
  }
  return told;
}

/** The dropped filters in words. */
function describeDropped(dropped: readonly FilterReasons[], hidden: HiddenFields): string[] {
  const told = dropped.slice(0, MAX_DROPPED).map((filter) => describeFilter(filter, hidden));
  const more = dropped.length - told.length;
  return more > 0 ? [...told, `and ${more} more`] : told;
}
