import type { Facts, UserFacts } from "../facts.ts";
import type { UserId } from "../ids.ts";
import { candidateStanding, passesFilters } from "./candidate.ts";
import type { Decision, DecisionBasis, ExceptionReason, RoutingState } from "./decision.ts";
import type { PreparedBranch, PreparedPlan } from "./prepared-plan.ts";

/** What routing may know of each user, by id. */
export type UsersById = ReadonlyMap<UserId, UserFacts>;

/**
 * Decides who gets a lead now: the one implementation of the rotation, the filters and the exceptions.
 *
 * Candidates pass all filters, are active and have not had this lead. When nobody does, the filters that are not
 * required are dropped; when still nobody does, exception handling. Sequential takes the first in circular canvas
 * order after the cursor and looks no further, so that its cost does not grow with the team.
 */
export function decide(
  prepared: PreparedPlan,
  users: UsersById,
  facts: Facts,
  state: RoutingState,
): Decision {
  for (const basis of ["allFilters", "requiredFilters"] as const) {
    const decision = decideAmong(prepared, users, facts, state, basis);
    if (decision) return decision;
  }
  return decideException(prepared, users, state.tried.length > 0 ? "everyMatchTried" : "noUserMatches");
}

/** Sends a lead to exception handling. */
export function decideException(prepared: PreparedPlan, users: UsersById, reason: ExceptionReason): Decision {
  const { userId } = prepared.plan.settings.exception;
  return { kind: "exception", userId: users.get(userId)?.active ? userId : null, reason };
}

function decideAmong(
  prepared: PreparedPlan,
  users: UsersById,
  facts: Facts,
  state: RoutingState,
  basis: DecisionBasis & ("allFilters" | "requiredFilters"),
): Decision | null {
  const requiredOnly = basis === "requiredFilters";
  const { distribution, timeToContact } = prepared.plan.settings;

  if (distribution.kind === "simultaneous") {
    const userIds = prepared.branches
      .filter((branch) => matches(prepared, branch, users, facts, state, requiredOnly))
      .map((branch) => branch.userId);
    if (userIds.length === 0) return null;
    return {
      kind: "offer",
      userIds,
      basis,
      acceptByMs: facts.nowMs + distribution.acceptWithinSeconds * 1000,
    };
  }

  const next = nextInLine(prepared, users, facts, state, requiredOnly);
  if (!next) return null;
  if (distribution.acceptWithinSeconds !== null) {
    const acceptByMs = facts.nowMs + distribution.acceptWithinSeconds * 1000;
    return { kind: "offer", userIds: [next.userId], basis, acceptByMs };
  }
  const contactByMs = timeToContact ? facts.nowMs + timeToContact.withinSeconds * 1000 : null;
  return { kind: "assign", userId: next.userId, basis, contactByMs };
}

function nextInLine(
  prepared: PreparedPlan,
  users: UsersById,
  facts: Facts,
  state: RoutingState,
  requiredOnly: boolean,
): PreparedBranch | null {
  const { branches, positionOf } = prepared;
  const last = state.cursor === null ? undefined : positionOf.get(state.cursor);
  const start = last === undefined ? 0 : last + 1;
  for (let turn = 0; turn < branches.length; turn += 1) {
    const branch = branches[(start + turn) % branches.length];
    if (branch && matches(prepared, branch, users, facts, state, requiredOnly)) return branch;
  }
  return null;
}

function matches(
  prepared: PreparedPlan,
  branch: PreparedBranch,
  users: UsersById,
  facts: Facts,
  state: RoutingState,
  requiredOnly: boolean,
): boolean {
  const user = users.get(branch.userId);
  return (
    user !== undefined &&
    candidateStanding(user, state) === "eligible" &&
    passesFilters(prepared.trunk, facts, user, requiredOnly) &&
    passesFilters(branch.filters, facts, user, requiredOnly)
  );
}
