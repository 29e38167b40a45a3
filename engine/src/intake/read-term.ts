import { plainText, shown } from "./clean-text.ts";
import { notRead, type Reading, read } from "./reading.ts";

const MAX_TERM_MONTHS = 600;
const MONTHS_A_YEAR = 12;
/** The longest term in years that is sold; no loan runs for fewer months than that. */
const MOST_YEARS = 40;
const NUMBER = /^\d{1,4}(?:\.\d+)?$/;
const WITH_UNIT =
  /^(?:fixed|term|loan)?\s*(\d{1,4}(?:\.\d+)?)\s*-?\s*(years?|yrs?|y|months?|mos?|mths?|m)\b\.?\s*(?:(?:fixed|fix|fxd|rate|frm|arm|term|loan|mortgage|conventional|conv|fha|va|jumbo)\b\.?\s*)*$/i;

/**
 * A term in months, 1 to 600.
 *
 * @param bare what a number alone means: `months` always; `yearsOrMonths`: up to 40 it is years, above months. A number with
 *   its unit (`30 years`, `30 yr fixed`, `360 months`) is taken at its word.
 */
export function readTerm(value: unknown, bare: "months" | "yearsOrMonths"): Reading<number> {
  if (typeof value !== "number" && typeof value !== "string") return noTerm(value);
  const text = plainText(String(value)).replace(/^['’]/, "");
  const [, number, unit] = WITH_UNIT.exec(text) ?? [];
  if (number !== undefined && unit !== undefined) {
    return checked(Number(number) * (/^y/i.test(unit) ? MONTHS_A_YEAR : 1), value);
  }
  if (!NUMBER.test(text)) return noTerm(value);
  const isYears = bare === "yearsOrMonths" && Number(text) <= MOST_YEARS;
  return checked(Number(text) * (isYears ? MONTHS_A_YEAR : 1), value);
}

function checked(months: number, value: unknown): Reading<number> {
  if (Number.isInteger(months) && months >= 1 && months <= MAX_TERM_MONTHS) return read(months);
  return notRead("INVALID_AMOUNT", `A term is 1 to ${MAX_TERM_MONTHS} whole months; got ${shown(value)}.`);
}

function noTerm(value: unknown): Reading<never> {
  return notRead("INVALID_AMOUNT", `"${shown(value)}" is not a term such as 360 or 30 years.`);
}
