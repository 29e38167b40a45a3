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
  return {
    decision,
    droppedFilters: dropped ? optionalFilters(prepared) : [],
    candidates: prepared.branches.map((branch) => {
      const user = users.get(branch.userId);
      const reasons = candidateReasons(prepared, branch, user, facts, state, chosen, dropped);
      const keepsPlace = places.get(branch.userId);
      return keepsPlace === undefined ? reasons : { ...reasons, keepsPlace };
    }),
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
  prepared: PreparedPlan,
  branch: PreparedBranch,
  user: UserFacts | undefined,
  facts: Facts,
  state: RoutingState,
  chosen: ReadonlySet<UserId>,
  requiredOnly: boolean,
): CandidateReasons {
  const { userId, nodeId } = branch;
  const standing = candidateStanding(prepared.plan, user, state, facts.nowMs);
  if (isOut(standing) || !user) {
    return { userId, nodeId, outcome: isOut(standing) ? standing : "inactive", filters: [] };
  }
  const filters = [
    ...prepared.trunk.map((filter) => filterReasons(filter, "trunk", facts, user)),
    ...branch.filters.map((filter) => filterReasons(filter, "branch", facts, user)),
  ];
  const passes =
    passesFilters(prepared.trunk, facts, user, requiredOnly) &&
    passesFilters(branch.filters, facts, user, requiredOnly);
  if (!passes) return { userId, nodeId, outcome: "filteredOut", filters };
  if (standing !== "eligible") return { userId, nodeId, outcome: standing, filters };
  return { userId, nodeId, outcome: chosen.has(userId) ? "chosen" : "waitsForTurn", filters };
}

function filterReasons(
  filter: PreparedFilter,
  scope: FilterReasons["scope"],
  facts: Facts,
  user: UserFacts,
): FilterReasons {
  const trace = explainCondition(filter.condition, facts, user);
  return { nodeId: filter.nodeId, scope, required: filter.required, passed: trace.passed, trace };
}

function optionalFilters(prepared: PreparedPlan) {
  const filters = [...prepared.trunk, ...prepared.branches.flatMap((branch) => branch.filters)];
  return filters.filter((filter) => !filter.required).map((filter) => filter.nodeId);
}
