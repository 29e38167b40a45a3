import { parsePhoneNumberFromString } from "libphonenumber-js/max";

export type NormalizedPhone =
  | { readonly ok: true; readonly e164: string }
  | { readonly ok: false; readonly code: "INVALID_PHONE" | "UNKNOWN_AREA_CODE"; readonly detail: string };

const NANP_SHAPE = /^\+1([2-9]\d{2})([2-9]\d{6})$/;
/** Numbers that are never given out; demos and tests use them. */
const FICTIONAL = /^\+1[2-9]\d{2}55501\d{2}$/;
/** Any subscriber number that is valid wherever the area code is. */
const PROBE_SUBSCRIBER = "2345678";

/**
 * Brings a phone number to E.164; one without a country is taken as a US number.
 *
 * A contact's number must have an area code that exists.
 */
export function normalizePhone(text: string): NormalizedPhone {
  const parsed = parsePhoneNumberFromString(text, "US");
  if (!parsed?.isPossible()) {
    return {
      ok: false,
      code: "INVALID_PHONE",
      detail: `"${text}" is not a phone number; write it as (617) 555-0123.`,
    };
  }
  const e164 = parsed.number;
  const areaCode = NANP_SHAPE.exec(e164)?.[1];
  if (areaCode !== undefined && !areaCodeExists(areaCode)) {
    return {
      ok: false,
      code: "UNKNOWN_AREA_CODE",
      detail: `The area code ${areaCode} does not exist; check the number.`,
    };
  }
  if (parsed.isValid() || FICTIONAL.test(e164)) return { ok: true, e164 };
  return {
    ok: false,
    code: "INVALID_PHONE",
    detail: `"${text}" is not a valid phone number; check its digits.`,
  };
}

const knownAreaCodes = new Map<string, boolean>();

function areaCodeExists(areaCode: string): boolean {
  let exists = knownAreaCodes.get(areaCode);
  if (exists === undefined) {
    exists = parsePhoneNumberFromString(`+1${areaCode}${PROBE_SUBSCRIBER}`)?.isValid() ?? false;
    knownAreaCodes.set(areaCode, exists);
  }
  return exists;
}
