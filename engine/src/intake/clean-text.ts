import { foldText } from "../fold-text.ts";

/** Marks that are seen by nobody and change how a text is compared or shown: soft hyphens, marks of direction, empty space. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|\u034f|[\ufe00-\ufe0f]/g;
/** Joiners, which some scripts need between two of their letters; anywhere else nobody sees them. */
const IDLE_JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Kannada}\p{Script=Telugu}\p{Script=Tamil}\p{Mn}])[\u200c\u200d]|[\u200c\u200d](?!\p{L})/gu;
const SPACE = /[\s\u0085]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f]|\p{Surrogate}/u;

/** How much longer a text may be than its characters seem, for letters that are written as two. */
const MAX_UNITS_PER_CHARACTER = 2;

/** A text without the marks that nobody sees. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, "").replace(IDLE_JOINER, "");
}

/**
 * A text as people see it, on one line: invisible marks removed, white space and line breaks collapsed, in NFC.
 *
 * Emoji lose the mark that only chooses their color. What no screen can show stays, for `isPrintable` to find.
 */
export function cleanText(text: string): string {
  return withoutInvisible(text).replace(SPACE, " ").trim().normalize("NFC");
}

/** The same for values of letters, digits and signs: full-width and other forms become the usual ones, each dash a hyphen. */
export function plainText(text: string): string {
  return cleanText(text.normalize("NFKC").replace(/\p{Pd}|\u2212/gu, "-"));
}

/** Whether a text has no control characters and no half of a pair, which a database cannot hold. */
export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text);
}

const SHOWN_LENGTH = 80;

/** A value as it came, shortened; what a database or a screen cannot hold is written as `\u0000`. */
export function storable(value: unknown, maxLength = SHOWN_LENGTH): string {
  const escaped = (character: string) =>
    `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  return shown(value, maxLength)
    .trim()
    .replace(new RegExp(`${UNPRINTABLE.source}|\ufffd`, "gu"), escaped);
}

/** A value as it came, shortened. */
export function shown(value: unknown, maxLength = SHOWN_LENGTH): string {
  return (typeof value === "string" ? value : jsonOf(value)).slice(0, maxLength);
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
