import { cleanText } from "./clean-text.ts";
import { readEmails } from "./read-emails.ts";
import { type PhoneNumber, readPhones } from "./read-phones.ts";
import { notRead, type Reading, read } from "./reading.ts";

/** What stands before the `@` where somebody has no email, whatever the domain. */
const NO_EMAIL =
  /^(?:none|null|unknown|no[._-]?e?-?mail(?:[._-]?(?:address|provided|given))?|not[._-]?(?:provided|given|available|known))$/;
/** Domains that are given where there is no email, whatever stands before. */
const NO_DOMAIN = /^(?:none|no[._-]?e?-?mail(?:provided|given)?)$/;
/** What people type to get past a field, where both sides are of that kind. */
const TYPED =
  /^(?:no|na|n-a|test|tester|testing|email|mail|asdf|qwerty|abc|abcd|xyz|a|aa|x|xx|xxx|fake|none|nobody|noone)$/;
/** Ten times one digit; of other countries, where numbers are shorter, eight times. */
const ONE_DIGIT = /^(?:\+1(\d)\1{9}|\+(?!1)\d{1,3}?(\d)\2{7,})$/;
/** A field of a template that nobody filled in, a value that a program could not write, and a column that was too narrow. */
const NO_NAME =
  /^(?:(?:\{\{[^{}]*\}\}|\{[\w.]+\}|\$\{[^{}]*\}|%%[^%]*%%|%[A-Z_]+%|\*\|[^|]*\|\*|<<[^<>]*>>|\[\[[^[\]]*\]\]|\[object [a-z]+\])\s*)+$|^#{2,}$/i;
/** Longer texts are no such field. */
const MAX_LENGTH = 200;

/** As `readEmails`, without those that stand for none, such as `none@none.com`: many people have them, so they are nobody's. */
export function readOwnEmails(text: string): Reading<readonly string[]> {
  return withoutStandIns(readEmails(text), EMAILS);
}

/** As `readPhones`, without those that stand for none, such as 888-888-8888. */
export function readOwnPhones(text: string): Reading<readonly PhoneNumber[]> {
  return withoutStandIns(readPhones(text), PHONES);
}

/** Whether a name is none: `{{first_name}}`, `%%FNAME%%`, `[object Object]`, `########` and their kind. */
export function isUnfilledName(text: string): boolean {
  return text.length <= MAX_LENGTH && NO_NAME.test(cleanText(text));
}

/** What stands for no value of a kind, and how such values are told. */
interface StandIns<Value> {
  readonly code: "INVALID_EMAIL" | "INVALID_PHONE";
  readonly kind: string;
  readonly isStandIn: (value: Value) => boolean;
  readonly textOf: (value: Value) => string;
}

const EMAILS: StandIns<string> = {
  ...{ code: "INVALID_EMAIL", kind: "email" },
  isStandIn: isStandInEmail,
  textOf: (email) => email,
};

const PHONES: StandIns<PhoneNumber> = {
  ...{ code: "INVALID_PHONE", kind: "phone" },
  isStandIn: ({ e164 }) => ONE_DIGIT.test(e164),
  textOf: ({ e164 }) => e164,
};

function withoutStandIns<Value>(
  reading: Reading<readonly Value[]>,
  { code, kind, isStandIn, textOf }: StandIns<Value>,
): Reading<readonly Value[]> {
  if (!reading.ok) return reading;
  const standIns = reading.value.filter(isStandIn);
  if (standIns.length === 0) return reading;
  const detail = `"${standIns.map(textOf).join(", ")}" stands for no ${kind}; it is kept here alone.`;
  const own = reading.value.filter((value) => !isStandIn(value));
  if (own.length === 0) return notRead(code, detail);
  return read(own, reading.remark === undefined ? detail : `${reading.remark} ${detail}`);
}

function isStandInEmail(email: string): boolean {
  const at = email.lastIndexOf("@");
  const local = email.slice(0, at);
  const [domain = ""] = email.slice(at + 1).split(".");
  return NO_EMAIL.test(local) || NO_DOMAIN.test(domain) || (TYPED.test(local) && TYPED.test(domain));
}
