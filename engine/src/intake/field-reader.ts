import type { ErrorCode, FieldError } from "../errors.ts";
import { normalizeEmail } from "./normalize-email.ts";
import { normalizePhone } from "./normalize-phone.ts";

/** More than any loan; keeps sums of amounts exact. */
const MAX_AMOUNT_USD = 1_000_000_000;
const MAX_TERM_MONTHS = 600;
const EARLIEST_DATE_MS = Date.UTC(1990, 0, 1);
const DAY_MS = 24 * 60 * 60 * 1000;
const ISO_DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const YES = new Set(["yes", "y", "true", "t", "1"]);
const NO = new Set(["no", "n", "false", "f", "0"]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f]/;

/** Reads fields of a delivery and collects every fault with its pointer. An absent or blank value reads as `null`. */
export class FieldReader {
  readonly errors: FieldError[] = [];

  text(value: unknown, pointer: string, maxLength: number): string | null {
    if (isBlank(value)) return null;
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text !== "string") return this.fail("INVALID_VALUE", pointer, "Give a text.");
    const trimmed = text.trim();
    if (trimmed.length > maxLength)
      return this.fail("INVALID_VALUE", pointer, `${maxLength} characters at most.`);
    if (CONTROL_CHARACTERS.test(trimmed))
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
    const amount = this.#number(value, pointer, "INVALID_AMOUNT");
    if (amount === null) return null;
    if (amount < 0) return this.fail("INVALID_AMOUNT", pointer, "An amount cannot be negative.");
    if (amount > MAX_AMOUNT_USD)
      return this.fail("INVALID_AMOUNT", pointer, "This is more than a billion dollars.");
    const cents = amount * 100;
    if (Math.abs(cents - Math.round(cents)) > 1e-6 * Math.max(1, cents)) {
      return this.fail("INVALID_AMOUNT", pointer, "An amount has two decimals at most.");
    }
    return amount;
  }

  termMonths(value: unknown, pointer: string): number | null {
    const months = this.#number(value, pointer, "INVALID_AMOUNT");
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

  /** @returns milliseconds since the epoch; a date without a time is midnight UTC */
  instant(value: unknown, pointer: string, nowMs: number): number | null {
    if (isBlank(value)) return null;
    const ms = typeof value === "string" ? parseInstant(value.trim()) : null;
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

  #number(value: unknown, pointer: string, code: ErrorCode): number | null {
    if (isBlank(value)) return null;
    const number =
      typeof value === "string" && /^\s*\$?\s*-?[\d,]*\.?\d+\s*$/.test(value)
        ? Number(value.replace(/[$,\s]/g, ""))
        : value;
    if (typeof number === "number" && Number.isFinite(number)) return number;
    return this.fail(code, pointer, `"${shown(value)}" is not a number.`);
  }
}

/** A text reduced to what counts when labels are compared: `2-4 Units` and `2_4 units` are one. */
export function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

function shown(value: unknown): string {
  return (typeof value === "string" ? value : JSON.stringify(value)).slice(0, 80);
}

function parseInstant(text: string): number | null {
  const iso = ISO_DATE.exec(text);
  const us = US_DATE.exec(text);
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : us
      ? [Number(us[3]), Number(us[1]), Number(us[2])]
      : [0, 0, 0];
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  // Feb 30 would roll over into March.
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  if (us || text.length === 10) return midnight;
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/.test(text);
  const ms = Date.parse(hasZone ? text.replace(" ", "T") : `${text.replace(" ", "T")}Z`);
  return Number.isNaN(ms) ? null : ms;
}
