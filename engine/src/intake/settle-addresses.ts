import {
  ADDRESS_FIELDS,
  type AddressLines,
  addressesOf,
  type PersonAddresses,
} from "../contacts/do-not-contact.ts";
import type { IntakeDecision } from "./decide-intake.ts";

/** What a matching contact is reached by after a submission. */
export interface SettledAddresses {
  readonly lines: AddressLines;
  /** What it gains beside its fields: addresses that were overwritten, and those that no field had room for. */
  readonly former: readonly string[];
}

type GainedAddresses = Pick<
  Extract<IntakeDecision["contact"], { readonly kind: "existing" }>,
  "gainsAddresses" | "bindsAddresses"
>;

export const NO_LINES: AddressLines = { email: null, cellPhone: null, homePhone: null, workPhone: null };

/** What of a submission a matching contact gains, as `settleAddresses` takes it. @param named all that it names */
export function gainedOf(
  { gainsAddresses, bindsAddresses }: GainedAddresses,
  named: PersonAddresses,
): PersonAddresses | null {
  if (bindsAddresses) return { ...NO_LINES, formerAddresses: addressesOf(named) };
  return gainsAddresses ? named : null;
}

/**
 * Decides what a matching contact is reached by: no address is lost. What is overwritten is kept beside the fields, home and
 * work phone fill blanks, and whatever else the submission names is kept beside the fields too.
 *
 * @param before the contact's fields
 * @param overwritten the ticked fields that the submission has a value for
 * @param delivered what the submission names beside email and cell phone; `null`: the contact is not updated
 */
export function settleAddresses(
  before: AddressLines,
  overwritten: Partial<Pick<AddressLines, "email" | "cellPhone">>,
  delivered: PersonAddresses | null,
): SettledAddresses {
  const lines: AddressLines = {
    email: overwritten.email ?? before.email,
    cellPhone: overwritten.cellPhone ?? before.cellPhone,
    homePhone: before.homePhone ?? delivered?.homePhone ?? null,
    workPhone: before.workPhone ?? delivered?.workPhone ?? null,
  };
  const has = ADDRESS_FIELDS.map((field) => lines[field]);
  const further = delivered ? [delivered.homePhone, delivered.workPhone, ...delivered.formerAddresses] : [];
  const named = [before.email, before.cellPhone, ...further];
  const former = named.filter((address) => address !== null && !has.includes(address));
  return { lines, former: [...new Set(former)] as string[] };
}
