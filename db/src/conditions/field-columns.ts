import type { ConditionPlace, FieldId, FieldOf } from "@fairlead/engine";
import type { SQLWrapper } from "drizzle-orm";
import { contacts, leads, sources, users } from "../schema/index.ts";

/** Fields that no column holds: they are worked out from others, or from the time. */
export type ComputedField = "loan.loanToValuePercent" | "user.isWithinWorkingHours" | "now.instant";

/** What the computed fields of a user are made of. */
type UserPart = "user.licenceEnds" | "user.timeZone" | "user.workingHours";

/**
 * The expression behind each stored field, and behind what the computed ones are made of: text, a number, a boolean,
 * `timestamptz`, `text[]`, and `jsonb` for the working hours. A field without one is missing from every row.
 */
export type FieldColumns = Readonly<Partial<Record<Exclude<FieldId, ComputedField> | UserPart, SQLWrapper>>>;

/** The same, with every field that may be asked about somewhere. */
export type ColumnsOf<Place extends ConditionPlace> = Readonly<
  Record<Exclude<FieldOf<Place>, ComputedField> | (Place extends "filters" ? UserPart : never), SQLWrapper>
>;

/** The columns of a query over leads joined with their contacts and sources, and left joined with a user. */
export const LEAD_FIELD_COLUMNS: ColumnsOf<"filters"> = {
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
  "loan.occupancy": leads.occupancy,
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
