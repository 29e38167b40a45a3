import { assertNever } from "../assert-never.ts";
import type { UserId } from "../ids.ts";
import type { Decision, DecisionBasis, ExceptionReason, HoldReason } from "./decision.ts";
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
}

/** A decision as it is kept and told. */
export function toldDecision(decision: Decision): ToldDecision {
  const shared = {
    ...{ outcome: decision.kind, userIds: chosenUsers(decision) },
    ...({ basis: "exception", exceptionReason: null } as const),
  };
  switch (decision.kind) {
    case "assign":
    case "offer":
      return { ...shared, basis: decision.basis };
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
