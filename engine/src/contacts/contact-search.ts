/** What a text that contacts are searched by may mean; a contact is found by any of the three. */
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
const PHONE = /^[+\d\s()./–-]+$/;

/**
 * Reads what somebody looks for among the contacts.
 *
 * @param text not empty; case does not matter, commas are as spaces ("Lee, Ann")
 */
export function parseContactSearch(text: string): ContactSearchTerms {
  const words = text.split(/[\s,]+/).filter((word) => word !== "");
  const digits = text.replace(/\D/g, "").replace(/^00/, "");
  const isPhone = PHONE.test(text) && digits.length >= MIN_PHONE_DIGITS;
  return {
    // Of commas alone: those are looked for as they stand, for a search finds less than everything.
    words: words.length === 0 ? [text] : words,
    email: words.length === 1 ? text.trim() : null,
    digits: isPhone ? digits : null,
  };
}
