import { assertNever } from "../assert-never.ts";
import { explainCondition } from "../conditions/explain-condition.ts";
import type { Facts, UserFacts } from "../facts.ts";
import type { UserId } from "../ids.ts";
import { candidateStanding, isOut, passesFilters } from "./candidate.ts";
import { decide, type UsersById } from "./decide.ts";
import type {
  CandidateReasons,
  DecidingState,
  Decision,
  Explanation,
  FilterReasons,
  RoutingState,
} from "./decision.ts";
import type { PreparedBranch, PreparedFilter, PreparedPlan } from "./prepared-plan.ts";

/**
 * Whose reasons are told: everybody's, those of the few that matter most to a decision, or one user's. Of the largest drawings only
 * as many of those that matter most as can be judged without keeping others waiting.
 */
export type WhoseReasons =
  | { readonly kind: "everybody" }
  | { readonly kind: "foremost"; readonly count: number }
  | { readonly kind: "one"; readonly userId: string };

const EVERYBODY: WhoseReasons = { kind: "everybody" };
/** Values that may be compared to tell reasons: some ten milliseconds. A team of 5,000 with forty each comes to as many. */
const MAX_COST = 200_000;
const FEWEST_JUDGED = 4;

/**
 * Takes a decision and tells the reasons, for every candidate in canvas order.
 *
 * Dearer than `decide`, which it calls: use it to show a decision, not to take one.
 */
export function explain(
  prepared: PreparedPlan,
  users: UsersById,
  facts: Facts,
  state: DecidingState,
  whose: WhoseReasons = EVERYBODY,
): Explanation {
  return explainDecision(decide(prepared, users, facts, state), prepared, users, facts, state, whose);
}

/**
 * Tells the reasons of a decision that was taken, for the candidates asked for in canvas order: who was chosen stands in the
 * decision, and only filters and standing are judged again, never the order. What is not asked for is not judged.
 */
export function explainDecision(
  decision: Decision,
  prepared: PreparedPlan,
  users: UsersById,
  facts: Facts,
  state: RoutingState,
  whose: WhoseReasons = EVERYBODY,
): Explanation {
  const { branches } = prepared;
  const chosen = new Set(chosenUsers(decision));
  const places = keptPlaces(decision);
  const dropped = "basis" in decision && decision.basis === "requiredFilters";
  const judging: Judging = { prepared, facts, state, dropped, ...judgeTrunk(prepared, facts, dropped) };
  const asked = branchesOf(prepared, decision, whose);
  return {
    decision,
    droppedFilters: dropped ? optionalFilters(prepared, whose.kind === "one" ? asked : branches, facts) : [],
    forEverybody: judging.forEverybody,
    candidateCount: branches.length,
    candidates: asked.map((branch) => {
      const reasons = candidateReasons(judging, branch, users.get(branch.userId), chosen);
      const keepsPlace = places.get(branch.userId);
      return keepsPlace === undefined ? reasons : { ...reasons, keepsPlace };
    }),
  };
}

function branchesOf(
  { branches, costOfUser }: PreparedPlan,
  decision: Decision,
  whose: WhoseReasons,
): readonly PreparedBranch[] {
  const affordable = Math.max(FEWEST_JUDGED, Math.floor(MAX_COST / Math.max(costOfUser, 1)));
  switch (whose.kind) {
    case "everybody":
      return foremost(branches, decision, affordable);
    case "foremost":
      return foremost(branches, decision, Math.min(whose.count, affordable));
    case "one":
      return branches.filter(({ userId }) => userId === whose.userId);
    default:
      return assertNever(whose);
  }
}

/**
 * Those that matter most to a decision, in their order: who was chosen, then who was passed over from the front on, then the first of
 * the others.
 */
export function foremost<Candidate extends { readonly userId: UserId }>(
  candidates: readonly Candidate[],
  decision: Decision,
  count: number,
): readonly Candidate[] {
  if (candidates.length <= count) return candidates;
  const named = new Set([...chosenUsers(decision), ...keptPlaces(decision).keys()]);
  const byUser = new Map(candidates.map((candidate) => [candidate.userId, candidate]));
  const others = candidates.filter(({ userId }) => !named.has(userId));
  const first = [...[...named].flatMap((userId) => byUser.get(userId) ?? []), ...others].slice(0, count);
  const told = new Set(first);
  return candidates.filter((candidate) => told.has(candidate));
}

/** All that the candidates of a decision are judged by. */
interface Judging extends JudgedTrunk {
  readonly prepared: PreparedPlan;
  readonly facts: Facts;
  readonly state: RoutingState;
  /** Whether only required filters count. */
  readonly dropped: boolean;
}

interface JudgedTrunk {
  /** The trunk in its order, with the answers of what asks nothing of the user; `null`: it is asked for each. */
  readonly trunk: readonly (FilterReasons | null)[];
  readonly forEverybody: readonly FilterReasons[];
  /** Whether the lead passes those of them that count. */
  readonly leadPasses: boolean;
}

/** Answers once, however many candidates there are, what is the same for all of them. */
function judgeTrunk(prepared: PreparedPlan, facts: Facts, dropped: boolean): JudgedTrunk {
  const trunk = prepared.trunk.map((filter) =>
    filter.asksUser ? null : filterReasons(filter, "trunk", facts, null),
  );
  return {
    trunk,
    forEverybody: trunk.filter((reasons) => reasons !== null),
    leadPasses: passesFilters(prepared.leadTrunk, facts, null, dropped),
  };
}

/** Whom a decision by the queue passed over, with their places. */
function keptPlaces(decision: Decision): ReadonlyMap<UserId, number> {
  const passedOver = ("turn" in decision && decision.turn?.passedOver) || [];
  return new Map(passedOver.map((userId, at) => [userId, at + 1]));
}

/** The users who get the lead or an offer by a decision, the exception's individual included. */
export function chosenUsers(decision: Decision): readonly UserId[] {
  switch (decision.kind) {
    case "assign":
      return [decision.userId];
    case "offer":
      return decision.userIds;
    case "exception":
      return decision.userId === null ? [] : [decision.userId];
    case "handOn":
    case "hold":
      return [];
    default:
      return assertNever(decision);
  }
}

function candidateReasons(
  judging: Judging,
  branch: PreparedBranch,
  user: UserFacts | undefined,
  chosen: ReadonlySet<UserId>,
): CandidateReasons {
  const { prepared, facts, state, dropped } = judging;
  const { userId, nodeId } = branch;
  const standing = candidateStanding(prepared.plan, user, state, facts.nowMs);
  if (isOut(standing) || !user) {
    const outcome = isOut(standing) ? standing : "inactive";
    return { userId, nodeId, outcome, filterCount: 0, filters: () => [], ownFilters: () => [] };
  }
  const passes =
    judging.leadPasses &&
    passesFilters(prepared.userTrunk, facts, user, dropped) &&
    passesFilters(branch.filters, facts, user, dropped);
  const matched = chosen.has(userId) ? "chosen" : "waitsForTurn";
  const ofMatch = standing === "eligible" ? matched : standing;
  return {
    ...{ userId, nodeId, outcome: passes ? ofMatch : "filteredOut" },
    filterCount: prepared.trunk.length + branch.filters.length,
    filters: () => filtersOf(judging, branch, user),
    ownFilters: () => ownFiltersOf(judging, branch, user),
  };
}

/** The answers of all filters above a candidate. */
function* filtersOf(judging: Judging, branch: PreparedBranch, user: UserFacts): Generator<FilterReasons> {
  const { prepared, facts, trunk } = judging;
  for (const [place, filter] of prepared.trunk.entries()) {
    yield trunk[place] ?? filterReasons(filter, "trunk", facts, user);
  }
  for (const filter of branch.filters) yield filterReasons(filter, "branch", facts, user);
}

/** The answers that are a candidate's own: what asks for the user on the trunk, then the branch. */
function* ownFiltersOf(
  { prepared, facts }: Judging,
  branch: PreparedBranch,
  user: UserFacts,
): Generator<FilterReasons> {
  for (const filter of prepared.userTrunk) yield filterReasons(filter, "trunk", facts, user);
  for (const filter of branch.filters) yield filterReasons(filter, "branch", facts, user);
}

/** @param user `null`: as it answers without one */
function filterReasons(
  filter: PreparedFilter,
  scope: FilterReasons["scope"],
  facts: Facts,
  user: UserFacts | null,
): FilterReasons {
  const { nodeId, required, condition } = filter;
  return {
    nodeId,
    scope,
    required,
    passed: filter.test(facts, user),
    trace: () => explainCondition(condition, facts, user),
  };
}

/** The filters of the trunk and of branches that are not required. */
function optionalFilters(
  prepared: PreparedPlan,
  branches: readonly PreparedBranch[],
  facts: Facts,
): readonly FilterReasons[] {
  const ofBranches = branches.flatMap(({ filters }) => filters);
  return [
    ...prepared.trunk.map((filter) => ({ filter, scope: "trunk" as const })),
    ...ofBranches.map((filter) => ({ filter, scope: "branch" as const })),
  ]
    .filter(({ filter }) => !filter.required)
    .map(({ filter, scope }) => filterReasons(filter, scope, facts, null));
}
