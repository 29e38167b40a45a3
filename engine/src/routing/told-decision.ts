import { assertNever } from "../assert-never.ts";
import type { UserId, WorkflowId } from "../ids.ts";
import type { Decision, DecisionBasis, ExceptionReason, HoldReason, QueueTurn } from "./decision.ts";
import { chosenUsers } from "./explain.ts";

/** What a decision came to, as it is kept and told. */
export interface ToldDecision {
  readonly outcome: Decision["kind"];
  /** Who got the lead or an offer; empty when nobody could. */
  readonly userIds: readonly UserId[];
  readonly basis: DecisionBasis;
  readonly exceptionReason: ExceptionReason | null;
  readonly holdReason?: HoldReason;
  /** The workflow that tries next. */
  readonly handedTo?: string;
  /** By the queue alone. */
  readonly turn?: QueueTurn;
}

/** A decision as it is kept and told. */
export function toldDecision(decision: Decision): ToldDecision {
  const shared = {
    ...{ outcome: decision.kind, userIds: chosenUsers(decision) },
    ...({ basis: "exception", exceptionReason: null } as const),
  };
  switch (decision.kind) {
    case "assign":
    case "offer": {
      const { basis, turn } = decision;
      return { ...shared, basis, ...(turn ? { turn } : {}) };
    }
    case "exception":
      return { ...shared, exceptionReason: decision.reason };
    case "handOn":
      return { ...shared, exceptionReason: decision.reason, handedTo: decision.workflowId };
    case "hold":
      return { ...shared, holdReason: decision.reason };
    default:
      return assertNever(decision);
  }
}

/**
 * The decision that was kept as told.
 *
 * @param untilMs when the wait that it began ends, as kept beside it
 */
export function decisionOf(told: ToldDecision, untilMs: number | null): Decision {
  const { basis, userIds, turn } = told;
  const [userId = null] = userIds;
  const moves = turn ? { turn } : {};
  const reason = told.exceptionReason ?? "noUserMatches";
  switch (told.outcome) {
    case "assign":
      if (userId === null) return { kind: "exception", userId, reason };
      return { kind: "assign", userId, basis, contactByMs: untilMs, ...moves };
    case "offer":
      return { kind: "offer", userIds, basis, acceptByMs: untilMs ?? 0, ...moves };
    case "exception":
      return { kind: "exception", userId, reason };
    case "handOn":
      return { kind: "handOn", workflowId: (told.handedTo ?? "") as WorkflowId, reason };
    case "hold":
      return { kind: "hold", reason: told.holdReason ?? "workflowPaused", untilMs };
    default:
      return assertNever(told.outcome);
  }
}
