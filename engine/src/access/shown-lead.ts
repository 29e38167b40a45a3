import type { DeliveredContact } from "../intake/delivery.ts";
import { CONTACT_FIELDS } from "../intake/duplicate-rules.ts";
import type { HiddenFields } from "./lead-view.ts";

/** The money of a lead. */
interface LeadMoney {
  readonly amountUsd: number | null;
  readonly purchasePriceUsd: number | null;
  readonly annualIncomeUsd: number | null;
}

const MONEY = ["amountUsd", "purchasePriceUsd", "annualIncomeUsd"] as const;

/** A lead's contact without what somebody may not see. */
export function contactOfLead<Contact extends DeliveredContact>(
  contact: Contact,
  hidden: HiddenFields,
): Contact {
  const fields = CONTACT_FIELDS.filter((field) => hidden.has(`contact.${field}`));
  return fields.length === 0 ? contact : { ...contact, ...emptied(fields) };
}

/** A lead without the money that somebody may not see. */
export function moneyOfLead<Lead extends LeadMoney>(lead: Lead, hidden: HiddenFields): Lead {
  const fields = MONEY.filter((field) => hidden.has(`loan.${field}`));
  return fields.length === 0 ? lead : { ...lead, ...emptied(fields) };
}

function emptied(fields: readonly string[]): Readonly<Record<string, null>> {
  return Object.fromEntries(fields.map((field) => [field, null]));
}
