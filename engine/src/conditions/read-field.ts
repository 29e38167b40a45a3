import type { Facts, UserFacts } from "../facts.ts";
import { isWithinWorkingHours } from "../time/working-hours.ts";
import type { FieldId } from "./field-catalogue.ts";

/** What a field may hold; instants are milliseconds since the epoch, `null` is missing. */
export type FieldValue = string | number | boolean | readonly string[] | null;

/** Reads a field. User fields are missing when there is no user to ask about. */
export function readField(field: FieldId, facts: Facts, user: UserFacts | null): FieldValue {
  switch (field) {
    case "lead.source":
      return facts.lead.source;
    case "lead.externalId":
      return facts.lead.externalId;
    case "lead.receivedAt":
      return facts.lead.receivedAtMs;
    case "contact.firstName":
      return facts.contact.firstName;
    case "contact.lastName":
      return facts.contact.lastName;
    case "contact.email":
      return facts.contact.email;
    case "contact.cellPhone":
      return facts.contact.cellPhone;
    case "contact.preferredLanguage":
      return facts.contact.preferredLanguage;
    case "loan.amountUsd":
      return facts.loan.amountUsd;
    case "loan.purchasePriceUsd":
      return facts.loan.purchasePriceUsd;
    case "loan.annualIncomeUsd":
      return facts.loan.annualIncomeUsd;
    case "loan.loanToValuePercent": {
      const { amountUsd, purchasePriceUsd } = facts.loan;
      if (amountUsd === null || purchasePriceUsd === null || purchasePriceUsd <= 0) return null;
      return (amountUsd * 100) / purchasePriceUsd;
    }
    case "loan.purpose":
      return facts.loan.purpose;
    case "loan.propertyType":
      return facts.loan.propertyType;
    case "loan.propertyState":
      return facts.loan.propertyState;
    case "loan.termMonths":
      return facts.loan.termMonths;
    case "loan.creditMeetsGuidelines":
      return facts.loan.creditMeetsGuidelines;
    case "user.name":
      return user?.name ?? null;
    case "user.licensedStates":
      return user?.licensedStates ?? null;
    case "user.languages":
      return user?.languages ?? null;
    case "user.isWithinWorkingHours":
      return user ? isWithinWorkingHours(user, facts.nowMs) : null;
    case "now.instant":
      return facts.nowMs;
  }
}
