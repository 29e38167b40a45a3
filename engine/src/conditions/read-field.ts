import type { Facts, UserFacts } from "../facts.ts";
import { licensedStatesAt } from "../time/licences.ts";
import { isWithinWorkingHours } from "../time/working-hours.ts";
import type { FieldId } from "./field-catalogue.ts";

/** What a field may hold; instants are milliseconds since the epoch, `null` is missing. */
export type FieldValue = string | number | boolean | readonly string[] | null;

export type FieldReader = (facts: Facts, user: UserFacts | null) => FieldValue;

/**
 * Where each field's value comes from. User fields are missing when there is no user to ask about; a fact is missing from
 * decisions that were stored before it was known, so each reader gives `null` for it.
 */
export const FIELD_READERS: Readonly<Record<FieldId, FieldReader>> = {
  "lead.source": ({ lead }) => lead.source,
  "lead.externalId": ({ lead }) => lead.externalId,
  "lead.receivedAt": ({ lead }) => lead.receivedAtMs,
  "lead.state": ({ lead }) => lead.record?.state ?? null,
  "lead.workflow": ({ lead }) => lead.record?.workflow ?? null,
  "lead.assignee": ({ lead }) => lead.record?.assignee ?? null,
  "lead.contactedAt": ({ lead }) => lead.record?.contactedAtMs ?? null,
  "lead.closedAt": ({ lead }) => lead.record?.closedAtMs ?? null,
  "lead.createdAt": ({ lead }) => lead.record?.createdAtMs ?? null,
  "lead.imports": ({ lead }) => lead.record?.imports ?? null,
  "lead.isNameInReview": ({ lead }) => lead.record?.isNameInReview ?? null,
  "contact.firstName": ({ contact }) => contact.firstName ?? null,
  "contact.lastName": ({ contact }) => contact.lastName ?? null,
  "contact.email": ({ contact }) => contact.email ?? null,
  "contact.cellPhone": ({ contact }) => contact.cellPhone ?? null,
  "contact.preferredLanguage": ({ contact }) => contact.preferredLanguage ?? null,
  "contact.nickname": ({ contact }) => contact.record?.nickname ?? null,
  "contact.birthday": ({ contact }) => contact.record?.birthdayMs ?? null,
  "contact.homePhone": ({ contact }) => contact.record?.homePhone ?? null,
  "contact.workPhone": ({ contact }) => contact.record?.workPhone ?? null,
  // Only addresses that mail can be sent to are stored.
  "contact.hasValidEmail": ({ contact }) => contact.email !== null && contact.email !== undefined,
  "contact.isSilenced": ({ contact }) => contact.record?.isSilenced ?? null,
  "contact.hasOpenTasks": ({ contact }) => contact.record?.hasOpenTasks ?? null,
  "contact.archiveReason": ({ contact }) => contact.record?.archiveReason ?? null,
  "contact.city": ({ contact }) => contact.record?.city ?? null,
  "contact.state": ({ contact }) => contact.record?.state ?? null,
  "contact.postalCode": ({ contact }) => contact.record?.postalCode ?? null,
  "contact.prefersText": ({ contact }) => contact.record?.prefersText ?? null,
  "contact.source": ({ contact }) => contact.record?.source ?? null,
  "contact.groups": ({ contact }) => contact.record?.groups ?? null,
  "contact.referredBy": ({ contact }) => contact.record?.referredBy ?? null,
  "contact.leadStatus": ({ contact }) => contact.record?.leadStatus ?? null,
  "contact.owner": ({ contact }) => contact.record?.owner ?? null,
  "contact.contactedAt": ({ contact }) => contact.record?.contactedAtMs ?? null,
  "contact.createdAt": ({ contact }) => contact.record?.createdAtMs ?? null,
  "loan.amountUsd": ({ loan }) => loan.amountUsd ?? null,
  "loan.purchasePriceUsd": ({ loan }) => loan.purchasePriceUsd ?? null,
  "loan.annualIncomeUsd": ({ loan }) => loan.annualIncomeUsd ?? null,
  "loan.loanToValuePercent": ({ loan }) => loanToValuePercent(loan.amountUsd, loan.purchasePriceUsd),
  "loan.purpose": ({ loan }) => loan.purpose ?? null,
  "loan.type": ({ loan }) => loan.record?.type ?? null,
  "loan.status": ({ loan }) => loan.record?.status ?? null,
  "loan.interestRatePercent": ({ loan }) => loan.record?.interestRatePercent ?? null,
  "loan.propertyType": ({ loan }) => loan.propertyType ?? null,
  "loan.occupancy": ({ loan }) => loan.occupancy ?? null,
  "loan.propertyState": ({ loan }) => loan.propertyState ?? null,
  "loan.termMonths": ({ loan }) => loan.termMonths ?? null,
  "loan.creditMeetsGuidelines": ({ loan }) => loan.creditMeetsGuidelines ?? null,
  "user.name": (_facts, user) => user?.name ?? null,
  "user.licensedStates": (facts, user) => user && licensedStatesAt(user, facts.nowMs),
  "user.languages": (_facts, user) => user?.languages ?? null,
  "user.isWithinWorkingHours": (facts, user) => user && isWithinWorkingHours(user, facts.nowMs),
  "now.instant": ({ nowMs }) => nowMs,
};

/** Reads a field once; to read it often, take its reader. */
export function readField(field: FieldId, facts: Facts, user: UserFacts | null): FieldValue {
  return FIELD_READERS[field](facts, user);
}

/** The loan as a share of the price; missing without a price above zero. */
function loanToValuePercent(amountUsd: number | null, priceUsd: number | null): number | null {
  if (amountUsd === null || priceUsd === null || priceUsd <= 0) return null;
  return (amountUsd * 100) / priceUsd;
}
