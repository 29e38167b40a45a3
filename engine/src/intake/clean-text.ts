import { foldText } from "../fold-text.ts";
import { IDEOGRAPH_FORMS, INVISIBLE, INVISIBLE_BEYOND } from "../invisible.ts";

/** Marks that change how a text is compared or shown and are seen by nobody, with those about notes between lines. */
const UNSEEN = new RegExp(`[${INVISIBLE}${INVISIBLE_BEYOND}\\ufff0-\\ufffb]`, "gu");
const IDLE_FORM = new RegExp(`(?<!\\p{Script=Han})[${IDEOGRAPH_FORMS}]`, "gu");
/** Joiners that stand where no script needs them. */
const IDLE_JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Kannada}\p{Script=Telugu}\p{Script=Tamil}\p{Mn}])[\u200c\u200d]|[\u200c\u200d](?!\p{L})/gu;
/** With the blank of Braille. */
const SPACE = /[\s\u0085\u2800]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f]|\p{Surrogate}/u;
/** What stands where a character was lost on the way: the replacement character, and half of a pair. */
const LOST = /\ufffd|\p{Surrogate}/gu;

/** How much longer a text may be than its characters seem, for letters that are written as two. */
const MAX_UNITS_PER_CHARACTER = 2;

/** A text without the marks that nobody sees. */
export function withoutInvisible(text: string): string {
  return text.replace(UNSEEN, "").replace(IDLE_JOINER, "").replace(IDLE_FORM, "");
}

/**
 * A text as people see it, on one line: invisible marks removed, white space and line breaks collapsed, in NFC.
 *
 * Emoji lose the mark that only chooses their color. What no screen can show stays, for `isPrintable` to find.
 */
export function cleanText(text: string): string {
  return withoutInvisible(text).replace(SPACE, " ").trim().normalize("NFC");
}

/**
 * Longer than any amount, date, term, state or language is written. The patterns that read one take the square or cube of
 * its length, so that a longer text would stop everybody else.
 */
const MAX_PLAIN_LENGTH = 100;

/**
 * The same for values of letters, digits and signs: full-width and other forms become the usual ones, each dash a hyphen.
 *
 * @returns empty for a text that is too long to be such a value
 */
export function plainText(text: string, maxLength = MAX_PLAIN_LENGTH): string {
  if (text.length > maxLength * MAX_UNITS_PER_CHARACTER) return "";
  const plain = cleanText(text.normalize("NFKC").replace(/\p{Pd}|\u2212/gu, "-"));
  return plain.length > maxLength ? "" : plain;
}

/** Whether a text has no control characters and no half of a pair, which a database cannot hold. */
export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text);
}

/** Whether a character of a text was lost before it came here. */
export function hasLostCharacter(text: string): boolean {
  return text.search(LOST) >= 0;
}

/** A text without what stands for a lost character. */
export function withoutLost(text: string): string {
  return text.replace(LOST, "");
}

/** In a sentence that quotes a value. */
const SHOWN_LENGTH = 80;
/** More than anybody writes into a field; what is pasted beyond is counted. */
const KEPT_LENGTH = 1_000;

/** A value as it came, to be kept; what a database or a screen cannot hold is written as `\u0000`. Cut as `shown` says. */
export function storable(value: unknown, maxLength = KEPT_LENGTH): string {
  const escaped = (character: string) =>
    `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  return shown(value, maxLength)
    .trim()
    .replace(new RegExp(`${UNPRINTABLE.source}|\ufffd`, "gu"), escaped);
}

/** A value as it came; of a longer one the beginning, with how many characters are left out. */
export function shown(value: unknown, maxLength = SHOWN_LENGTH): string {
  const text = typeof value === "string" ? value : jsonOf(value);
  if (text.length <= maxLength) return text;
  const splitsPair = /[\ud800-\udbff]/.test(text.charAt(maxLength - 1));
  const end = splitsPair ? maxLength - 1 : maxLength;
  return `${text.slice(0, end)}… (${(text.length - end).toLocaleString("en-US")} more characters)`;
}

/** What is nested too deeply to be written down is named by its kind. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return typeof value;
  }
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Whether a text has no more characters than this, as people see them: an accent or a joined emoji is part of one. */
export function fitsLength(text: string, maxCharacters: number): boolean {
  if (text.length <= maxCharacters) return true;
  if (text.length > maxCharacters * MAX_UNITS_PER_CHARACTER) return false;
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count <= maxCharacters;
}

/** A text reduced to what counts when labels are compared: `2-4 Units` is `24units`, and `Español` is `espanol`. */
export function keyOf(text: string): string {
  return foldText(text).replace(/[^a-z0-9]/g, "");
}
