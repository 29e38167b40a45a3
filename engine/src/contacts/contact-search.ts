import { foldText } from "../fold-text.ts";
import { normalizeEmail } from "../intake/read-emails.ts";
import { readPhones, writtenNumber } from "../intake/read-phones.ts";

/** What a text that contacts are searched by may mean, folded; a contact is found by any of the three. */
export interface ContactSearchTerms {
  /** Each is in the first name, the last name or the nickname: "lee ann" finds Ann Lee, and Annabel "Annie" Lee is found by "Annie Lee". */
  readonly words: readonly string[];
  /** A part of an email address; `null`: the text has several words, which no address has. */
  readonly email: string | null;
  /** Each is digits that follow each other in a phone number, one of which is enough; empty: the text is no phone number. */
  readonly digits: readonly string[];
}

/** Fewer digits than this are no part of a phone number that anybody looks for. */
const MIN_PHONE_DIGITS = 4;
/** More digits than a number has within its area. */
const MIN_DIALLED_DIGITS = 8;
/** A part of a phone number as people write it: (716) 555, 555-0178, 716/555. */
const PART = /^[+\d\s()./-]+$/;
/** What is dialled before a number of another country. */
const DIALLED_ABROAD = /^(?:00|011)(?=[1-9])/;

/**
 * Reads what somebody looks for among the contacts.
 *
 * @param text not empty; commas are as spaces ("Lee, Ann"), and so are hyphens and periods within a name ("St. John",
 * "Ray Jr."); an email address is read as intake reads it (`mailto:`, `Ann Lee <ann@example.com>`, a domain of other letters)
 */
export function parseContactSearch(text: string): ContactSearchTerms {
  const address = text.includes("@") ? normalizeEmail(text) : null;
  if (address !== null) {
    const email = foldText(address);
    return { words: [email], email, digits: [] };
  }
  const folded = foldText(text);
  const parts = folded.split(/[\s,]+/).filter((part) => part !== "");
  const digits = phoneDigits(text);
  const isSplit = (part: string) => digits.length === 0 && !part.includes("@");
  const words = parts
    .flatMap((part) => (isSplit(part) ? part.split(/[-.]/) : [part]))
    .filter((word) => word !== "");
  return {
    // Of commas alone: those are looked for as they stand, for a search finds less than everything.
    words: words.length === 0 ? [folded] : words,
    email: parts.length === 1 ? folded : null,
    digits,
  };
}

/**
 * The digits of the phone numbers in a text, read as intake reads them, or of the part of one that it is.
 *
 * A number without its country is looked for as it is written: it may be of any country.
 */
function phoneDigits(text: string): readonly string[] {
  const written = writtenNumber(text);
  const digits = digitsOf(written);
  const reading = readPhones(text);
  if (reading.ok) {
    const numbers = reading.value.map(({ e164 }) => digitsOf(e164));
    return numbers.length === 1 && numbers[0]?.includes(digits) ? [digits] : numbers;
  }
  const part = digits.length < MIN_DIALLED_DIGITS ? digits : digits.replace(DIALLED_ABROAD, "");
  return PART.test(written) && part.length >= MIN_PHONE_DIGITS ? [part] : [];
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}
