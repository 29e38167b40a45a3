import type { Role } from "./access/permissions.ts";
import type { ArchiveReason } from "./contacts/archive-reasons.ts";
import type { LeadStatus } from "./contacts/lead-status.ts";
import type { LoanStatus, LoanType } from "./contacts/loans.ts";
import type { TeamId, UserId } from "./ids.ts";
import type { LeadState } from "./leads/lead-states.ts";

/** What is known when a decision is taken; stored with the decision, so that it can be taken again. */
export interface Facts {
  readonly lead: LeadFacts;
  readonly contact: ContactFacts;
  readonly loan: LoanFacts;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
}

export interface LeadFacts {
  readonly source: string;
  readonly externalId: string | null;
  readonly receivedAtMs: number;
  /** What has become of a lead that is kept; absent while it is routed. */
  readonly record?: LeadRecordFacts;
}

/** What the lists of leads may ask about beside what a lead brings. */
export interface LeadRecordFacts {
  readonly state: LeadState;
  /** Name of the workflow that it is in. */
  readonly workflow: string | null;
  readonly assignee: string | null;
  readonly contactedAtMs: number | null;
  readonly closedAtMs: number | null;
  readonly createdAtMs: number;
  /** Whether nobody has said yet whose it is, since it came under another first name than its contact's. */
  readonly isNameInReview: boolean;
  /** Names of the files that brought or met it. */
  readonly imports: readonly string[];
}

export interface ContactFacts {
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** Normalized: trimmed and lower case. */
  readonly email: string | null;
  /** E.164. */
  readonly cellPhone: string | null;
  /** BCP 47 primary tag, such as `en`. */
  readonly preferredLanguage: string | null;
  /** What is known of a contact that is kept; absent while a lead is routed. */
  readonly record?: ContactRecordFacts;
}

/** What the lists of contacts may ask about beside what a lead brings. */
export interface ContactRecordFacts {
  readonly nickname: string | null;
  /** Midnight UTC of the day, milliseconds since the epoch. */
  readonly birthdayMs: number | null;
  /** E.164, as is the other. */
  readonly homePhone: string | null;
  readonly workPhone: string | null;
  readonly city: string | null;
  /** Two-letter postal code, upper case. */
  readonly state: string | null;
  readonly postalCode: string | null;
  /** Whether they prefer text messages. */
  readonly prefersText: boolean | null;
  /** Whether they get neither emails nor text messages, as somebody chose. */
  readonly isSilenced: boolean;
  readonly hasOpenTasks: boolean;
  readonly archiveReason: ArchiveReason | null;
  /** Name of the source that brought them. */
  readonly source: string | null;
  /** Names of the groups that they are in. */
  readonly groups: readonly string[];
  readonly referredBy: string | null;
  readonly leadStatus: LeadStatus;
  readonly owner: string | null;
  readonly contactedAtMs: number | null;
  readonly createdAtMs: number;
}

export interface LoanFacts {
  readonly amountUsd: number | null;
  readonly purchasePriceUsd: number | null;
  readonly annualIncomeUsd: number | null;
  readonly purpose: string | null;
  readonly propertyType: string | null;
  /** Whether the borrower means to live there; an option of `loan.occupancy` in the catalogue. */
  readonly occupancy: string | null;
  /** Two-letter postal code, upper case. */
  readonly propertyState: string | null;
  readonly termMonths: number | null;
  readonly creditMeetsGuidelines: boolean | null;
  /** What is known of a loan that was applied for; absent while a lead is routed. */
  readonly record?: LoanRecordFacts;
}

/** What the lists of contacts may ask about beside what a lead brings. */
export interface LoanRecordFacts {
  readonly type: LoanType | null;
  readonly status: LoanStatus | null;
  readonly interestRatePercent: number | null;
}

/** What routing may know of a user. */
export interface UserFacts {
  readonly id: UserId;
  readonly name: string;
  readonly active: boolean;
  /** Left out in directories that were kept before routing knew of roles. */
  readonly role?: Role;
  readonly licensedStates: readonly string[];
  readonly languages: readonly string[];
  /** IANA zone in which the working hours are meant. */
  readonly timeZone: string;
  readonly workingHours: readonly WorkingHours[];
  /** The last day, such as `2027-06-30` in the user's zone, on which a state's licence holds; left out: it has no end. */
  readonly licenceEnds?: Readonly<Record<string, string>>;
  /** When the user takes no leads: out of office, or paused by themselves. */
  readonly absences?: readonly Absence[];
  readonly teamIds?: readonly TeamId[];
}

/** A stretch of time, milliseconds since the epoch; `fromMs` included, `untilMs` not. */
export interface Absence {
  readonly fromMs: number;
  /** `null`: until the user ends it. */
  readonly untilMs: number | null;
}

/** One stretch of work in a week. */
export interface WorkingHours {
  /** 1 is Monday, 7 is Sunday (ISO 8601). */
  readonly weekday: number;
  /**
   * Minutes after local midnight of the weekday, `from` included and `to` not: 0 to 1 439, and to 2 880, since what is
   * beyond 1 440 is on the next day. Hours that do not end after they start never hold.
   */
  readonly fromMinute: number;
  readonly toMinute: number;
}
