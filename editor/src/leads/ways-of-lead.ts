import { emailWays, type PhoneWay, phoneWays, type Reachable } from "@fairlead/engine/contract";
import type { Lead } from "../api/generated/types.gen.ts";

/** Words for the kinds of numbers, as on the record. */
export const PHONE_LABELS: Readonly<Record<PhoneWay["kind"], string>> = {
  cellPhone: "Phone Cell",
  homePhone: "Phone Home",
  workPhone: "Phone Work",
  further: "Other phone",
};

/** All numbers and emails of a person, the first to use first. */
export interface Ways {
  readonly phones: readonly PhoneWay[];
  readonly emails: readonly string[];
}

/** The numbers and emails of a person. */
export function waysOf(person: Reachable): Ways {
  return { phones: phoneWays(person), emails: emailWays(person) };
}

/** By what the person of a lead is reached: where it is in doubt who applied, by what they sent alone. */
export function waysOfLead({ applicant, contact }: Pick<Lead, "applicant" | "contact">): Ways {
  return waysOf(applicant ? { ...NO_WAY, ...applicant } : contact);
}

const NO_WAY: Reachable = {
  ...{ email: null, cellPhone: null, homePhone: null, workPhone: null },
  ...{ cellPhoneExtension: null, homePhoneExtension: null, workPhoneExtension: null },
  ...{ furtherAddresses: [], furtherExtensions: {} },
};
