import type { ConditionTrace } from "../conditions/explain-condition.ts";
import type { NodeId, UserId } from "../ids.ts";

/** Where in the turn a lead stands; with the plan, the facts and the users it determines the decision. */
export interface RoutingState {
  /** Who last received a lead from this workflow; `null` before the first. */
  readonly cursor: UserId | null;
  /** Users to whom this lead was offered or assigned already. */
  readonly tried: readonly UserId[];
}

/** Which filters the chosen users passed: every one, or only the required ones because nobody passed all. */
export type DecisionBasis = "allFilters" | "requiredFilters" | "exception" | "direct";

/** Why no user of the plan could take the lead. */
export type ExceptionReason = "noUserMatches" | "everyMatchTried" | "notContactedInTime" | "noOfferAccepted";

/** What happens to a lead now. Times are milliseconds since the epoch. */
export type Decision =
  | {
      readonly kind: "assign";
      readonly userId: UserId;
      readonly basis: DecisionBasis;
      /** When the time to contact lapses; `null` when there is none to wait for. */
      readonly contactByMs: number | null;
    }
  | {
      readonly kind: "offer";
      readonly userIds: readonly UserId[];
      readonly basis: DecisionBasis;
      readonly acceptByMs: number;
    }
  | {
      readonly kind: "exception";
      /** The individual who gets it; `null` when that user cannot receive leads either. */
      readonly userId: UserId | null;
      readonly reason: ExceptionReason;
    };

/** A decision with its reasons, user by user in canvas order. */
export interface Explanation {
  readonly decision: Decision;
  /** Filters that were not required and were dropped because nobody passed them all. */
  readonly droppedFilters: readonly NodeId[];
  readonly candidates: readonly CandidateReasons[];
}

export interface CandidateReasons {
  readonly userId: UserId;
  readonly nodeId: NodeId;
  /**
   * `chosen`: gets the lead or an offer. `waitsForTurn`: matched, but another was next in line.
   * `filteredOut`, `inactive`, `alreadyTried`: passed over.
   */
  readonly outcome: "chosen" | "waitsForTurn" | "filteredOut" | "inactive" | "alreadyTried";
  readonly filters: readonly FilterReasons[];
}

export interface FilterReasons {
  readonly nodeId: NodeId;
  readonly scope: "trunk" | "branch";
  readonly required: boolean;
  readonly passed: boolean;
  readonly trace: ConditionTrace;
}
