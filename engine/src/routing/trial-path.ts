import { type HiddenFields, NOTHING_HIDDEN } from "../access/lead-view.ts";
import type { NodeId } from "../ids.ts";
import type { CandidateReasons, Explanation, FilterReasons } from "./decision.ts";
import { metValuesOf } from "./filter-view.ts";

/** What a lead met at one box of the drawing. */
export type BoxVerdict = FilterVerdict | UserVerdict;

export interface FilterVerdict {
  readonly kind: "filter";
  /**
   * For how many of the users below it it passed, and how many of them were asked; 0 when each was out before. Of the largest drawings the first
   * users alone are counted.
   */
  readonly passed: number;
  readonly asked: number;
  /** Off: dropped, because nobody passed every filter and it is not required. */
  readonly counted: boolean;
  /** What the lead brought, each once, such as "Loan amount: $128,000"; the first five. */
  readonly met: string[];
}

export interface UserVerdict {
  readonly kind: "user";
  readonly outcome: CandidateReasons["outcome"];
}

/** A decision as it is drawn. */
export interface TrialPath {
  readonly boxes: ReadonlyMap<NodeId, BoxVerdict>;
  /** Where the lead comes to, from the source down: the chosen users, or the filter for everybody that nobody passed. */
  readonly ends: readonly NodeId[];
}

/** The same as plain JSON. */
export interface TrialPathView {
  readonly boxes: (BoxVerdict & { readonly nodeId: NodeId })[];
  readonly ends: NodeId[];
}

/** What the lead brought to a filter: so many values are told, each once. */
const MAX_MET = 5;
/** Answers of single users that are counted: far beyond what can be looked at, and still a matter of milliseconds. */
const MAX_ANSWERS = 50_000;

/**
 * Tells, box by box, what a lead met on its way through a drawing.
 *
 * @param hidden what may not be told of the lead to whoever asks
 */
export function trialPath(explanation: Explanation, hidden: HiddenFields = NOTHING_HIDDEN): TrialPath {
  const { decision, candidates, droppedFilters, forEverybody } = explanation;
  const dropped = new Set(droppedFilters.map(({ nodeId }) => nodeId));
  const boxes = new Map<NodeId, BoxVerdict>();
  for (const { nodeId, outcome } of candidates) boxes.set(nodeId, { kind: "user", outcome });
  const asked = candidates.filter(({ filterCount }) => filterCount > 0);
  const answers = new Map<NodeId, Answers>();
  const add = (filter: FilterReasons, users: number) => {
    const { nodeId, passed } = filter;
    let known = answers.get(nodeId);
    if (!known) {
      known = { passed: 0, asked: 0, met: [] };
      answers.set(nodeId, known);
    }
    if (known.asked < MAX_MET) known.met = withMet(known.met, filter, hidden);
    known.asked += users;
    if (passed) known.passed += users;
  };
  if (asked.length > 0) for (const filter of forEverybody) add(filter, asked.length);
  let left = MAX_ANSWERS;
  for (const { ownFilters } of asked) {
    if (left <= 0) break;
    for (const filter of ownFilters()) {
      add(filter, 1);
      left -= 1;
    }
  }
  for (const [nodeId, counts] of answers) {
    boxes.set(nodeId, { kind: "filter", ...counts, counted: !dropped.has(nodeId) });
  }
  const chosen = candidates.filter(({ outcome }) => outcome === "chosen").map(({ nodeId }) => nodeId);
  if (chosen.length > 0 && decision.kind !== "exception") return { boxes, ends: chosen };
  return { boxes, ends: stopOf(asked, boxes) };
}

/** What a filter answered to all who were asked. */
interface Answers {
  passed: number;
  asked: number;
  met: string[];
}

/** Only the first who are asked are looked at: what is the lead's own is the same for all of them. */
function withMet(met: readonly string[], filter: FilterReasons, hidden: HiddenFields): string[] {
  return [...new Set([...met, ...metValuesOf(filter, hidden, MAX_MET)])].slice(0, MAX_MET);
}

/** A path as plain JSON, for the API. */
export function trialPathView({ boxes, ends }: TrialPath): TrialPathView {
  return { boxes: [...boxes].map(([nodeId, verdict]) => ({ nodeId, ...verdict })), ends: [...ends] };
}

/** The first filter for everybody that nobody passed. */
function stopOf(
  [first]: readonly CandidateReasons[],
  boxes: ReadonlyMap<NodeId, BoxVerdict>,
): readonly NodeId[] {
  for (const { nodeId, scope } of first?.filters() ?? []) {
    const box = boxes.get(nodeId);
    if (scope === "trunk" && box?.kind === "filter" && box.counted && box.passed === 0) return [nodeId];
  }
  return [];
}
