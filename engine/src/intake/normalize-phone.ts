import { parsePhoneNumberFromString } from "libphonenumber-js/max";

export type NormalizedPhone =
  | { readonly ok: true; readonly e164: string }
  | {
      readonly ok: false;
      readonly code: "INVALID_PHONE" | "UNKNOWN_AREA_CODE";
      /** What is wrong and how to mend it. */
      readonly detail: string;
    };

/** More than any way to write a number; longer texts are not worth parsing. */
const MAX_LENGTH = 40;
/** Ten digits of a North American number, in whatever groups, with or without the country code. */
const NORTH_AMERICAN = /^(?:\+?1)?(\d{3})\d{7}$/;
/** 555-0100 to 555-0199 are never given out; demos and tests use them. */
const FICTIONAL = /^\+1[2-9]\d{2}55501\d{2}$/;
/** A subscriber number that is valid wherever the area code is. */
const PROBE_SUBSCRIBER = "2345678";

/**
 * Brings a phone number to E.164; one without a country is taken as a US number.
 *
 * "The contact's number must have a valid area code that exists."
 */
export function normalizePhone(text: string): NormalizedPhone {
  if (text.length > MAX_LENGTH) return invalid(`${text.slice(0, MAX_LENGTH)}…`);
  const areaCode = NORTH_AMERICAN.exec(text.replace(/[\s().-]/g, ""))?.[1];
  if (areaCode !== undefined && !areaCodeExists(areaCode)) {
    const detail = `The area code ${areaCode} does not exist; check the number.`;
    return { ok: false, code: "UNKNOWN_AREA_CODE", detail };
  }
  const parsed = parsePhoneNumberFromString(text, { defaultCountry: "US", extract: false });
  if (!parsed || !(parsed.isValid() || FICTIONAL.test(parsed.number))) return invalid(text);
  return { ok: true, e164: parsed.number };
}

const knownAreaCodes = new Map<string, boolean>();

function areaCodeExists(areaCode: string): boolean {
  const known = knownAreaCodes.get(areaCode);
  if (known !== undefined) return known;
  const exists = parsePhoneNumberFromString(`+1${areaCode}${PROBE_SUBSCRIBER}`)?.isValid() ?? false;
  knownAreaCodes.set(areaCode, exists);
  return exists;
}

function invalid(text: string): NormalizedPhone {
  const detail = `"${text}" is not a valid phone number; write it as (617) 555-0123.`;
  return { ok: false, code: "INVALID_PHONE", detail };
}
