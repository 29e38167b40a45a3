import { takesLeads } from "../access/takes-leads.ts";
import { assertNever } from "../assert-never.ts";
import type { Facts, UserFacts } from "../facts.ts";
import type { UserId } from "../ids.ts";
import { backAtMs } from "../time/presence.ts";
import { contactByMs } from "./after.ts";
import { type BalancedTurn, balancedTurn } from "./balanced-turn.ts";
import { candidateStanding, passesFilters } from "./candidate.ts";
import {
  type DecidingState,
  type Decision,
  type ExceptionReason,
  MAX_PASSED_OVER,
  type QueueTurn,
  type Standing,
} from "./decision.ts";
import type { PreparedBranch, PreparedPlan } from "./prepared-plan.ts";
import { circularOrder, nextInQueue } from "./queue.ts";
import { shareOutHold } from "./share-out.ts";

/** What routing may know of each user, by id. */
export type UsersById = ReadonlyMap<UserId, UserFacts>;

/**
 * Decides who gets a lead now, by filters, turns and exceptions.
 *
 * Candidates pass all filters, take leads, are in the team, present and below their cap, and have not had this lead
 * (`candidateStanding`). When nobody is one, the filters that are not required are dropped; when still nobody is,
 * exception handling. A workflow that holds for the absent waits for a match that is away before it drops a filter.
 * Whose turn it is among several: `nextInQueue`, `balancedTurn`, or in older plans `nextInLine`.
 */
export function decide(
  prepared: PreparedPlan,
  users: UsersById,
  facts: Facts,
  state: DecidingState,
): Decision {
  const ground: Ground = { prepared, users, facts, state };
  const rounds = [roundOf(ground, "allFilters"), roundOf(ground, "requiredFilters")] as const;
  for (const round of rounds) {
    const decision = decideAmong(round);
    if (decision) return shareOutHold(prepared.plan.settings.availability, state, facts.nowMs) ?? decision;
    const hold = decideHold(round);
    if (hold) return hold;
  }
  return decideException(prepared, users, reasonForNobody(rounds[1]));
}

/** Sends a lead to exception handling: to its individual, or on to the workflow that tries next. */
export function decideException(prepared: PreparedPlan, users: UsersById, reason: ExceptionReason): Decision {
  const { exception } = prepared.plan.settings;
  if (exception.kind === "workflow") return { kind: "handOn", workflowId: exception.workflowId, reason };
  const { userId } = exception;
  const user = users.get(userId);
  return { kind: "exception", userId: user && takesLeads(user) ? userId : null, reason };
}

interface Ground {
  readonly prepared: PreparedPlan;
  readonly users: UsersById;
  readonly facts: Facts;
  readonly state: DecidingState;
}

/** Who fits when these filters count. */
interface Round extends Ground {
  readonly basis: "allFilters" | "requiredFilters";
  /** Whether the lead passes what is the same for everybody; asked once, however many users there are. */
  readonly leadPasses: () => boolean;
}

function roundOf(ground: Ground, basis: Round["basis"]): Round {
  const { prepared, facts } = ground;
  let passes: boolean | undefined;
  const leadPasses = () => {
    passes ??= passesFilters(prepared.leadTrunk, facts, null, basis === "requiredFilters");
    return passes;
  };
  return { ...ground, basis, leadPasses };
}

function decideAmong(round: Round): Decision | null {
  const { prepared, users, facts, basis } = round;
  const { distribution } = prepared.plan.settings;

  if (distribution.kind === "simultaneous") {
    const matches = branchesThat(round, "eligible");
    if (matches.length === 0) return null;
    const acceptByMs = facts.nowMs + distribution.acceptWithinSeconds * 1000;
    return { kind: "offer", userIds: matches.map(({ userId }) => userId), basis, acceptByMs };
  }

  const turn = turnOf(round);
  const user = turn && users.get(turn.userId);
  if (!turn || !user) return null;
  if (distribution.acceptWithinSeconds !== null) {
    const acceptByMs = facts.nowMs + distribution.acceptWithinSeconds * 1000;
    return { kind: "offer", userIds: [turn.userId], basis, acceptByMs, ...turn.moves };
  }
  const { userId } = turn;
  return {
    kind: "assign",
    userId,
    basis,
    contactByMs: contactByMs(prepared.plan, user, facts.nowMs),
    ...turn.moves,
  };
}

/** Whose turn it is, and what the decision is to say of the turns beside that. */
interface Turn {
  readonly userId: UserId;
  readonly moves: { readonly credits?: BalancedTurn["credits"]; readonly turn?: QueueTurn };
}

function turnOf(round: Round): Turn | null {
  const { prepared, state } = round;
  const { turns } = prepared.plan.settings;
  switch (turns) {
    case "queue":
      return queueTurn(round);
    case "balanced": {
      const balanced = balancedTurn(branchesThat(round, "eligible"), prepared, state);
      return balanced && { userId: balanced.userId, moves: { credits: balanced.credits } };
    }
    case undefined: {
      const branch = nextInLine(round);
      return branch && { userId: branch.userId, moves: {} };
    }
    default:
      return assertNever(turns);
  }
}

function queueTurn(round: Round): Turn | null {
  const { queue } = round.state;
  const next = nextInQueue(placesOf(round), (userId) => {
    const branch = branchOf(round.prepared, userId);
    return branch !== undefined && fits(round, branch, "eligible");
  });
  if (!next) return null;
  const { userId, passedOver } = next;
  return {
    userId,
    moves: {
      turn: {
        number: queue?.nextNumber ?? 1,
        passedOver: passedOver.slice(0, MAX_PASSED_OVER),
        passedOverCount: passedOver.length,
      },
    },
  };
}

/** The queue's users of this plan, from the front on. */
function* placesOf({ prepared, state }: Round): Generator<UserId> {
  const order = () => prepared.branches.map(({ userId }) => userId);
  for (const userId of state.queue?.places ?? circularOrder(order(), state.cursor)) {
    if (prepared.positionOf.has(userId)) yield userId;
  }
}

function branchOf({ branches, positionOf }: PreparedPlan, userId: UserId): PreparedBranch | undefined {
  const position = positionOf.get(userId);
  return position === undefined ? undefined : branches[position];
}

/** Waits for the first of the matches who are away, where the workflow holds for them and somebody will be back. */
function decideHold(round: Round): Decision | null {
  const { prepared, users, facts } = round;
  const { availability } = prepared.plan.settings;
  if (availability?.whenAway !== "hold") return null;
  const backs = branchesThat(round, "away").flatMap(({ userId }) => {
    const user = users.get(userId);
    return (user && backAtMs(user, availability, facts.nowMs)) ?? [];
  });
  return backs.length === 0 ? null : { kind: "hold", reason: "everyMatchAway", untilMs: Math.min(...backs) };
}

function reasonForNobody(round: Round): ExceptionReason {
  if (branchesThat(round, "away").length > 0) return "everyMatchAway";
  if (branchesThat(round, "atCap").length > 0) return "everyMatchAtCap";
  return round.state.tried.length > 0 ? "everyMatchTried" : "noUserMatches";
}

function nextInLine(round: Round): PreparedBranch | null {
  const { branches, positionOf } = round.prepared;
  const { cursor } = round.state;
  const last = cursor === null ? undefined : positionOf.get(cursor);
  const start = last === undefined ? 0 : last + 1;
  for (let turn = 0; turn < branches.length; turn += 1) {
    const branch = branches[(start + turn) % branches.length];
    if (branch && fits(round, branch, "eligible")) return branch;
  }
  return null;
}

/** The branches of a standing whose users pass the filters that count, in canvas order. */
function branchesThat(round: Round, standing: Standing): readonly PreparedBranch[] {
  return round.prepared.branches.filter((branch) => fits(round, branch, standing));
}

function fits(round: Round, branch: PreparedBranch, standing: Standing): boolean {
  const { prepared, users, facts, state, basis } = round;
  const user = users.get(branch.userId);
  const requiredOnly = basis === "requiredFilters";
  return (
    user !== undefined &&
    round.leadPasses() &&
    candidateStanding(prepared.plan, user, state, facts.nowMs) === standing &&
    passesFilters(prepared.userTrunk, facts, user, requiredOnly) &&
    passesFilters(branch.filters, facts, user, requiredOnly)
  );
}
