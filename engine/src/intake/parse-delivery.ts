import { FIELDS } from "../conditions/field-catalogue.ts";
import type { FieldError } from "../errors.ts";
import type { DeliveredContact, Delivery } from "./delivery.ts";
import { FieldReader, keyOf } from "./field-reader.ts";
import type { RawDelivery } from "./raw-delivery.ts";
import { US_STATES } from "./us-states.ts";

export type ParsedDelivery =
  | { readonly ok: true; readonly delivery: Delivery }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

const MAX_NAME_LENGTH = 100;
const MAX_EXTERNAL_ID_LENGTH = 200;

const LANGUAGES = new Map(
  Object.entries({
    english: "en",
    spanish: "es",
    espanol: "es",
    vietnamese: "vi",
    french: "fr",
    chinese: "zh",
    mandarin: "zh",
    cantonese: "yue",
    korean: "ko",
    tagalog: "tl",
    filipino: "fil",
    russian: "ru",
    portuguese: "pt",
    arabic: "ar",
    hindi: "hi",
    german: "de",
    italian: "it",
    polish: "pl",
    japanese: "ja",
    haitiancreole: "ht",
  }),
);
const STATES = new Map(
  Object.entries(US_STATES).flatMap(([name, code]) => [
    [keyOf(name), code],
    [keyOf(code), code],
  ]),
);
const PURPOSES = withAliases(FIELDS["loan.purpose"].options, { refi: "refinance", heloc: "home_equity" });
const PROPERTY_TYPES = withAliases(FIELDS["loan.propertyType"].options, {
  condo: "condominium",
  sfr: "single_family",
  house: "single_family",
  multifamily: "two_to_four_units",
  "24units": "two_to_four_units",
  mobilehome: "manufactured",
});
/** The words of loan systems and lead vendors; MISMO writes `PrimaryResidence` and `Investment`. */
const OCCUPANCIES = withAliases(FIELDS["loan.occupancy"].options, {
  primary: "primary_residence",
  primaryhome: "primary_residence",
  principalresidence: "primary_residence",
  owneroccupied: "primary_residence",
  secondary: "second_home",
  secondaryhome: "second_home",
  secondaryresidence: "second_home",
  secondresidence: "second_home",
  vacationhome: "second_home",
  investment: "investment_property",
  investmenthome: "investment_property",
  investor: "investment_property",
  nonowneroccupied: "investment_property",
  notowneroccupied: "investment_property",
  rental: "investment_property",
  rentalproperty: "investment_property",
});

/**
 * Checks and normalizes a lead as it came in, from the API or from a file.
 *
 * @param nowMs milliseconds since the epoch; dates may not lie more than a day after
 * @returns the delivery, or every fault at once with JSON pointers
 */
export function parseDelivery(raw: RawDelivery, nowMs: number): ParsedDelivery {
  const reader = new FieldReader();
  const contact = raw.contact ?? {};
  const loan = raw.loan ?? {};
  const delivery: Delivery = {
    externalId: reader.text(raw.externalId, "/externalId", MAX_EXTERNAL_ID_LENGTH),
    receivedAtMs: reader.instant(raw.receivedAt, "/receivedAt", nowMs),
    contact: {
      firstName: reader.text(contact.firstName, "/contact/firstName", MAX_NAME_LENGTH),
      lastName: reader.text(contact.lastName, "/contact/lastName", MAX_NAME_LENGTH),
      email: reader.email(contact.email, "/contact/email"),
      cellPhone: reader.phone(contact.cellPhone, "/contact/cellPhone"),
      preferredLanguage: language(reader, contact.preferredLanguage),
    },
    loan: {
      amountUsd: reader.amountUsd(loan.amountUsd, "/loan/amountUsd"),
      purchasePriceUsd: reader.amountUsd(loan.purchasePriceUsd, "/loan/purchasePriceUsd"),
      annualIncomeUsd: reader.amountUsd(loan.annualIncomeUsd, "/loan/annualIncomeUsd"),
      purpose: reader.choice(
        loan.purpose,
        "/loan/purpose",
        PURPOSES,
        "use Purchase, Refinance or Home equity.",
      ),
      propertyType: reader.choice(
        ...([loan.propertyType, "/loan/propertyType", PROPERTY_TYPES] as const),
        "use Single family, Condominium, 2-4 units, Manufactured or Other.",
      ),
      occupancy: reader.choiceOrNote(
        loan.occupancy,
        "/loan/occupancy",
        OCCUPANCIES,
        "use Primary residence, Second home or Investment property.",
      ),
      propertyState: reader.choice(
        loan.propertyState,
        "/loan/propertyState",
        STATES,
        "use a state's two letters, such as MA.",
      ),
      termMonths: reader.termMonths(loan.termMonths, "/loan/termMonths"),
      creditMeetsGuidelines: reader.boolean(loan.creditMeetsGuidelines, "/loan/creditMeetsGuidelines"),
    },
  };
  requireKnown(reader, delivery);
  const { errors, notes } = reader;
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, delivery: notes.length > 0 ? { ...delivery, notes } : delivery };
}

/** Somebody must be able to reach the contact and to call them by a name. A faulty value is told once, as such. */
function requireKnown(reader: FieldReader, { contact }: Delivery): void {
  const isFaulty = (pointer: string) => reader.errors.some((error) => error.pointer === pointer);
  const lacks = (...names: readonly (keyof DeliveredContact)[]) =>
    names.every((name) => contact[name] === null && !isFaulty(`/contact/${name}`));

  if (lacks("email", "cellPhone")) {
    reader.fail(
      "MISSING_VALUE",
      "/contact/email",
      "Give an email address or a cell phone to reach the contact by.",
    );
  }
  if (lacks("lastName", "firstName")) {
    reader.fail("MISSING_VALUE", "/contact/lastName", "Give the contact's last name, or at least the first.");
  }
}

function language(reader: FieldReader, value: unknown): string | null {
  const text = reader.text(value, "/contact/preferredLanguage", MAX_NAME_LENGTH);
  if (text === null) return null;
  const named = LANGUAGES.get(keyOf(text));
  if (named) return named;
  const tag = /^([a-z]{2,3})(-[a-z0-9]+)*$/i.exec(text)?.[1];
  return (
    tag?.toLowerCase() ??
    reader.fail("INVALID_VALUE", "/contact/preferredLanguage", "Use a language such as en or Spanish.")
  );
}

function withAliases(
  options: readonly { readonly value: string; readonly label: string }[],
  aliases: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  return new Map([
    ...options.flatMap(({ value, label }): [string, string][] => [
      [keyOf(value), value],
      [keyOf(label), value],
    ]),
    ...Object.entries(aliases).map(([alias, value]): [string, string] => [keyOf(alias), value]),
  ]);
}
