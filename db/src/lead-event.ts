import type {
  CommunicationKind,
  ContactField,
  ContactStanding,
  DeliveryNote,
  Facts,
  HoldReason,
  LeadField,
  MatchedBy,
  PlanHash,
  RoutingState,
  ToldDecision,
  UserId,
} from "@fairlead/engine/contract";

/** One entry of a lead's timeline. */
export type LeadEventData =
  | {
      readonly kind: "received";
      readonly source: string;
      readonly externalId: string | null;
      readonly importId: string | null;
      /** What of it was not understood; left out: all was. */
      readonly notes?: readonly DeliveryNote[];
    }
  | {
      /** The contact repeats an older one. */
      readonly kind: "contactLinked";
      readonly contactId: string;
      readonly matchedBy: MatchedBy;
    }
  | {
      /** The contact is one that was there already, and what of it was overwritten. */
      readonly kind: "contactMatched";
      readonly contactId: string;
      readonly matchedBy: MatchedBy;
      readonly standing: ContactStanding;
      readonly overwritten: readonly ContactField[];
      /** The first name differs altogether, so nothing was overwritten; left out: it does not. */
      readonly isDoubtful?: boolean;
      /** What of the lead the contact does not keep; left out: it keeps all, or the entry that the lead came with says it. */
      readonly notes?: readonly DeliveryNote[];
    }
  | {
      /** The lead repeats an open one. */
      readonly kind: "leadLinked";
      readonly leadId: string;
    }
  | {
      /** The source sent this lead once more. */
      readonly kind: "touched";
      readonly source: string;
      readonly externalId: string | null;
      readonly importId: string | null;
      readonly overwritten: readonly (LeadField | ContactField)[];
      readonly notes?: readonly DeliveryNote[];
    }
  | DecidedEvent
  | { readonly kind: "claimed"; readonly userId: UserId; readonly contactByMs: number | null }
  | { readonly kind: "passed"; readonly userId: UserId; readonly had: "offer" | "assignment" }
  | { readonly kind: "offersLapsed"; readonly userIds: readonly UserId[] }
  | { readonly kind: "assignmentLapsed"; readonly userId: UserId }
  | {
      /** The user takes no more leads: an offer of theirs is withdrawn, or an assignment ended. */
      readonly kind: "userDeactivated";
      readonly userId: UserId;
      readonly had: "offer" | "assignment";
      /** Why; left out: they were deactivated. */
      readonly lost?: "role";
    }
  | { readonly kind: "released"; readonly from: HoldReason }
  | { readonly kind: "reassigned"; readonly userId: UserId; readonly from: UserId | null }
  | {
      readonly kind: "closed";
      /** Why; left out: somebody closed it. */
      readonly because?: "importUndone";
    }
  | { readonly kind: "reopened" }
  | { readonly kind: "runTerminated"; readonly reason: string }
  | {
      /** The lead was moved to a newer version of its workflow. */
      readonly kind: "versionChanged";
      readonly fromVersion: number;
      readonly toVersion: number;
    }
  | {
      readonly kind: "communicated";
      readonly communication: CommunicationKind;
      /** Whether it stamped the contacted date and so ended the time to contact. */
      readonly stamped: boolean;
    };

/** A routing decision with everything it was taken on, so that the engine can take it again and tell its reasons. */
export interface DecidedEvent extends ToldDecision {
  readonly kind: "decided";
  /** Which workflow decided; entries from before it was kept have none: the lead's. */
  readonly workflow?: { readonly id: string; readonly version: number };
  /** When the wait that follows ends: the offer window, the time to contact, or a hold. */
  readonly untilMs: number | null;
  readonly on: DecisionGround;
}

export interface DecisionGround extends RoutingState {
  /** `null` when no plan decided. */
  readonly planHash: PlanHash | null;
  readonly directoryVersion: number;
  readonly facts: Facts;
}
