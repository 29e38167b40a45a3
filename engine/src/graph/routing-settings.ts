import type { UserId, WorkflowId } from "../ids.ts";

/**
 * How leads are handed to the matching users; part of the drawing, so each published version keeps its own.
 *
 * A choice that is left out has the meaning told at it; so drawings and plans from before it was there keep theirs.
 */
export interface RoutingSettings {
  readonly distribution: Distribution;
  /** Whose turn is next; left out: the circular canvas order after the last receiver, as older drawings have it. */
  readonly turns?: Turns;
  /** What becomes of users who are away; left out: they are passed over, and working hours do not count. */
  readonly availability?: Availability;
  /** How much each user takes of this workflow; left out: any number. */
  readonly caps?: Caps;
  readonly timeToContact: TimeToContact | null;
  /** The kinds of communication that stamp the contacted date; at least one. */
  readonly contactedBy: readonly CommunicationKind[];
  /** Whoever is offered a lead sees its phone and email before they claim it; left out: once they have. */
  readonly showBeforeClaim?: true;
  readonly exception: ExceptionHandling;
}

/**
 * `queue`: the match nearest the front, who then goes to the end. Who does not match keeps their place. `balanced`: by
 * the shares of the users' boxes.
 */
export const TURNS = ["queue", "balanced"] as const;
export type Turns = (typeof TURNS)[number];

/**
 * Whether an author has yet to choose how turns go: a sequence drawn before there was the queue keeps the older order
 * until somebody says otherwise.
 */
export function asksForTurns({ distribution, turns }: RoutingSettings): boolean {
  return distribution.kind === "sequential" && turns === undefined;
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

/** Users who are out of office or paused their leads are away; so, if it is chosen, is who is out of working hours. */
export interface Availability {
  readonly workingHours: boolean;
  /**
   * `skip`: who is away is no candidate. `hold`: as long as a match is present they get the lead, otherwise it waits
   * until the first of the matches is back.
   */
  readonly whenAway: "skip" | "hold";
  /**
   * With `hold`: what waited for somebody to be back waits this much longer once the first of them is there, 1 to 60,
   * and is then shared out among all who are. Left out: all of it goes to whoever comes first.
   */
  readonly shareOutAfterMinutes?: number;
}

/** Limits for each user, counted over the leads of this workflow; `null` is no limit. */
export interface Caps {
  /** Leads assigned in a day of the user's own zone, 1 to 1 000. */
  readonly perDay: number | null;
  /** Leads assigned that wait for contact, 1 to 1 000. */
  readonly openUncontacted: number | null;
}

export interface TimeToContact {
  /** How long the assignee has, counted from the assignment: 60 to 2 592 000 (30 days). */
  readonly withinSeconds: number;
  /** Only the assignee's working hours count; without any, all hours do. */
  readonly workingHoursOnly?: true;
  /** Where the lead goes when the assignee does not act in time. */
  readonly onLapse: "nextUser" | "exception";
}

/** What happens to a lead that no user of the team can take. */
export type ExceptionHandling =
  | { readonly kind: "individual"; readonly userId: UserId }
  /** Another workflow tries by its own rules, with a turn of its own. */
  | { readonly kind: "workflow"; readonly workflowId: WorkflowId };

export const COMMUNICATION_KINDS = ["call", "email", "text", "meeting"] as const;
export type CommunicationKind = (typeof COMMUNICATION_KINDS)[number];

export const ACCEPT_WITHIN_SECONDS = { min: 60, max: 86_400 } as const;
export const TIME_TO_CONTACT_SECONDS = { min: 60, max: 2_592_000 } as const;
export const SHARE_OUT_MINUTES = { min: 1, max: 60 } as const;
export const CAP_LIMITS = { min: 1, max: 1_000 } as const;
export const WEIGHT_LIMITS = { min: 1, max: 100 } as const;

/** Whether a value is a whole number within limits, both ends included. */
export function withinLimits(
  value: number,
  { min, max }: { readonly min: number; readonly max: number },
): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
