import type { FieldError } from "../errors.ts";
import { FieldReader } from "../intake/field-reader.ts";
import { readLanguage } from "../intake/read-language.ts";
import { parseInstant } from "../time/parse-instant.ts";
import { LEAD_STATUSES, type LeadStatus } from "./lead-status.ts";
import { type ExtensionField, extensionFieldOf, type PhoneField } from "./phone-extensions.ts";

/** What people may write on a contact's record, normalized; an address is written as a whole. */
export interface Profile {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly nickname: string | null;
  readonly email: string | null;
  /** E.164, as are the other two. */
  readonly cellPhone: string | null;
  readonly homePhone: string | null;
  readonly workPhone: string | null;
  /** Digits to dial after the cell phone, as are the other two of theirs; written as `x12` in the field of the phone. */
  readonly cellPhoneExtension: string | null;
  readonly homePhoneExtension: string | null;
  readonly workPhoneExtension: string | null;
  /** A day such as `1984-03-04`. */
  readonly birthday: string | null;
  readonly address: ProfileAddress;
  /** "OK to SMS"; `null`: nobody knows. */
  readonly prefersText: boolean | null;
  /** A language's tag, such as `es`. */
  readonly preferredLanguage: string | null;
  readonly referredBy: string | null;
  readonly leadStatus: LeadStatus;
}

/** An address as it was entered; the state by its two letters. */
export interface ProfileAddress {
  readonly street: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly postalCode: string | null;
}

type PlainField = Exclude<keyof Profile, PhoneField | ExtensionField>;

export type RawProfile = { readonly [Name in PlainField | PhoneField]?: unknown };

export type ParsedProfile =
  | { readonly ok: true; readonly profile: Partial<Profile> }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

export const PROFILE_LIMITS = {
  nameLength: 100,
  streetLength: 200,
  textLength: 200,
  phoneLength: 40,
} as const;

const EARLIEST_BIRTHDAY = "1900-01-01";
const POSTAL_CODE = /^(\d{5})(?:-?(\d{4}))?$/;

/**
 * Checks and normalizes the fields of a record that are given; the others are left as they are.
 *
 * @param today the calendar day, such as `2026-05-04`; nobody is born after it
 * @returns what was given, or every fault at once with JSON pointers
 */
export function parseProfile(raw: RawProfile, today: string): ParsedProfile {
  const reader = new FieldReader();
  const { nameLength, textLength } = PROFILE_LIMITS;
  const readers: { readonly [Name in PlainField]: (value: unknown) => Profile[Name] } = {
    firstName: (value) => reader.text(value, "/firstName", nameLength),
    lastName: (value) => reader.text(value, "/lastName", nameLength),
    nickname: (value) => reader.text(value, "/nickname", nameLength),
    email: (value) => reader.email(value, "/email"),
    birthday: (value) => birthdayOf(reader, value, today),
    address: (value) => addressOf(reader, value),
    prefersText: (value) => reader.boolean(value, "/prefersText"),
    preferredLanguage: (value) => languageOf(reader, value),
    referredBy: (value) => reader.text(value, "/referredBy", textLength),
    leadStatus: (value) => statusOf(reader, value),
  };
  const given = (Object.keys(readers) as PlainField[]).filter((name) => raw[name] !== undefined);
  const profile: Partial<Profile> = {
    ...Object.fromEntries(given.map((name) => [name, readers[name](raw[name])])),
    ...phoneOf(reader, raw, "cellPhone"),
    ...phoneOf(reader, raw, "homePhone"),
    ...phoneOf(reader, raw, "workPhone"),
  };
  return reader.errors.length === 0 ? { ok: true, profile } : { ok: false, errors: reader.errors };
}

/** What is wrong with the names of a record as it would be kept: somebody must be able to call the contact by one. */
export function nameFaults({
  firstName,
  lastName,
}: Pick<Profile, "firstName" | "lastName">): readonly FieldError[] {
  if (firstName !== null || lastName !== null) return [];
  return [{ code: "MISSING_VALUE", pointer: "/firstName", detail: "Give the contact's first or last name." }];
}

/** A number with its extension, which goes when the number is written without one. */
function phoneOf(reader: FieldReader, raw: RawProfile, field: PhoneField): Partial<Profile> {
  if (raw[field] === undefined) return {};
  const phone = reader.phone(raw[field], `/${field}`);
  return { [field]: phone?.e164 ?? null, [extensionFieldOf(field)]: phone?.extension ?? null };
}

function birthdayOf(reader: FieldReader, value: unknown, today: string): string | null {
  const text = reader.text(value, "/birthday", 10);
  if (text === null) return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || parseInstant(text) === null) {
    return reader.fail("INVALID_DATE", "/birthday", `"${text}" is not a day such as 1984-03-04.`);
  }
  if (text < EARLIEST_BIRTHDAY) return reader.fail("INVALID_DATE", "/birthday", "The day is before 1900.");
  return text > today ? reader.fail("INVALID_DATE", "/birthday", "The day is in the future.") : text;
}

function addressOf(reader: FieldReader, value: unknown): ProfileAddress {
  const raw = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  return {
    street: reader.text(raw.street, "/address/street", PROFILE_LIMITS.streetLength),
    city: reader.text(raw.city, "/address/city", PROFILE_LIMITS.nameLength),
    state: reader.state(raw.state, "/address/state"),
    postalCode: postalCodeOf(reader, raw.postalCode),
  };
}

function postalCodeOf(reader: FieldReader, value: unknown): string | null {
  const text = reader.text(value, "/address/postalCode", PROFILE_LIMITS.textLength);
  if (text === null) return null;
  const [, zip, four] = POSTAL_CODE.exec(text) ?? [];
  if (zip === undefined) {
    return reader.fail("INVALID_VALUE", "/address/postalCode", "A ZIP code is 02134 or 02134-1000.");
  }
  return four === undefined ? zip : `${zip}-${four}`;
}

function languageOf(reader: FieldReader, value: unknown): string | null {
  const text = reader.text(value, "/preferredLanguage", PROFILE_LIMITS.nameLength);
  if (text === null) return null;
  const language = readLanguage(text);
  return language.ok ? language.value : reader.fail(language.code, "/preferredLanguage", language.detail);
}

function statusOf(reader: FieldReader, value: unknown): LeadStatus {
  if (typeof value === "string" && Object.hasOwn(LEAD_STATUSES, value)) return value as LeadStatus;
  const labels = Object.values(LEAD_STATUSES).map(({ label }) => label);
  reader.fail("INVALID_VALUE", "/leadStatus", `Use one of ${labels.join(", ")}.`);
  return "new";
}
