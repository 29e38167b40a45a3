import type {
  CommunicationKind,
  DecisionBasis,
  ExceptionReason,
  Facts,
  PlanHash,
  UserId,
} from "@fairlead/engine/contract";

/** One entry of a lead's timeline. */
export type LeadEventData =
  | {
      readonly kind: "received";
      readonly source: string;
      readonly externalId: string | null;
      readonly importId: string | null;
    }
  | {
      /** The contact repeats an older one. */
      readonly kind: "contactLinked";
      readonly contactId: string;
      readonly matchedBy: "email" | "cellPhone";
    }
  | DecidedEvent
  | { readonly kind: "claimed"; readonly userId: UserId; readonly contactByMs: number | null }
  | { readonly kind: "passed"; readonly userId: UserId; readonly had: "offer" | "assignment" }
  | { readonly kind: "offersLapsed"; readonly userIds: readonly UserId[] }
  | { readonly kind: "assignmentLapsed"; readonly userId: UserId }
  | {
      readonly kind: "communicated";
      readonly communication: CommunicationKind;
      /** Whether it stamped the contacted date and so ended the time to contact. */
      readonly stamped: boolean;
    };

/** A routing decision with everything it was taken on, so that the engine can take it again and tell its reasons. */
export interface DecidedEvent {
  readonly kind: "decided";
  readonly outcome: "assign" | "offer" | "exception";
  /** Who got the lead or an offer; empty when nobody could. */
  readonly userIds: readonly UserId[];
  readonly basis: DecisionBasis;
  readonly exceptionReason: ExceptionReason | null;
  /** When the wait that follows ends: the offer window or the time to contact. */
  readonly untilMs: number | null;
  readonly on: DecisionGround;
}

export interface DecisionGround {
  readonly planHash: PlanHash | null;
  readonly directoryVersion: number;
  readonly cursor: UserId | null;
  readonly tried: readonly UserId[];
  readonly facts: Facts;
}
