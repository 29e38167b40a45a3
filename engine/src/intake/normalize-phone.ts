import { type PhoneNumber, readPhones } from "./read-phones.ts";

export type NormalizedPhone =
  | ({
      readonly ok: true;
      /** What stands beside the number and is no part of it; left out: nothing does. */
      readonly remark?: string;
    } & PhoneNumber)
  | {
      readonly ok: false;
      readonly code: "INVALID_PHONE" | "UNKNOWN_AREA_CODE";
      /** What is wrong and how to mend it. */
      readonly detail: string;
    };

/** Brings the one phone number of a text to E.164, read as `readPhones` reads it; two are one too many. */
export function normalizePhone(text: string): NormalizedPhone {
  const reading = readPhones(text);
  if (!reading.ok) {
    const code = reading.code === "UNKNOWN_AREA_CODE" ? reading.code : "INVALID_PHONE";
    return { ok: false, code, detail: reading.detail };
  }
  const [number, ...others] = reading.value;
  if (number && others.length === 0) {
    return { ok: true, ...number, ...(reading.remark === undefined ? {} : { remark: reading.remark }) };
  }
  return { ok: false, code: "INVALID_PHONE", detail: "These are several numbers; give one." };
}

/** A number with its extension as a link dials it (RFC 3966). */
export function telLink({ e164, extension }: PhoneNumber): string {
  return extension === null ? `tel:${e164}` : `tel:${e164};ext=${extension}`;
}
