import type { ErrorCode, FieldError } from "../errors.ts";
import { cleanText, fitsLength, hasLostCharacter, isPrintable } from "./clean-text.ts";
import { normalizePhone } from "./normalize-phone.ts";
import { isNothing } from "./placeholders.ts";
import { readBoolean } from "./read-boolean.ts";
import { readEmail } from "./read-emails.ts";
import type { PhoneNumber } from "./read-phones.ts";
import { readState } from "./read-state.ts";
import { notRead, type Reading, read } from "./reading.ts";

/** Reads what people type into a form and collects every fault with its pointer. A blank value reads as `null`. */
export class FieldReader {
  readonly errors: FieldError[] = [];

  text(value: unknown, pointer: string, maxLength: number): string | null {
    return isBlank(value) ? null : this.#take(readText(value, maxLength), pointer);
  }

  email(value: unknown, pointer: string): string | null {
    if (isNothing(value)) return null;
    if (typeof value !== "string") {
      return this.fail("INVALID_EMAIL", pointer, "Give the email address as a text.");
    }
    return this.#take(readEmail(value), pointer);
  }

  phone(value: unknown, pointer: string): PhoneNumber | null {
    if (isNothing(value)) return null;
    if (typeof value !== "string" && typeof value !== "number") {
      return this.fail("INVALID_PHONE", pointer, "Give the phone number as a text.");
    }
    const phone = normalizePhone(String(value));
    if (!phone.ok) return this.fail(phone.code, pointer, phone.detail);
    if (phone.remark !== undefined) return this.fail("INVALID_PHONE", pointer, phone.remark);
    return { e164: phone.e164, extension: phone.extension };
  }

  state(value: unknown, pointer: string): string | null {
    return isBlank(value) ? null : this.#take(readState(value), pointer);
  }

  boolean(value: unknown, pointer: string): boolean | null {
    return isBlank(value) ? null : this.#take(readBoolean(value), pointer);
  }

  fail(code: ErrorCode, pointer: string, detail: string): null {
    this.errors.push({ code, pointer, detail });
    return null;
  }

  #take<Value>(reading: Reading<Value>, pointer: string): Value | null {
    return reading.ok ? reading.value : this.fail(reading.code, pointer, reading.detail);
  }
}

/** A text on one line without marks that nobody sees; its length is counted in characters that people see. */
export function readText(value: unknown, maxLength: number): Reading<string> {
  const given = typeof value === "number" ? String(value) : value;
  if (typeof given !== "string") return notRead("INVALID_VALUE", "Give a text.");
  const text = cleanText(given);
  if (!fitsLength(text, maxLength)) return notRead("INVALID_VALUE", `${maxLength} characters at most.`);
  if (hasLostCharacter(text)) {
    return notRead("INVALID_VALUE", "It holds a character that could not be read; write it anew.");
  }
  return isPrintable(text) ? read(text) : notRead("INVALID_VALUE", "Control characters are not accepted.");
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && cleanText(value) === "");
}
