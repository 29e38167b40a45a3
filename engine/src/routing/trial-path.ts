import { type HiddenFields, NOTHING_HIDDEN } from "../access/lead-view.ts";
import { groupBy } from "../group-by.ts";
import type { NodeId } from "../ids.ts";
import type { CandidateReasons, Explanation, FilterReasons } from "./decision.ts";
import { metValuesOf } from "./explanation-view.ts";

/** What a lead met at one box of the drawing. */
export type BoxVerdict = FilterVerdict | UserVerdict;

export interface FilterVerdict {
  readonly kind: "filter";
  /** For how many of the users below it it passed, and how many of them were asked; 0 when each was out before. */
  readonly passed: number;
  readonly asked: number;
  /** Off: dropped, because nobody passed every filter and it is not required. */
  readonly counted: boolean;
  /** What the lead brought, each once, such as "Loan amount: $128,000". */
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

/**
 * Tells, box by box, what a lead met on its way through a drawing.
 *
 * @param hidden what may not be told of the lead to whoever asks
 */
export function trialPath(
  { decision, candidates, droppedFilters }: Explanation,
  hidden: HiddenFields = NOTHING_HIDDEN,
): TrialPath {
  const dropped = new Set(droppedFilters);
  const boxes = new Map<NodeId, BoxVerdict>();
  for (const { nodeId, outcome } of candidates) boxes.set(nodeId, { kind: "user", outcome });
  for (const [nodeId, { answers, asked, passed }] of answersByFilter(candidates)) {
    const counted = !dropped.has(nodeId);
    boxes.set(nodeId, { kind: "filter", passed, asked, counted, met: metValues(answers, hidden) });
  }
  const chosen = candidates.filter(({ outcome }) => outcome === "chosen").map(({ nodeId }) => nodeId);
  if (chosen.length > 0 && decision.kind !== "exception") return { boxes, ends: chosen };
  return { boxes, ends: stopOf(candidates, boxes) };
}

/** A path as plain JSON, for the API. */
export function trialPathView({ boxes, ends }: TrialPath): TrialPathView {
  return { boxes: [...boxes].map(([nodeId, verdict]) => ({ nodeId, ...verdict })), ends: [...ends] };
}

/** What a filter answered to all who were asked. */
interface Answers {
  /** Each once, also one that holds for many. */
  readonly answers: Set<FilterReasons>;
  asked: number;
  passed: number;
}

/** Goes through a list of answers that many candidates share once, so that the time does not grow with them. */
function answersByFilter(candidates: readonly CandidateReasons[]): ReadonlyMap<NodeId, Answers> {
  const sharedBy = groupBy(
    candidates.map(({ filters }) => filters),
    (filters) => filters,
  );
  const byFilter = new Map<NodeId, Answers>();
  for (const [filters, { length }] of sharedBy) {
    for (const answer of filters) {
      const known = byFilter.get(answer.nodeId) ?? { answers: new Set(), asked: 0, passed: 0 };
      known.answers.add(answer);
      known.asked += length;
      if (answer.passed) known.passed += length;
      byFilter.set(answer.nodeId, known);
    }
  }
  return byFilter;
}

function metValues(answers: ReadonlySet<FilterReasons>, hidden: HiddenFields): string[] {
  const met = [...answers].flatMap((answer) => metValuesOf(answer, hidden));
  return [...new Set(met)];
}

/** The first filter for everybody that nobody passed. */
function stopOf(
  candidates: readonly CandidateReasons[],
  boxes: ReadonlyMap<NodeId, BoxVerdict>,
): readonly NodeId[] {
  const trunk = candidates.find(({ filters }) => filters.length > 0)?.filters ?? [];
  const stop = trunk.find(({ nodeId, scope }) => {
    const box = boxes.get(nodeId);
    return scope === "trunk" && box?.kind === "filter" && box.counted && box.passed === 0;
  });
  return stop ? [stop.nodeId] : [];
}
