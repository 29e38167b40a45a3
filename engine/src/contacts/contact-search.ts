import { foldText } from "../fold-text.ts";

/** What a text that contacts are searched by may mean, folded; a contact is found by any of the three. */
export interface ContactSearchTerms {
  /** Each is in the first name, the last name or the nickname: "lee ann" finds Ann Lee, and Annabel "Annie" Lee is found by "Annie Lee". */
  readonly words: readonly string[];
  /** A part of an email address; `null`: the text has several words, which no address has. */
  readonly email: string | null;
  /** Digits that follow each other in a phone number; `null`: the text is no phone number. */
  readonly digits: string | null;
}

/** Fewer digits than this are no part of a phone number that anybody looks for. */
const MIN_PHONE_DIGITS = 4;
/** A phone number as people write it: +1 (716) 555-0178, 716.555.0178, 716/555 0178. */
const PHONE = /^[+\d\s()./-]+$/;
/** As a link has it. */
const LINK = /^(?:tel|p):/;
const EXTENSION = /\s*(?:,|;ext=|x|ext\.?|extension)\s*\d{1,8}$/;

/**
 * Reads what somebody looks for among the contacts.
 *
 * @param text not empty; commas are as spaces ("Lee, Ann"), and so are hyphens within a name
 */
export function parseContactSearch(text: string): ContactSearchTerms {
  const folded = foldText(text);
  const parts = folded.split(/[\s,]+/).filter((part) => part !== "");
  const digits = phoneDigits(folded);
  const isSplit = (part: string) => digits === null && !part.includes("@");
  const words = parts
    .flatMap((part) => (isSplit(part) ? part.split("-") : [part]))
    .filter((word) => word !== "");
  return {
    // Of commas alone: those are looked for as they stand, for a search finds less than everything.
    words: words.length === 0 ? [folded] : words,
    email: parts.length === 1 ? folded : null,
    digits,
  };
}

/** The digits of a phone number as it is pasted, without its extension; `null` where the text is none. */
function phoneDigits(folded: string): string | null {
  const number = folded.replace(LINK, "").replace(EXTENSION, "");
  const digits = number.replace(/\D/g, "").replace(/^00/, "");
  return PHONE.test(number) && digits.length >= MIN_PHONE_DIGITS ? digits : null;
}
