import type { DeliveredContact, FurtherAddresses } from "./delivery.ts";
import type { DeliveryReader } from "./delivery-reader.ts";
import { readText } from "./field-reader.ts";
import { joinNames } from "./join-names.ts";
import type { RawDelivery } from "./raw-delivery.ts";
import { readLanguage } from "./read-language.ts";
import type { SplitName } from "./read-names.ts";
import type { PhoneNumber } from "./read-phones.ts";
import { notRead, read } from "./reading.ts";
import { readOwnEmails, readOwnPhones } from "./stand-ins.ts";

type RawContact = NonNullable<RawDelivery["contact"]>;

/** A person as a delivery names them, with all ways to reach them. */
export interface ReadContact {
  readonly contact: DeliveredContact;
  /** `null`: there are none beside those of the contact. */
  readonly further: FurtherAddresses | null;
}

export const MAX_NAME_LENGTH = 100;

/** Reads a delivery's contact. An email or phone that came twice is kept once. */
export function readContact(reader: DeliveryReader, raw: RawContact): ReadContact {
  const name = nameOf(reader, raw);
  const [email = null, ...emails] = emailsOf(reader, raw);
  const phones = phonesOf(reader, raw);
  const preferredLanguage = reader.optional(
    raw.preferredLanguage,
    "/contact/preferredLanguage",
    readLanguage,
  );
  const further = { ...phones.further, emails };
  return {
    contact: { ...name, email, cellPhone: phones.cellPhone, preferredLanguage },
    further: hasAny(further) ? further : null,
  };
}

/** The parts of the name; a blank one is filled from the full name, of which no word is lost without a remark. */
function nameOf(reader: DeliveryReader, raw: RawContact): SplitName {
  const parts = {
    firstName: reader.name(raw.firstName, "/contact/firstName", MAX_NAME_LENGTH),
    lastName: reader.name(raw.lastName, "/contact/lastName", MAX_NAME_LENGTH),
  };
  const full = reader.name(raw.fullName, "/contact/fullName", 2 * MAX_NAME_LENGTH);
  const { firstName, lastName, remark } = joinNames(parts, full);
  if (full !== null) reader.take(read(full, remark), full, "/contact/fullName");
  const bounded = (part: string | null) =>
    part === null || part === parts.firstName || part === parts.lastName
      ? part
      : reader.take(readText(part, MAX_NAME_LENGTH), part, "/contact/fullName");
  return { firstName: bounded(firstName), lastName: bounded(lastName) };
}

function emailsOf(reader: DeliveryReader, raw: RawContact): readonly string[] {
  const noText = notRead("INVALID_EMAIL", "Give the email address as a text.");
  const of = (value: unknown, pointer: string) => reader.several(value, pointer, readOwnEmails, noText);
  return [...new Set([...of(raw.email, "/contact/email"), ...of(raw.emails, "/contact/emails")])];
}

interface ReadPhones {
  readonly cellPhone: string | null;
  readonly further: Omit<FurtherAddresses, "emails">;
}

/** A number of no kind is the cell phone where none is named. */
function phonesOf(reader: DeliveryReader, raw: RawContact): ReadPhones {
  const noText = notRead("INVALID_PHONE", "Give the phone number as a text.");
  const of = (value: unknown, pointer: string) => reader.several(value, pointer, readOwnPhones, noText);
  const cell = of(raw.cellPhone, "/contact/cellPhone");
  const home = of(raw.homePhone, "/contact/homePhone");
  const work = of(raw.workPhone, "/contact/workPhone");
  const others = of(raw.phones, "/contact/phones");

  const named = new Set([home[0]?.e164, work[0]?.e164]);
  const cellPhone = cell[0]?.e164 ?? others.find(({ e164 }) => !named.has(e164))?.e164 ?? null;
  const used = new Set<string | null>([cellPhone]);
  const take = (numbers: readonly PhoneNumber[]) => {
    const found = numbers[0]?.e164 ?? null;
    if (found === null || used.has(found)) return null;
    used.add(found);
    return found;
  };
  const homePhone = take(home);
  const workPhone = take(work);
  const all = [...cell, ...home, ...work, ...others];
  const phones = [...new Set(all.map(({ e164 }) => e164))].filter((e164) => !used.has(e164));
  return { cellPhone, further: { homePhone, workPhone, phones, extensions: extensionsOf(all) } };
}

/** Of a number that came twice, the first extension. */
function extensionsOf(numbers: readonly PhoneNumber[]): Readonly<Record<string, string>> {
  const extensions: Record<string, string> = {};
  for (const { e164, extension } of numbers) if (extension !== null) extensions[e164] ??= extension;
  return extensions;
}

function hasAny({ homePhone, workPhone, emails, phones, extensions }: FurtherAddresses): boolean {
  const isNamed = homePhone !== null || workPhone !== null;
  return isNamed || emails.length > 0 || phones.length > 0 || Object.keys(extensions).length > 0;
}
