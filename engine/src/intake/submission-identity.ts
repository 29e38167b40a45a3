import {
  ADDRESS_FIELDS,
  type AddressLines,
  addressesOf,
  type PersonAddresses,
} from "../contacts/do-not-contact.ts";
import type { Delivery } from "./delivery.ts";

/**
 * Where a contact has the address that a submission names too: in a field, or beside these (`further…`). Entries of timelines
 * keep it; older ones know `email` and `cellPhone` alone.
 */
export const MATCHED_BY = [...ADDRESS_FIELDS, "furtherEmail", "furtherPhone"] as const;
export type MatchedBy = (typeof MATCHED_BY)[number];

/** In words that follow "the same". */
export const MATCHED_BY_WORDS: Readonly<Record<MatchedBy, string>> = {
  email: "email",
  cellPhone: "cell phone",
  homePhone: "home phone",
  workPhone: "work phone",
  furtherEmail: "further email",
  furtherPhone: "further phone",
};

/** The emails and phones of a submission by the fields of a contact; what has no field stands among the former addresses. */
export function linesOf({ contact, further }: Pick<Delivery, "contact" | "further">): PersonAddresses {
  return {
    email: contact.email,
    cellPhone: contact.cellPhone,
    homePhone: further?.homePhone ?? null,
    workPhone: further?.workPhone ?? null,
    formerAddresses: [...(further?.emails ?? []), ...(further?.phones ?? [])],
  };
}

/** All emails and phones by which a submission says who somebody is, each once. */
export function deliveredAddresses(submission: Pick<Delivery, "contact" | "further">): readonly string[] {
  return [...new Set(addressesOf(linesOf(submission)))];
}

/** Tells an email from a phone, which is E.164 and has no such sign. */
export function isEmail(address: string): boolean {
  return address.includes("@");
}

/** Where a contact that was found by an address has it. */
export function matchedByOf(address: string, lines: AddressLines): MatchedBy {
  const field = ADDRESS_FIELDS.find((line) => lines[line] === address);
  return field ?? (isEmail(address) ? "furtherEmail" : "furtherPhone");
}

/**
 * Whether a submission with the id of an earlier one is about somebody else: it names addresses, and none of them is known of
 * the first lead. Of a lead whose person was erased nothing is known, so nothing says that.
 *
 * @param named emails and phones of the new submission, normalized
 * @param known what the first submission named, and what its lead's contact has or had
 */
export function isAnotherPerson(named: readonly string[], known: ReadonlySet<string>): boolean {
  return named.length > 0 && known.size > 0 && !named.some((address) => known.has(address));
}
