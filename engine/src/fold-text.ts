import { IDEOGRAPH_FORMS, INVISIBLE, INVISIBLE_BEYOND, JOINERS } from "./invisible.ts";

/**
 * The one form of all texts that mean the same to somebody who looks for them: José, JOSE and a decomposed José are "jose", O’Brien
 * and O'Brien "obrien", Nguyễn "nguyen", Łukasz Großmann "lukasz grossmann".
 *
 * Unicode's compatible decomposition (NFKD) without the marks of letters; lower case; letters that have no decomposition as those
 * who have no key for them write them; no apostrophes and no invisible characters; every hyphen and dash as `-` (so that
 * Smith-Jones stays apart from Smith Jones: a search looks for its words), curly quotes as straight ones; one space for any white
 * space between, none around. Marks that are vowels of their script stay. A text of which nothing would be left stays as it is.
 *
 * SQL has the same as `fold_text`, which a test holds equal for every character (db/src/conditions/fold-text.test.ts): what is
 * changed here is changed in a migration too, and the rows that are stored folded are filled anew.
 */
export function foldText(text: string): string {
  if (isPlainText(text)) return foldCase(text);
  const bare = text
    .replace(DROPPED_FIRST, "")
    .normalize("NFKD")
    .replace(DROPPED, "")
    .replace(CASED, lowerCase)
    .replace(SPELT, (letter) => SPELLINGS[letter] ?? letter)
    .replace(DASHES, "-")
    .replace(QUOTES, '"')
    .replace(SPACES, " ")
    .trim();
  return bare === "" ? text.trim() : bare;
}

/** Without the white space around it, and ASCII letters in lower case: as codes and addresses are compared. */
export function foldCase(text: string): string {
  return text.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Whether folding a text changes nothing but the case of ASCII letters, and the white space around it. */
export function isPlainText(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > LAST_ASCII || code < SPACE || code === APOSTROPHE || code === GRAVE) return false;
    if (code === SPACE && text.charCodeAt(at + 1) === SPACE) return false;
  }
  return true;
}

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const GRAVE = 0x60;
const LAST_ASCII = 0x7e;

/** Apostrophes, primes, and letters that are written like one: ʻokina, hamza, ayin. */
const APOSTROPHES = "'`\\u02b9\\u02bb-\\u02bf\\u02c8\\u2018-\\u201b\\u2032\\u2035\\ua78b\\ua78c";
/** Decomposed, they would be a space and a mark. */
const SPACING_APOSTROPHES = "\\u00b4\\u1fbd\\u1fbf\\u1ffd\\u1ffe\\u0384";
/** Accents of Latin, Greek and Cyrillic, and the marks that Hebrew and Arabic are written without as well. */
const MARKS =
  "\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u064b-\\u065f" +
  "\\u0670\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20f0\\ufe20-\\ufe2f";

const UNSEEN = `${INVISIBLE}${JOINERS}`;
const BEYOND = `${INVISIBLE_BEYOND}${IDEOGRAPH_FORMS}`;
const DROPPED_FIRST = new RegExp(`[${SPACING_APOSTROPHES}${UNSEEN}${BEYOND}]`, "gu");
const DROPPED = new RegExp(`[${MARKS}${APOSTROPHES}${UNSEEN}]`, "gu");
const DASHES = /[\u2010-\u2015\u2212]/g;
const QUOTES = /[\u201c-\u201f]/g;
const SPACES = /\s+/g;
/** Letters one by one: that of a whole text depends on what stands beside a letter. */
const CASED = /[\p{Lu}\p{Lt}\p{Nl}\p{So}]/gu;

function lowerCase(letter: string): string {
  return letter.toLowerCase();
}

/** Letters that Unicode does not decompose, by what is written for them; the other form of a Greek sigma. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", þ: "th", ς: "σ", ı: "i", ł: "l", ø: "o", đ: "d", ð: "d", ħ: "h" },
  ...{ ŧ: "t", ŋ: "n", ĸ: "k", ƀ: "b", ɓ: "b", ƈ: "c", ɗ: "d", ɖ: "d", ƒ: "f", ɠ: "g", ɨ: "i", ƙ: "k" },
  ...{ ƚ: "l", ƞ: "n", ɵ: "o", ƥ: "p", ƫ: "t", ƭ: "t", ʉ: "u", ʋ: "v", ƴ: "y", ƶ: "z", ȥ: "z" },
};
const SPELT = new RegExp(`[${Object.keys(SPELLINGS).join("")}]`, "g");
