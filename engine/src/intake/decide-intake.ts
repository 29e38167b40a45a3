import type { ContactId, LeadId, UserId } from "../ids.ts";
import type { ContactField, DuplicateRules, LeadField } from "./duplicate-rules.ts";
import type { MatchedBy } from "./submission-identity.ts";

/** What a contact is to intake: `archived` is put away, `doNotContact` has asked not to be contacted. */
export type ContactStanding = "active" | "archived" | "doNotContact";

/** Somebody to whom a lead may go without routing. */
export interface LeadTaker {
  readonly userId: UserId;
  /** Whether they are active and of a role that receives leads; a partner is not. */
  readonly active: boolean;
}

/** A contact that has or had a normalized email or an E.164 phone of a delivery. */
export interface ContactMatch {
  readonly contactId: ContactId;
  readonly by: MatchedBy;
  readonly standing: ContactStanding;
  /** Whether the delivery names another person, as `mayBeAnother` says: two people may share the address. */
  readonly otherFirstName: boolean;
  /** Milliseconds since the epoch; of equal matches the oldest counts. */
  readonly createdAtMs: number;
  readonly owner: LeadTaker | null;
  /** The loan officer of the contact's most recent loan: the one that was opened last. */
  readonly loanOfficer: LeadTaker | null;
  /** The contact's newest open lead in the workflow's product category. */
  readonly openLeadId: LeadId | null;
}

/** What becomes of a delivery's contact, lead and route. */
export interface IntakeDecision {
  readonly contact: /** A new contact; `linkedTo` is the older one that it repeats. */
    | { readonly kind: "new"; readonly linkedTo: ContactId | null }
    /** The matching contact itself, with these fields overwritten by values that are present. */
    | {
        readonly kind: "existing";
        readonly contactId: ContactId;
        readonly overwrite: readonly ContactField[];
        /** Whether it also gains the emails and phones that the delivery names beside. */
        readonly gainsAddresses: boolean;
        /** Whether it keeps every email and phone of the delivery beside its fields, which stay as they are. */
        readonly bindsAddresses: boolean;
        /** Whether somebody has to look whether the delivery is about the same person. */
        readonly isDoubtful: boolean;
      };
  readonly lead: /** A new lead; `linkedTo` is the open one that it repeats. */
    | { readonly kind: "new"; readonly linkedTo: LeadId | null }
    /** The open lead itself; its route goes on undisturbed. */
    | { readonly kind: "existing"; readonly leadId: LeadId; readonly overwrite: readonly LeadField[] };
  /** Who gets a new lead; of no meaning for an open one. */
  readonly route: IntakeRoute;
  /** The contact's fields that may be shown with this lead; `null`: all of them. */
  readonly shownFields: readonly ContactField[] | null;
}

/** `workflow`: the defined routing. The others bypass it: the contact's owner, or the officer of its loan. */
export type IntakeRoute =
  | { readonly kind: "workflow" }
  | { readonly kind: "owner" | "loanOfficer"; readonly userId: UserId };

/** What a contact has that a delivery leaves as it is. */
const UNCHANGED: Pick<
  Extract<IntakeDecision["contact"], { readonly kind: "existing" }>,
  "overwrite" | "gainsAddresses" | "bindsAddresses" | "isDoubtful"
> = { overwrite: [], gainsAddresses: false, bindsAddresses: false, isDoubtful: false };
/** Whoever asked not to be contacted asked it for every address of theirs: each one that comes is kept with the record, and bound. */
const BOUND: typeof UNCHANGED = { ...UNCHANGED, bindsAddresses: true };

const NO_MATCH: IntakeDecision = {
  contact: { kind: "new", linkedTo: null },
  lead: { kind: "new", linkedTo: null },
  route: { kind: "workflow" },
  shownFields: null,
};

/**
 * Decides what becomes of a delivery, by the switches of the fourth screen in their order.
 *
 * An archived contact stays put away: it is linked to, and neither changed nor routed by. Where leads are distributed
 * first, the lead is new in any case, since it has been given out when the search begins. A delivery with another first name
 * changes nothing of the contact or of an open lead: it is a lead of its own, until somebody says whose it is.
 *
 * @param match the one that `chooseMatch` chose; with `distributeFirst`, among the contacts of the assignee alone
 */
export function decideIntake(rules: DuplicateRules, match: ContactMatch | null): IntakeDecision {
  if (!match) return NO_MATCH;
  const { contactId, standing, openLeadId, otherFirstName } = match;
  const linked: IntakeDecision = {
    ...NO_MATCH,
    contact: { kind: "new", linkedTo: contactId },
    lead: { kind: "new", linkedTo: openLeadId },
  };
  if (standing === "archived") return linked;

  const route = routeOf(rules, match);
  if (standing === "doNotContact") {
    if (rules.honorDoNotContact === null) return { ...linked, route };
    const contact = { kind: "existing", contactId, ...BOUND } as const;
    return { contact, lead: leadOf(rules, match), route, shownFields: rules.honorDoNotContact };
  }

  const lead = leadOf(rules, match);
  // A match in the assignee's own account is used in any case; the switch says what of it is overwritten.
  if (rules.updateContact !== null || rules.distributeFirst) {
    const changes: typeof UNCHANGED = otherFirstName
      ? { ...UNCHANGED, isDoubtful: true }
      : {
          ...UNCHANGED,
          overwrite: rules.updateContact ?? [],
          gainsAddresses: rules.updateContact !== null,
        };
    const contact = { kind: "existing", contactId, ...changes } as const;
    return { contact, lead, route, shownFields: null };
  }
  // An open lead that is updated stays with its contact: a second contact would have no lead.
  const contact: IntakeDecision["contact"] =
    lead.kind === "existing" ? { kind: "existing", contactId, ...UNCHANGED } : linked.contact;
  return { contact, lead, route, shownFields: null };
}

/**
 * The match that counts, of all that there are: any email before any phone, contacts in use before archived ones, the
 * oldest of equals. Where a do-not-contact status is honored, a contact who has it comes before all others.
 */
export function chooseMatch<Match extends RankedMatch>(
  rules: Pick<DuplicateRules, "honorDoNotContact">,
  matches: readonly Match[],
): Match | null {
  // Ids are in the order in which they were made, which tells those of one instant apart.
  const rank = ({ standing, by, createdAtMs, contactId }: RankedMatch) => [
    standing === "doNotContact" ? (rules.honorDoNotContact === null ? 1 : -1) : 0,
    by === "email" || by === "furtherEmail" ? 0 : 1,
    standing === "archived" ? 1 : 0,
    ...[createdAtMs, contactId],
  ];
  return matches.reduce<Match | null>(
    (best, match) => (best === null || precedes(rank(match), rank(best)) ? match : best),
    null,
  );
}

/** What of a match says whether it counts before another. */
export type RankedMatch = Pick<ContactMatch, "contactId" | "by" | "standing" | "createdAtMs">;

function precedes(a: readonly (number | string)[], b: readonly (number | string)[]): boolean {
  for (const [place, value] of a.entries()) {
    const other = b[place] ?? value;
    if (value !== other) return value < other;
  }
  return false;
}

function leadOf(rules: DuplicateRules, { openLeadId, otherFirstName }: ContactMatch): IntakeDecision["lead"] {
  const updates = rules.updateLead !== null && !rules.distributeFirst && !otherFirstName;
  return openLeadId !== null && updates
    ? { kind: "existing", leadId: openLeadId, overwrite: rules.updateLead ?? [] }
    : { kind: "new", linkedTo: openLeadId };
}

function routeOf({ bypassToOwner }: DuplicateRules, { owner, loanOfficer }: ContactMatch): IntakeRoute {
  if (!bypassToOwner) return { kind: "workflow" };
  if (owner?.active) return { kind: "owner", userId: owner.userId };
  if (loanOfficer?.active) return { kind: "loanOfficer", userId: loanOfficer.userId };
  return { kind: "workflow" };
}
