import { isEmail } from "../intake/submission-identity.ts";
import type { AddressLines } from "./do-not-contact.ts";
import { type ExtensionField, extensionFieldOf, PHONE_FIELDS, type PhoneField } from "./phone-extensions.ts";

/** All emails and phones that somebody is reached by. */
export interface Reachable extends AddressLines, Readonly<Record<ExtensionField, string | null>> {
  /** Normalized emails and E.164 phones that no field has. */
  readonly furtherAddresses: readonly string[];
  /** What is dialled after some of them, by the phone. */
  readonly furtherExtensions: Readonly<Record<string, string>>;
}

/** Nobody's: no email and no phone. */
export const NO_WAY: Reachable = {
  ...{ email: null, cellPhone: null, homePhone: null, workPhone: null },
  ...{ cellPhoneExtension: null, homePhoneExtension: null, workPhoneExtension: null },
  ...{ furtherAddresses: [], furtherExtensions: {} },
};

/** A number to call or to text. */
export interface PhoneWay {
  readonly kind: PhoneField | "further";
  /** E.164. */
  readonly number: string;
  /** Digits to dial after it. */
  readonly extension: string | null;
}

/** By what an applicant is reached whose contact is in doubt: by what they sent alone. */
export function reachOfApplicant({
  email,
  cellPhone,
  furtherAddresses,
}: Pick<Reachable, "email" | "cellPhone" | "furtherAddresses">): Reachable {
  return { ...NO_WAY, email, cellPhone, furtherAddresses };
}

/** Every kept number, the first to dial first: cell, home and work phone, then further ones. */
export function phoneWays(person: Reachable): readonly PhoneWay[] {
  const named = PHONE_FIELDS.flatMap((kind): readonly PhoneWay[] => {
    const number = person[kind];
    return number === null ? [] : [{ kind, number, extension: person[extensionFieldOf(kind)] }];
  });
  const has = new Set(named.map(({ number }) => number));
  const further = person.furtherAddresses.filter((address) => !isEmail(address) && !has.has(address));
  return [
    ...named.filter(({ number }, at) => named.findIndex((one) => one.number === number) === at),
    ...further.map((number) => ({
      ...{ kind: "further" as const, number },
      extension: person.furtherExtensions[number] ?? null,
    })),
  ];
}

/** Every kept email, the record's own first. */
export function emailWays({
  email,
  furtherAddresses,
}: Pick<Reachable, "email" | "furtherAddresses">): readonly string[] {
  const further = furtherAddresses.filter((address) => isEmail(address) && address !== email);
  return email === null ? further : [email, ...further];
}
