import type { LoanFacts } from "../facts.ts";
import type { DeliveredContact } from "./delivery.ts";

/** Fields of a contact that a delivery brings, in the order the screens show them. */
export const CONTACT_FIELDS = [
  "firstName",
  "lastName",
  "email",
  "cellPhone",
  "preferredLanguage",
] as const satisfies readonly (keyof DeliveredContact)[];
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** Fields of a lead that a delivery brings, in the order the screens show them. */
export const LEAD_FIELDS = [
  "amountUsd",
  "purchasePriceUsd",
  "annualIncomeUsd",
  "purpose",
  "propertyType",
  "occupancy",
  "propertyState",
  "termMonths",
  "creditMeetsGuidelines",
] as const satisfies readonly (keyof LoanFacts)[];
export type LeadField = (typeof LEAD_FIELDS)[number];

/**
 * The five switches of a workflow's fourth screen: what becomes of a delivery whose contact or lead is there already.
 * `null` is off; a list is on, with the ticked fields.
 */
export interface DuplicateRules {
  /** If a lead already exists, these of its fields are overwritten by what the source sends. */
  readonly updateLead: readonly LeadField[] | null;
  /** If a contact already exists, these of its fields are overwritten by what the source sends. */
  readonly updateContact: readonly ContactField[] | null;
  /** A do-not-contact status is enforced; only these fields are still shown. */
  readonly honorDoNotContact: readonly ContactField[] | null;
  /** Leads are distributed first; then only the contacts that the assignee owns are searched. */
  readonly distributeFirst: boolean;
  /** A contact's active owner gets the lead, without routing. Never together with `distributeFirst`. */
  readonly bypassToOwner: boolean;
}

/**
 * What a workflow has when nobody chose: every duplicate is a new record, linked, as with all switches off; only a
 * do-not-contact status is honored, with the name shown.
 */
export const DEFAULT_DUPLICATE_RULES: DuplicateRules = {
  updateLead: null,
  updateContact: null,
  honorDoNotContact: ["firstName", "lastName"],
  distributeFirst: false,
  bypassToOwner: false,
};

/** The switches that lock each other, for the message at either. */
export function exclusiveSwitchesFault(
  rules: Pick<DuplicateRules, "distributeFirst" | "bypassToOwner">,
): string | null {
  return rules.distributeFirst && rules.bypassToOwner
    ? "Distributing first and assigning to the owner exclude each other; switch one of the two off."
    : null;
}
