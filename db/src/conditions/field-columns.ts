import type { FieldId } from "@fairlead/engine";
import type { SQLWrapper } from "drizzle-orm";
import { contacts, leads, sources, users } from "../schema/index.ts";

/** Fields that no column holds: they are worked out from others, or from the time. */
export type ComputedField = "loan.loanToValuePercent" | "user.isWithinWorkingHours" | "now.instant";

/**
 * The expression behind each stored field, and behind what the computed ones are made of: text, a number, a boolean,
 * `timestamptz`, `text[]`, and `jsonb` for the working hours. Where there is no user, all of theirs are null.
 */
export type FieldColumns = Readonly<
  Record<
    Exclude<FieldId, ComputedField> | "user.licenceEnds" | "user.timeZone" | "user.workingHours",
    SQLWrapper
  >
>;

/** The columns of a query over leads joined with their contacts and sources, and left joined with a user. */
export const LEAD_FIELD_COLUMNS: FieldColumns = {
  "lead.source": sources.name,
  "lead.externalId": leads.externalId,
  "lead.receivedAt": leads.receivedAt,
  "contact.firstName": contacts.firstName,
  "contact.lastName": contacts.lastName,
  "contact.email": contacts.email,
  "contact.cellPhone": contacts.cellPhone,
  "contact.preferredLanguage": contacts.preferredLanguage,
  "loan.amountUsd": leads.amountUsd,
  "loan.purchasePriceUsd": leads.purchasePriceUsd,
  "loan.annualIncomeUsd": leads.annualIncomeUsd,
  "loan.purpose": leads.loanPurpose,
  "loan.propertyType": leads.propertyType,
  "loan.propertyState": leads.propertyState,
  "loan.termMonths": leads.termMonths,
  "loan.creditMeetsGuidelines": leads.creditMeetsGuidelines,
  "user.name": users.name,
  "user.licensedStates": users.licensedStates,
  "user.licenceEnds": users.licenceEnds,
  "user.languages": users.languages,
  "user.timeZone": users.timeZone,
  "user.workingHours": users.workingHours,
};
