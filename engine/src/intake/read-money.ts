import { plainText, shown } from "./clean-text.ts";
import { notRead, type Reading, read } from "./reading.ts";

/** More than any loan; keeps sums of amounts exact. */
const MAX_AMOUNT_USD = 1_000_000_000;
/** More than any way to write a range; longer texts take long to tell apart and are no amount. */
const MAX_LENGTH = 100;
/** What sums in binary fractions may be off by, such as 0.1 + 0.2. */
const ARITHMETIC_NOISE_USD = 1e-6;
const CURRENCY = /^(?:us\s*\$|u\.s\.\s*\$|usd\s*\$?|\$(?:\s*us)?)\s*|\s*(?:usd|us\s*dollars?|dollars?|\$)$/gi;
const OTHER_CURRENCY = /[€£¥₱₹₽₩]|\b(?:eur|gbp|cad|mxn|aud|php|inr|euros?|pesos?|pounds?)\b/i;
/** `1,234.50`, `1234.5`, `.5`; thousands stand in threes, so that `1,50` is not taken for 150. */
const US_NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ '’]\d{3})+|\d+)?(?:\.\d*)?$/;
/** `350.000,00`, which can only be meant one way. */
const EUROPEAN_NUMBER = /^\d{1,3}(?:\.\d{3})+,\d{1,2}$/;
/** `350.000`: three hundred and fifty to some, three hundred and fifty thousand to others. */
const AMBIGUOUS = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d{1,2}$/i;
const SCALED = /^(.*\d\.?)\s*(k|thousand|mm?|mil|million|mio)\.?$/i;
const RANGE =
  /^(?:from\s+|between\s+)?(.*\d.*?)(?:\s*(?:-|\bto\b|\band\b|\bthru\b|\bthrough\b)\s*)(.*\d.*)$/i;
const AT_LEAST =
  /^(?:over|more than|greater than|above|at least|minimum(?: of)?|from|>=?|≥)\s*(.*\d.*)$|^(.*\d.*?)\s*(?:\+|(?:and|or)\s+(?:more|up|above|over|greater|higher))$/i;
const AT_MOST =
  /^(?:under|below|less than|up to|at most|maximum(?: of)?|<=?|≤)\s*\S|\b(?:or|and)\s+(?:less|under|below)$/i;
const ABOUT = /^(?:about|around|approx(?:imately)?\.?|circa|ca\.?|~|≈)\s*(.*\d.*)$/i;
const A_YEAR = /\s*(?:\/|\b(?:per|a)\b)?\s*(?:yearly|annually|annual|year|yr|annum)\.?$/i;
const LARGEST_SCALE = 1_000_000;
/** Signs that are a thousand to some: `M` to bankers, who write a million as `MM`, and `mil` in Spanish. */
const SHORT_SCALE = /^(?:m|mil)$/i;
/** Above it no home is lent on but rarely, while as many thousands (`45M`, `350M`) are a usual amount. */
const MAX_BY_SHORT_SCALE_USD = 10_000_000;

/**
 * An amount in US dollars, to the cent: `$350K`, `1.2M`, `350,000 USD`, `3.5E+05`.
 *
 * A range, and what is said to be more than an amount, is its lower end, with a remark. What could be read in two ways
 * (`350.000`, `350M`), a negative amount (also `(1,200)`) and another currency are not read.
 */
export function readMoney(value: unknown): Reading<number> {
  if (typeof value === "number") return checked(value, shown(value));
  if (typeof value !== "string") return noNumber(value);
  if (value.length > MAX_LENGTH) return noNumber(value);
  const text = plainText(value).replace(/^['’]/, "");
  if (OTHER_CURRENCY.test(text)) {
    return notRead("INVALID_AMOUNT", `"${shown(value)}" is not an amount in US dollars.`);
  }
  if (AT_MOST.test(text)) {
    return notRead("INVALID_AMOUNT", `"${shown(value)}" tells no amount, only that it is not more.`);
  }
  const atLeast = AT_LEAST.exec(text);
  if (atLeast) return withRemark(readNumber(atLeast[1] ?? atLeast[2] ?? "", value), value, "the lower end");
  const about = ABOUT.exec(text)?.[1];
  if (about !== undefined) return withRemark(readNumber(about, value), value, "that amount");
  const single = readNumber(text, value);
  const range = single.ok || isBarred(text) ? null : RANGE.exec(text);
  return range ? lowerEnd(range[1] ?? "", range[2] ?? "", value) : single;
}

/** A minus before, or brackets around it, are a negative amount and no range. */
function isBarred(text: string): boolean {
  return /^[^\d]*-/.test(text) || /^\(.*\)$/.test(text) || /\d-$/.test(text);
}

/** `300-350K` means thousands in both places. */
function lowerEnd(from: string, to: string, value: unknown): Reading<number> {
  const upper = readNumber(to, value);
  const scale = scaleOf(to) ?? "";
  const lower = readNumber(scaleOf(from) === undefined ? `${from} ${scale}` : from, value);
  if (!upper.ok) return upper;
  if (!lower.ok) return lower;
  if (lower.value > upper.value) return noNumber(value);
  return withRemark(lower, value, "the lower end");
}

function scaleOf(text: string): string | undefined {
  return SCALED.exec(text.trim().replace(CURRENCY, ""))?.[2];
}

function readNumber(written: string, value: unknown): Reading<number> {
  const text = written.trim().replace(CURRENCY, "").replace(A_YEAR, "").replace(CURRENCY, "").trim();
  if (/^\(.*\)$/.test(text) || /^-|-$/.test(text)) {
    return notRead("INVALID_AMOUNT", "An amount cannot be negative.");
  }
  if (AMBIGUOUS.test(text)) {
    const detail = `"${shown(value)}" can be read in two ways; write it as 350000 or 350,000.`;
    return notRead("INVALID_AMOUNT", detail);
  }
  const scaled = SCALED.exec(text);
  if (scaled) {
    const number = plainNumber((scaled[1] ?? "").trim());
    return number === null ? noNumber(value) : scaledUp(number, scaled[2] ?? "", value);
  }
  if (SCIENTIFIC.test(text)) return checked(Number(text), value);
  if (EUROPEAN_NUMBER.test(text)) return checked(Number(text.replace(/\./g, "").replace(",", ".")), value);
  const number = plainNumber(text);
  return number === null ? noNumber(value) : checked(number, value);
}

function scaledUp(number: number, scale: string, value: unknown): Reading<number> {
  const amount = cents(number * (/^(?:k|t)/i.test(scale) ? 1_000 : LARGEST_SCALE));
  if (SHORT_SCALE.test(scale) && amount > MAX_BY_SHORT_SCALE_USD) {
    const detail = `"${shown(value)}" can be read in two ways, as thousands and as millions; write all its digits.`;
    return notRead("INVALID_AMOUNT", detail);
  }
  return checked(amount, value);
}

function plainNumber(text: string): number | null {
  return /\d/.test(text) && US_NUMBER.test(text) ? Number(text.replace(/[, '’]/g, "")) : null;
}

/** Scaling makes noise that is no fraction of a cent: 1.1 times a million is 1100000.0000000002. */
function cents(amount: number): number {
  const rounded = Math.round(amount * 100) / 100;
  return Math.abs(rounded - amount) < ARITHMETIC_NOISE_USD ? rounded : amount;
}

function checked(amount: number, value: unknown): Reading<number> {
  if (!Number.isFinite(amount)) return noNumber(value);
  if (amount < 0) return notRead("INVALID_AMOUNT", "An amount cannot be negative.");
  if (amount > MAX_AMOUNT_USD) return notRead("INVALID_AMOUNT", "This is more than a billion dollars.");
  const rounded = Math.round(amount * 100) / 100;
  if (Math.abs(amount - rounded) > ARITHMETIC_NOISE_USD) {
    return notRead("INVALID_AMOUNT", "An amount has two decimals at most.");
  }
  return read(rounded);
}

function withRemark(reading: Reading<number>, value: unknown, what: string): Reading<number> {
  if (!reading.ok) return reading;
  return read(
    reading.value,
    `"${shown(value)}" is kept as ${reading.value.toLocaleString("en-US")}, ${what}.`,
  );
}

function noNumber(value: unknown): Reading<never> {
  return notRead("INVALID_AMOUNT", `"${shown(value)}" is not an amount such as 350000 or $350,000.`);
}
