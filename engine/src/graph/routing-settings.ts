import type { UserId } from "../ids.ts";

/** How leads are handed to the matching users; part of the drawing, so each published version keeps its own. */
export interface RoutingSettings {
  readonly distribution: Distribution;
  readonly timeToContact: TimeToContact | null;
  /** The kinds of communication that stamp the contacted date; at least one. */
  readonly contactedBy: readonly CommunicationKind[];
  readonly exception: ExceptionHandling;
}

export type Distribution =
  | {
      /** The next matching user in line gets the lead. */
      readonly kind: "sequential";
      /** `null`: assigned at once. Otherwise offered for this long before it goes on, 60 to 86 400. */
      readonly acceptWithinSeconds: number | null;
    }
  | {
      /** All matching users are offered the lead; the first claim wins. */
      readonly kind: "simultaneous";
      /** 60 to 86 400. */
      readonly acceptWithinSeconds: number;
    };

export interface TimeToContact {
  /** How long the assignee has, counted from the assignment: 60 to 2 592 000 (30 days). */
  readonly withinSeconds: number;
  /** Where the lead goes when the assignee does not act in time. */
  readonly onLapse: "nextUser" | "exception";
}

/** What happens to a lead that no user of the team can take. */
export type ExceptionHandling = { readonly kind: "individual"; readonly userId: UserId };

export const COMMUNICATION_KINDS = ["call", "email", "text", "meeting"] as const;
export type CommunicationKind = (typeof COMMUNICATION_KINDS)[number];

export const ACCEPT_WITHIN_SECONDS = { min: 60, max: 86_400 } as const;
export const TIME_TO_CONTACT_SECONDS = { min: 60, max: 2_592_000 } as const;
