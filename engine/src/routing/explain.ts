import { explainCondition } from "../conditions/explain-condition.ts";
import type { Facts, UserFacts } from "../facts.ts";
import type { UserId } from "../ids.ts";
import { candidateStanding, passesFilters } from "./candidate.ts";
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
 * Takes a decision and tells the reasons, for every candidate in canvas order.
 *
 * Dearer than `decide`, which it calls: use it to show a decision, not to take one.
 */
export function explain(
  prepared: PreparedPlan,
  users: UsersById,
  facts: Facts,
  state: DecidingState,
): Explanation {
  return explainDecision(decide(prepared, users, facts, state), prepared, users, facts, state);
}

/**
 * Tells the reasons of a decision that was taken, for every candidate in canvas order: who was chosen stands in the
 * decision, and only filters and standing are judged again, never the order.
 */
export function explainDecision(
  decision: Decision,
  prepared: PreparedPlan,
  users: UsersById,
  facts: Facts,
  state: RoutingState,
): Explanation {
  const chosen = new Set(chosenUsers(decision));
  const places = keptPlaces(decision);
  const dropped = "basis" in decision && decision.basis === "requiredFilters";
  const judging: Judging = { prepared, facts, state, dropped, ...judgeTrunk(prepared, facts, dropped) };
  return {
    decision,
    droppedFilters: dropped ? optionalFilters(prepared) : [],
    candidates: prepared.branches.map((branch) => {
      const reasons = candidateReasons(judging, branch, users.get(branch.userId), chosen);
      const keepsPlace = places.get(branch.userId);
      return keepsPlace === undefined ? reasons : { ...reasons, keepsPlace };
    }),
  };
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
  /** The same when nothing is asked for each user: the answers of all who have no filters of their own. */
  readonly forAll: readonly FilterReasons[] | null;
  /** Whether the lead passes those of them that count. */
  readonly leadPasses: boolean;
}

/** Answers once, however many candidates there are, what is the same for all of them. */
function judgeTrunk(prepared: PreparedPlan, facts: Facts, dropped: boolean): JudgedTrunk {
  const trunk = prepared.trunk.map((filter) =>
    filter.asksUser ? null : filterReasons(filter, "trunk", facts, null),
  );
  const answers = trunk.filter((reasons) => reasons !== null);
  return {
    trunk,
    forAll: answers.length === trunk.length ? answers : null,
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
  if (!user || standing === "inactive" || standing === "notInTeam" || standing === "alreadyTried") {
    return { userId, nodeId, outcome: standing === "eligible" ? "inactive" : standing, filters: [] };
  }
  const filters = filtersOf(judging, branch, user);
  const passes =
    judging.leadPasses &&
    passesFilters(prepared.userTrunk, facts, user, dropped) &&
    passesFilters(branch.filters, facts, user, dropped);
  if (!passes) return { userId, nodeId, outcome: "filteredOut", filters };
  if (standing !== "eligible") return { userId, nodeId, outcome: standing, filters };
  return { userId, nodeId, outcome: chosen.has(userId) ? "chosen" : "waitsForTurn", filters };
}

/** The answers of all filters above a candidate; one and the same list for all who have none of their own. */
function filtersOf(
  { prepared, facts, trunk, forAll }: Judging,
  branch: PreparedBranch,
  user: UserFacts,
): readonly FilterReasons[] {
  if (forAll && branch.filters.length === 0) return forAll;
  let asked = 0;
  const own = prepared.userTrunk.map((filter) => filterReasons(filter, "trunk", facts, user));
  return [
    ...trunk.flatMap((shared) => shared ?? own[asked++] ?? []),
    ...branch.filters.map((filter) => filterReasons(filter, "branch", facts, user)),
  ];
}

function filterReasons(
  filter: PreparedFilter,
  scope: FilterReasons["scope"],
  facts: Facts,
  user: UserFacts | null,
): FilterReasons {
  const trace = explainCondition(filter.condition, facts, user);
  return { nodeId: filter.nodeId, scope, required: filter.required, passed: trace.passed, trace };
}

function optionalFilters(prepared: PreparedPlan) {
  const filters = [...prepared.trunk, ...prepared.branches.flatMap((branch) => branch.filters)];
  return filters.filter((filter) => !filter.required).map((filter) => filter.nodeId);
}
