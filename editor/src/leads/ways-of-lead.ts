import {
  emailWays,
  isEmail,
  type PhoneWay,
  PROFILE_FIELDS,
  phoneWays,
  type Reachable,
  reachOfApplicant,
} from "@fairlead/engine/contract";
import type { Lead } from "../api/generated/types.gen.ts";
import { formatPhone, telHref } from "../format/values.ts";

const { cellPhone, homePhone, workPhone } = PROFILE_FIELDS;

/** Words for the kinds of numbers, as on the record. */
export const PHONE_LABELS: Readonly<Record<PhoneWay["kind"], string>> = {
  cellPhone,
  homePhone,
  workPhone,
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
  return waysOf(applicant ? reachOfApplicant(applicant) : contact);
}

/** The first number to dial of a contact in a list, which tells no further ones. */
export function firstPhone(
  row: Omit<Reachable, "furtherAddresses" | "furtherExtensions">,
): PhoneWay | undefined {
  return phoneWays({ ...row, furtherAddresses: [], furtherExtensions: {} })[0];
}

/** A number as it is read aloud, with its extension. */
export function phoneText({ number, extension }: Pick<PhoneWay, "number" | "extension">): string {
  return formatPhone(number, extension);
}

/** The link that dials a number with its extension. */
export function phoneHref({ number, extension }: Pick<PhoneWay, "number" | "extension">): string {
  return telHref(number, extension);
}

/** An email as it is, a phone as it is read aloud, with its extension where one is known. */
export function addressText(address: string, extensions: Reachable["furtherExtensions"] = {}): string {
  return isEmail(address) ? address : formatPhone(address, extensions[address]);
}
