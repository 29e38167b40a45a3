import type { ErrorCode, FieldError } from "../errors.ts";
import { foldText } from "../fold-text.ts";
import { parseInstant } from "../time/parse-instant.ts";
import type { DeliveryNote } from "./delivery.ts";
import { normalizeEmail } from "./normalize-email.ts";
import { normalizePhone } from "./normalize-phone.ts";

/** More than any loan; keeps sums of amounts exact. */
const MAX_AMOUNT_USD = 1_000_000_000;
/** What sums in binary fractions may be off by, such as 0.1 + 0.2. */
const ARITHMETIC_NOISE_USD = 1e-6;
const MAX_TERM_MONTHS = 600;
const EARLIEST_DATE_MS = Date.UTC(1990, 0, 1);
const DAY_MS = 24 * 60 * 60 * 1000;
/** `$128,000.50`; thousands stand in threes, so that `1,50` is not taken for 150. */
const NUMBER = /^(?=.*\d)\$?\s*-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/;
/** Month first, as in the files of the country whose loans these are. */
const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const YES = new Set(["yes", "y", "true", "t", "1"]);
const NO = new Set(["no", "n", "false", "f", "0"]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f]|\p{Surrogate}/u;

/** Reads fields of a delivery and collects every fault with its pointer. An absent or blank value reads as `null`. */
export class FieldReader {
  readonly errors: FieldError[] = [];
  /** What was not understood and costs nothing but itself. */
  readonly notes: DeliveryNote[] = [];

  text(value: unknown, pointer: string, maxLength: number): string | null {
    if (isBlank(value)) return null;
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text !== "string") return this.fail("INVALID_VALUE", pointer, "Give a text.");
    const trimmed = text.trim().normalize("NFC");
    if (trimmed.length > maxLength)
      return this.fail("INVALID_VALUE", pointer, `${maxLength} characters at most.`);
    if (UNPRINTABLE.test(trimmed))
      return this.fail("INVALID_VALUE", pointer, "Control characters are not accepted.");
    return trimmed;
  }

  email(value: unknown, pointer: string): string | null {
    if (isBlank(value)) return null;
    const email = typeof value === "string" ? normalizeEmail(value) : null;
    return (
      email ??
      this.fail(
        "INVALID_EMAIL",
        pointer,
        `"${shown(value)}" is not an email address such as ann@example.com.`,
      )
    );
  }

  phone(value: unknown, pointer: string): string | null {
    if (isBlank(value)) return null;
    if (typeof value !== "string" && typeof value !== "number") {
      return this.fail("INVALID_PHONE", pointer, "Give the phone number as a text.");
    }
    const phone = normalizePhone(shown(value));
    return phone.ok ? phone.e164 : this.fail(phone.code, pointer, phone.detail);
  }

  amountUsd(value: unknown, pointer: string): number | null {
    const amount = this.#number(value, pointer);
    if (amount === null) return null;
    if (amount < 0) return this.fail("INVALID_AMOUNT", pointer, "An amount cannot be negative.");
    if (amount > MAX_AMOUNT_USD)
      return this.fail("INVALID_AMOUNT", pointer, "This is more than a billion dollars.");
    const cents = Math.round(amount * 100);
    if (Math.abs(amount - cents / 100) > ARITHMETIC_NOISE_USD) {
      return this.fail("INVALID_AMOUNT", pointer, "An amount has two decimals at most.");
    }
    return cents / 100;
  }

  termMonths(value: unknown, pointer: string): number | null {
    const months = this.#number(value, pointer);
    if (months === null) return null;
    if (Number.isInteger(months) && months >= 1 && months <= MAX_TERM_MONTHS) return months;
    return this.fail(
      "INVALID_AMOUNT",
      pointer,
      `A term is 1 to ${MAX_TERM_MONTHS} whole months; got ${months}.`,
    );
  }

  boolean(value: unknown, pointer: string): boolean | null {
    if (isBlank(value)) return null;
    if (typeof value === "boolean") return value;
    const word = shown(value).trim().toLowerCase();
    if (YES.has(word)) return true;
    return NO.has(word) ? false : this.fail("INVALID_VALUE", pointer, "Use yes or no.");
  }

  /** A value out of a list, matched by `keyOf` (letters and digits only, in lower case). */
  choice(value: unknown, pointer: string, choices: ReadonlyMap<string, string>, hint: string): string | null {
    if (isBlank(value)) return null;
    const found = typeof value === "string" ? choices.get(keyOf(value)) : undefined;
    return found ?? this.fail("INVALID_VALUE", pointer, `"${shown(value)}" is not known; ${hint}`);
  }

  /** The same, but a value that is not in the list becomes a note instead of a fault. */
  choiceOrNote(
    value: unknown,
    pointer: string,
    choices: ReadonlyMap<string, string>,
    hint: string,
  ): string | null {
    if (isBlank(value)) return null;
    const found = typeof value === "string" ? choices.get(keyOf(value)) : undefined;
    if (found !== undefined) return found;
    const kept = storable(value);
    this.notes.push({ pointer, value: kept, detail: `"${kept}" is not known; ${hint}` });
    return null;
  }

  /** @returns milliseconds since the epoch; a date without a time is midnight UTC */
  instant(value: unknown, pointer: string, nowMs: number): number | null {
    if (isBlank(value)) return null;
    const ms = typeof value === "string" ? parseDay(value.trim()) : null;
    if (ms === null)
      return this.fail(
        "INVALID_DATE",
        pointer,
        `"${shown(value)}" is not a date such as 2026-05-04T15:30:00Z.`,
      );
    if (ms < EARLIEST_DATE_MS) return this.fail("INVALID_DATE", pointer, "The date is before 1990.");
    if (ms > nowMs + DAY_MS)
      return this.fail("INVALID_DATE", pointer, "The date is more than a day in the future.");
    return ms;
  }

  fail(code: ErrorCode, pointer: string, detail: string): null {
    this.errors.push({ code, pointer, detail });
    return null;
  }

  #number(value: unknown, pointer: string): number | null {
    if (isBlank(value)) return null;
    return parseNumber(value) ?? this.fail("INVALID_AMOUNT", pointer, `"${shown(value)}" is not a number.`);
  }
}

/** A text reduced to what counts when labels are compared: `2-4 Units` is `24units`, and `Español` is `espanol`. */
export function keyOf(text: string): string {
  return foldText(text).replace(/[^a-z0-9]/g, "");
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

function shown(value: unknown): string {
  return (typeof value === "string" ? value : JSON.stringify(value)).slice(0, 80);
}

/** As shown, without what a database or a screen cannot hold. */
function storable(value: unknown): string {
  return shown(value).trim().replace(new RegExp(UNPRINTABLE, "gu"), "\ufffd");
}

function parseDay(text: string): number | null {
  const day = US_DATE.exec(text);
  if (!day) return parseInstant(text);
  const [, month = "", date = "", year = ""] = day;
  return parseInstant(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
}

function parseNumber(value: unknown): number | null {
  const number =
    typeof value === "string" && NUMBER.test(value.trim()) ? Number(value.replace(/[$,\s]/g, "")) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}
