import type { ConditionTrace } from "../conditions/explain-condition.ts";
import type { NodeId, UserId, WorkflowId } from "../ids.ts";
import type { QueueState } from "./queue.ts";

/** Whether a user may be considered now, before any filter. `away` and `atCap` pass with time. */
export type Standing =
  | "eligible"
  | "inactive"
  | "worksNoLeads"
  | "notInTeam"
  | "alreadyTried"
  | "away"
  | "atCap";

/**
 * Where in the turn a lead stands, as it is kept with the decision: with the plan, the facts and the
 * users it determines the decision of any plan but one that goes by the queue.
 */
export interface RoutingState {
  /** Who last received a lead from this workflow; `null` before the first. */
  readonly cursor: UserId | null;
  /** Users to whom this lead was offered or assigned already. */
  readonly tried: readonly UserId[];
  /** Balanced turns: what each user is owed; left out: 0. */
  readonly credits?: Readonly<Record<UserId, number>>;
  /** What each user has of this workflow, for its caps; left out: nothing. */
  readonly loads?: Readonly<Record<UserId, UserLoad>>;
  /** What this workflow held the lead for until now; left out: it did not wait. */
  readonly heldBefore?: HeldBefore;
}

/** Where in the turn a lead stands while it is decided; with plan, facts and users it determines the decision. */
export interface DecidingState extends RoutingState {
  /** Left out: the circular order after the cursor, as a queue begins. Read by plans of the queue. */
  readonly queue?: QueueState;
}

/** What a decision by the queue keeps of it, so that it can be told later without deciding the order anew. */
export interface QueueTurn {
  /** The number that sent the chosen user to the end of the queue. */
  readonly number: number;
  /** Who stood nearer the front and kept their places: the first `MAX_PASSED_OVER` from the front. */
  readonly passedOver: readonly UserId[];
  /** How many were passed over in all. */
  readonly passedOverCount: number;
}

/** More are counted and not named: of a team of thousands, every decision would carry most of them. */
export const MAX_PASSED_OVER = 50;

export interface UserLoad {
  /** Leads assigned today, by the day of the user's zone. */
  readonly today: number;
  /** Leads assigned that wait for contact. */
  readonly openUncontacted: number;
}

/**
 * Which filters the chosen users passed: every one, or only the required ones because nobody passed all. `owner`: the
 * contact's owner, without routing. `loanOfficer`: that of the contact's most recent loan, likewise.
 */
export type DecisionBasis =
  | "allFilters"
  | "requiredFilters"
  | "exception"
  | "direct"
  | "owner"
  | "loanOfficer";

/** Why no user of the plan could take the lead. */
export type ExceptionReason =
  | "noUserMatches"
  | "everyMatchTried"
  | "everyMatchAway"
  | "everyMatchAtCap"
  | "notContactedInTime"
  | "noOfferAccepted"
  /** Exception handling led back to a workflow that the lead had been through. */
  | "exceptionLoop"
  /** The workflow that exception handling leads to is not live. */
  | "exceptionNotLive"
  | "assigneeDeactivated"
  /** The run that carried the lead was ended by an engineer. */
  | "runTerminated";

/** Why a lead waits before anybody can get it. */
export type HoldReason =
  | "workflowPaused"
  | "everyMatchAway"
  /** Somebody is back, and what waited is about to be shared out among all who are there by then. */
  | "sharedOut";

/** What a lead that is decided about again was held for, and until when, milliseconds since the epoch. */
export interface HeldBefore {
  readonly reason: HoldReason;
  readonly untilMs: number | null;
}

/** What happens to a lead now. Times are milliseconds since the epoch. */
export type Decision =
  | {
      readonly kind: "assign";
      readonly userId: UserId;
      readonly basis: DecisionBasis;
      /** When the time to contact lapses; `null` when there is none to wait for. */
      readonly contactByMs: number | null;
      /** Balanced turns: what is owed after this to those that it changes it for. */
      readonly credits?: Readonly<Record<UserId, number>>;
      /** By the queue alone. */
      readonly turn?: QueueTurn;
    }
  | {
      readonly kind: "offer";
      readonly userIds: readonly UserId[];
      readonly basis: DecisionBasis;
      readonly acceptByMs: number;
      readonly credits?: Readonly<Record<UserId, number>>;
      readonly turn?: QueueTurn;
    }
  | {
      readonly kind: "exception";
      /** The individual who gets it; `null` when that user cannot receive leads either. */
      readonly userId: UserId | null;
      readonly reason: ExceptionReason;
    }
  | {
      /** Exception handling by another workflow, which decides next. */
      readonly kind: "handOn";
      readonly workflowId: WorkflowId;
      readonly reason: ExceptionReason;
    }
  | {
      readonly kind: "hold";
      readonly reason: HoldReason;
      /** When to decide again; `null`: when somebody says so. */
      readonly untilMs: number | null;
    };

/** A decision with its reasons, user by user in canvas order. */
export interface Explanation {
  readonly decision: Decision;
  /** Filters that were not required and were dropped because nobody passed them all, as they answer without a user. */
  readonly droppedFilters: readonly FilterReasons[];
  /** The filters of the trunk that ask nothing of the user: one answer for every candidate. */
  readonly forEverybody: readonly FilterReasons[];
  /** Those whose reasons were asked for. */
  readonly candidates: readonly CandidateReasons[];
  /** How many the plan has in all. */
  readonly candidateCount: number;
}

export interface CandidateReasons {
  readonly userId: UserId;
  readonly nodeId: NodeId;
  /**
   * `chosen`: gets the lead or an offer. `waitsForTurn`: matched, but another was next in line. `filteredOut`: a filter
   * that counted did not pass. The others: why the user was passed over before any filter.
   */
  readonly outcome: "chosen" | "waitsForTurn" | "filteredOut" | Exclude<Standing, "eligible">;
  /** By the queue: the place that the user had, 1 at the front, and keeps as they were passed over. */
  readonly keepsPlace?: number;
  /** How many filters stand above the user; 0 when the user was out before any. */
  readonly filterCount: number;
  /** Judges them in their order, one by one as they are asked for: of a large drawing most are never told. */
  readonly filters: () => Iterable<FilterReasons>;
  /** Of these, those whose answer is the user's own. */
  readonly ownFilters: () => Iterable<FilterReasons>;
}

export interface FilterReasons {
  readonly nodeId: NodeId;
  readonly scope: "trunk" | "branch";
  readonly required: boolean;
  readonly passed: boolean;
  /** Tells what was compared. Dearer than the answer: ask for it only where it is told. */
  readonly trace: () => ConditionTrace;
}
