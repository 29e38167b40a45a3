import { withoutInvisible } from "./clean-text.ts";
import { normalizePhone } from "./normalize-phone.ts";
import { readEmails } from "./read-emails.ts";

/** What parts addresses in documents, forms and rows; an apostrophe may be part of one. */
const BETWEEN_WORDS = /[\s"`<>()[\]{},;:\\=&|]+/;
/** More than an address has; longer words are none. */
const MAX_WORD_LENGTH = 320;
/** Digits that begin no later than their word. */
const DIGITS = /(?<!\w)\+?\d+/g;
/** Between two groups of digits of one number. */
const BETWEEN_GROUPS = /^[\s().\u2010-\u2015\u2212-]{0,3}$/;
const US_NUMBER = /^1?[2-9]\d{2}[2-9]\d{6}$/;
const MIN_DIGITS = 8;
const MAX_DIGITS = 15;
/** More than numbers that are told apart fit into the 64 KB of a body; what is tried beyond is noise, and takes time. */
const MAX_NUMBERS_TRIED = 10_000;

/**
 * The emails and phones that stand in texts, however they are written around, normalized. By them a text that nobody could read as
 * a lead is found again when one of its people is erased; one too many does no harm. Takes time in proportion to the texts.
 */
export function addressesIn(texts: Iterable<string>): readonly string[] {
  const tried = new Set<string>();
  const found = new Set<string>();
  let numbersLeft = MAX_NUMBERS_TRIED;
  for (const text of texts) {
    const seen = withoutInvisible(text).normalize("NFKC");
    for (const word of wordsIn(seen)) {
      if (tried.has(word)) continue;
      tried.add(word);
      const emails = readEmails(word);
      if (emails.ok) for (const email of emails.value) found.add(email);
    }
    for (const digits of numbersIn(seen)) {
      if (tried.has(digits) || numbersLeft === 0) continue;
      tried.add(digits);
      numbersLeft -= 1;
      const phone = normalizePhone(digits);
      if (phone.ok) found.add(phone.e164);
    }
  }
  return [...found];
}

function* wordsIn(text: string): Generator<string> {
  for (const written of text.split(BETWEEN_WORDS)) {
    if (written.length > MAX_WORD_LENGTH || !written.includes("@")) continue;
    const word = written.replace(/^[.*]+|[.*!?]+$/g, "");
    yield word;
    if (word.includes("'")) yield* word.split("'").filter((part) => part.includes("@"));
  }
}

/** Runs of digits that may be a number each, in whatever groups: a US number, or one with the code of its country. */
function* numbersIn(text: string): Generator<string> {
  const groups = [...text.matchAll(DIGITS)];
  for (let first = 0; first < groups.length; first += 1) {
    let digits = "";
    let end: number | null = null;
    for (let next = first; next < groups.length; next += 1) {
      const [group = "", at = 0] = [groups[next]?.[0], groups[next]?.index];
      if (end !== null && (group.startsWith("+") || !BETWEEN_GROUPS.test(text.slice(end, at)))) break;
      digits += group;
      end = at + group.length;
      if (digits.length > MAX_DIGITS + "+00".length) break;
      if (mayBeNumber(digits)) yield digits;
    }
  }
}

function mayBeNumber(digits: string): boolean {
  const abroad = /^(?:\+|00)/.exec(digits)?.[0];
  if (abroad === undefined) return US_NUMBER.test(digits);
  const { length } = digits.slice(abroad.length);
  return length >= MIN_DIGITS && length <= MAX_DIGITS;
}

/** The texts of a body: the values of a JSON document, or else the body itself, such as a form or JSON that was cut. */
export function* textsOf(body: string): Generator<string> {
  yield body;
  yield decodedForm(body);
  yield* valuesOf(parsed(body));
}

/** As a form says it, where `%40` is an `@`; the body itself where that makes no sense. */
function decodedForm(body: string): string {
  if (!/%[0-9a-f]{2}/i.test(body)) return "";
  try {
    return decodeURIComponent(body.replaceAll("+", " "));
  } catch {
    return "";
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function* valuesOf(value: unknown): Generator<string> {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === "string") yield next;
    else if (typeof next === "number") yield String(next);
    else if (typeof next === "object" && next !== null) open.push(...Object.values(next));
  }
}
