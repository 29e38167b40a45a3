import { ARCHIVE_REASONS } from "../contacts/archive-reasons.ts";
import { LEAD_STATUSES } from "../contacts/lead-status.ts";
import { LOAN_STATUSES, LOAN_TYPES } from "../contacts/loans.ts";
import { LEAD_STATES } from "../leads/lead-states.ts";
import type { Operator } from "./operator.ts";

/** What kind of value a field holds. Texts compare as `foldText` folds them, codes (`isCode`) without regard to case alone. */
export type FieldType = "text" | "choice" | "number" | "boolean" | "instant" | "textSet";

/**
 * To whom a field's value is shown on a lead, beside whoever has the lead and their managers. Nothing is shown to those who never
 * had the lead.
 *
 * - `everyParty`: whoever may claim it, and whoever lost it.
 * - `money`: whoever may claim it, until it is lost.
 * - `address`: whoever may claim it, where its workflow shows how to reach the contact before the claim.
 * - `record`: nobody else; it stands on the contact's record.
 * - `notOfLead`: it tells nothing of the lead, but of the user who may get it, or of the time.
 */
export type FieldSight = "everyParty" | "money" | "address" | "record" | "notOfLead";

export interface FieldDefinition {
  readonly label: string;
  readonly type: FieldType;
  readonly sight: FieldSight;
  /** `USD`, `months`, `%`; absent where there is none. */
  readonly unit?: string;
  /** The values on offer in the editor; others are accepted for `text`, refused for `choice`. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** A code, an id or an address: one that differs in more than case is another. Choices are codes anyway. */
  readonly isCode?: true;
  /** An instant that is a whole day: midnight UTC. */
  readonly isDay?: true;
  /** What happened at an instant, as a sentence says it: "contacted". */
  readonly happened?: string;
  /** What is said of who has not what the label says: "No open tasks". */
  readonly denied?: string;
  /** Where alone it may be asked about; absent: everywhere. */
  readonly onlyIn?: ConditionPlace | readonly ConditionPlace[];
}

/** What a condition is for: the filters of a workflow, asked when a lead is routed, or the rules of a list of contacts or of leads. */
export type ConditionPlace = "filters" | "lists" | "leads";

/** Asked of leads, but not of contacts: those of a list may have several. */
const OF_LEADS = ["filters", "leads"] as const satisfies readonly ConditionPlace[];

const PURPOSES = [
  { value: "purchase", label: "Purchase" },
  { value: "refinance", label: "Refinance" },
  { value: "home_equity", label: "Home equity" },
] as const;

const PROPERTY_TYPES = [
  { value: "single_family", label: "Single family" },
  { value: "condominium", label: "Condominium" },
  { value: "two_to_four_units", label: "2-4 units" },
  { value: "manufactured", label: "Manufactured" },
  { value: "other", label: "Other" },
] as const;

const OCCUPANCIES = [
  { value: "primary_residence", label: "Primary residence" },
  { value: "second_home", label: "Second home" },
  { value: "investment_property", label: "Investment property" },
] as const;

const STATES = Object.entries(LEAD_STATES).map(([value, label]) => ({ value, label }));
const STATUSES = Object.entries(LEAD_STATUSES).map(([value, { label }]) => ({ value, label }));
const ARCHIVE_REASON_OPTIONS = Object.entries(ARCHIVE_REASONS).map(([value, label]) => ({ value, label }));
const LOAN_TYPE_OPTIONS = Object.entries(LOAN_TYPES).map(([value, label]) => ({ value, label }));
const LOAN_STATUS_OPTIONS = Object.entries(LOAN_STATUSES).map(([value, label]) => ({ value, label }));

/**
 * Every field that a condition may ask about. Adding a line here adds it to filters, lists and the editor;
 * `docs/` has the six steps.
 */
export const FIELDS = {
  "lead.source": { label: "Source", type: "text", sight: "everyParty", onlyIn: OF_LEADS },
  "lead.externalId": {
    label: "External ID",
    type: "text",
    isCode: true,
    sight: "everyParty",
    onlyIn: OF_LEADS,
  },
  "lead.receivedAt": {
    label: "Received at",
    type: "instant",
    sight: "everyParty",
    happened: "received",
    onlyIn: OF_LEADS,
  },
  "lead.state": { label: "State", type: "choice", sight: "everyParty", options: STATES, onlyIn: "leads" },
  "lead.workflow": { label: "Workflow", type: "text", sight: "everyParty", onlyIn: "leads" },
  "lead.assignee": { label: "Assignee", type: "text", sight: "everyParty", onlyIn: "leads" },
  "lead.contactedAt": {
    label: "Contacted On",
    type: "instant",
    sight: "everyParty",
    happened: "contacted",
    onlyIn: "leads",
  },
  "lead.closedAt": {
    label: "Closed",
    type: "instant",
    sight: "everyParty",
    happened: "closed",
    onlyIn: "leads",
  },
  "lead.createdAt": {
    label: "Creation Date",
    type: "instant",
    sight: "everyParty",
    happened: "created",
    onlyIn: "leads",
  },
  "lead.isNameInReview": {
    label: "Name in review",
    type: "boolean",
    sight: "everyParty",
    denied: "Name not in review",
    onlyIn: "leads",
  },
  "lead.imports": { label: "Import", type: "textSet", sight: "everyParty", onlyIn: "leads" },
  "contact.firstName": { label: "First Name", type: "text", sight: "everyParty" },
  "contact.lastName": { label: "Last Name", type: "text", sight: "everyParty" },
  "contact.email": { label: "Email", type: "text", isCode: true, sight: "address" },
  "contact.cellPhone": { label: "Phone Cell", type: "text", isCode: true, sight: "address" },
  "contact.preferredLanguage": {
    label: "Preferred Language",
    type: "text",
    isCode: true,
    sight: "everyParty",
  },
  "contact.nickname": { label: "Nickname", type: "text", sight: "record", onlyIn: "lists" },
  "contact.birthday": { label: "Birthday", type: "instant", sight: "record", isDay: true, onlyIn: "lists" },
  "contact.homePhone": { label: "Phone Home", type: "text", isCode: true, sight: "record", onlyIn: "lists" },
  "contact.workPhone": { label: "Phone Work", type: "text", isCode: true, sight: "record", onlyIn: "lists" },
  "contact.hasValidEmail": {
    label: "Valid email",
    type: "boolean",
    sight: "record",
    denied: "No valid email",
    onlyIn: "lists",
  },
  "contact.isSilenced": {
    label: "Silenced",
    type: "boolean",
    sight: "record",
    denied: "Not silenced",
    onlyIn: "lists",
  },
  "contact.hasOpenTasks": {
    label: "Open tasks",
    type: "boolean",
    sight: "record",
    denied: "No open tasks",
    onlyIn: "lists",
  },
  "contact.archiveReason": {
    label: "Archive reason",
    type: "choice",
    sight: "record",
    options: ARCHIVE_REASON_OPTIONS,
    onlyIn: "lists",
  },
  "contact.city": { label: "City", type: "text", sight: "record", onlyIn: "lists" },
  "contact.state": { label: "State", type: "text", isCode: true, sight: "record", onlyIn: "lists" },
  "contact.postalCode": { label: "ZIP code", type: "text", isCode: true, sight: "record", onlyIn: "lists" },
  "contact.prefersText": { label: "OK to SMS", type: "boolean", sight: "record", onlyIn: "lists" },
  "contact.source": { label: "Lead Source", type: "text", sight: "record", onlyIn: "lists" },
  "contact.groups": { label: "Group", type: "textSet", sight: "record", onlyIn: "lists" },
  "contact.referredBy": { label: "Referred By", type: "text", sight: "record", onlyIn: "lists" },
  "contact.leadStatus": {
    label: "Lead Status",
    type: "choice",
    sight: "record",
    options: STATUSES,
    onlyIn: "lists",
  },
  "contact.owner": { label: "Owner", type: "text", sight: "record", onlyIn: "lists" },
  "contact.contactedAt": {
    label: "Contacted On",
    type: "instant",
    sight: "record",
    happened: "contacted",
    onlyIn: "lists",
  },
  "contact.createdAt": {
    label: "Creation Date",
    type: "instant",
    sight: "record",
    happened: "created",
    onlyIn: "lists",
  },
  "loan.amountUsd": { label: "Loan amount", type: "number", sight: "money", unit: "USD" },
  "loan.purchasePriceUsd": { label: "Purchase price", type: "number", sight: "money", unit: "USD" },
  "loan.annualIncomeUsd": { label: "Annual income", type: "number", sight: "money", unit: "USD" },
  "loan.loanToValuePercent": { label: "Loan to value", type: "number", sight: "money", unit: "%" },
  "loan.purpose": { label: "Loan purpose", type: "choice", sight: "everyParty", options: PURPOSES },
  "loan.type": {
    label: "Loan type",
    type: "choice",
    sight: "record",
    options: LOAN_TYPE_OPTIONS,
    onlyIn: "lists",
  },
  "loan.status": {
    label: "Loan status",
    type: "choice",
    sight: "record",
    options: LOAN_STATUS_OPTIONS,
    onlyIn: "lists",
  },
  "loan.interestRatePercent": {
    label: "Interest rate",
    type: "number",
    sight: "record",
    unit: "%",
    onlyIn: "lists",
  },
  "loan.propertyType": {
    label: "Property type",
    type: "choice",
    sight: "everyParty",
    options: PROPERTY_TYPES,
  },
  "loan.occupancy": {
    label: "Occupancy",
    type: "choice",
    sight: "everyParty",
    options: OCCUPANCIES,
    onlyIn: OF_LEADS,
  },
  "loan.propertyState": { label: "Property state", type: "text", isCode: true, sight: "everyParty" },
  "loan.termMonths": { label: "Term", type: "number", sight: "everyParty", unit: "months" },
  "loan.creditMeetsGuidelines": { label: "Credit meets guidelines", type: "boolean", sight: "everyParty" },
  "user.name": { label: "User name", type: "text", sight: "notOfLead", onlyIn: "filters" },
  "user.licensedStates": {
    label: "User's licensed states",
    type: "textSet",
    isCode: true,
    sight: "notOfLead",
    onlyIn: "filters",
  },
  "user.languages": {
    label: "User's languages",
    type: "textSet",
    isCode: true,
    sight: "notOfLead",
    onlyIn: "filters",
  },
  "user.isWithinWorkingHours": {
    label: "User is within working hours",
    type: "boolean",
    sight: "notOfLead",
    onlyIn: "filters",
  },
  "now.instant": { label: "Now", type: "instant", sight: "notOfLead", onlyIn: "filters" },
} as const satisfies Record<string, FieldDefinition>;

export type FieldId = keyof typeof FIELDS;

/** The fields that may be asked about somewhere. */
export type FieldOf<Place extends ConditionPlace> = {
  [Field in FieldId]: (typeof FIELDS)[Field] extends { readonly onlyIn: infer Only }
    ? Place extends (Only extends readonly (infer Each)[] ? Each : Only)
      ? Field
      : never
    : Field;
}[FieldId];

/** The fields with one of some sights. */
export type FieldSeen<Sight extends FieldSight> = {
  [Field in FieldId]: (typeof FIELDS)[Field]["sight"] extends Sight ? Field : never;
}[FieldId];

/** The operators that make sense for each type of field, in the order the editor shows them. */
export const OPERATORS_BY_TYPE: Readonly<Record<FieldType, readonly Operator[]>> = {
  text: ["equals", "notEquals", "contains", "startsWith", "isOneOf", "isNoneOf", "isEmpty", "isNotEmpty"],
  choice: ["equals", "notEquals", "isOneOf", "isNoneOf", "isEmpty", "isNotEmpty"],
  number: ["equals", "notEquals", "greaterThan", "atLeast", "lessThan", "atMost", "isEmpty", "isNotEmpty"],
  boolean: ["isTrue", "isFalse", "isEmpty", "isNotEmpty"],
  instant: ["before", "after", "isBetween", "isEmpty", "isNotEmpty"],
  textSet: ["includes", "includesAnyOf", "doesNotInclude", "isEmpty", "isNotEmpty"],
};

/** Whether a text names a field of the catalogue; drawings saved by another version may name one that does not exist. */
export function isFieldId(text: string): text is FieldId {
  return Object.hasOwn(FIELDS, text);
}

/** The fields that may be asked about somewhere, in catalogue order. */
export function fieldsOf(place: ConditionPlace): readonly FieldId[] {
  return (Object.keys(FIELDS) as FieldId[]).filter((field) => isUsedIn(field, place));
}

/** Whether a field may be asked about somewhere. */
export function isUsedIn(field: FieldId, place: ConditionPlace): boolean {
  const { onlyIn = place } = fieldDefinition(field);
  return [onlyIn].flat().includes(place);
}

/** Whether texts of a field are the same only where they differ in nothing but case. */
export function isOfCodes(field: FieldId): boolean {
  const { type, isCode = false } = fieldDefinition(field);
  return isCode || type === "choice";
}

/** A field's definition at its widest type: the catalogue's own types are one literal a field. */
export function fieldDefinition(field: FieldId): FieldDefinition {
  return FIELDS[field];
}
