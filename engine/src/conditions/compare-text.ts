import { foldText, isPlainText } from "../fold-text.ts";

/** How texts of a field are compared. Two texts are never copied where both are plain: routing compares for every lead and user. */
export interface TextComparison {
  isSame(a: string, b: string): boolean;
  /** Taken literally; every text begins with a blank one. */
  startsWith(text: string, beginning: string): boolean;
  /** Taken literally; every text holds a blank one. */
  contains(text: string, part: string): boolean;
}

/** Names and other words: as `foldText` makes them one. */
export const WORDS: TextComparison = {
  isSame: (a, b) => (arePlain(a, b) ? CODES.isSame(a, b) : foldText(a) === foldText(b)),
  startsWith: (text, beginning) =>
    arePlain(text, beginning)
      ? CODES.startsWith(text, beginning)
      : foldText(text).startsWith(foldText(beginning)),
  contains: (text, part) =>
    arePlain(text, part) ? CODES.contains(text, part) : foldText(text).includes(foldText(part)),
};

/** Codes and addresses: without the white space around them, and with ASCII letters alike in both cases. */
export const CODES: TextComparison = {
  isSame(a, b) {
    const from = startOf(a);
    const length = endOf(a) - from;
    const otherFrom = startOf(b);
    return length === endOf(b) - otherFrom && matchesAt(a, from, b, otherFrom, length);
  },
  startsWith(text, beginning) {
    const from = startOf(text);
    const otherFrom = startOf(beginning);
    const length = endOf(beginning) - otherFrom;
    return length <= endOf(text) - from && matchesAt(text, from, beginning, otherFrom, length);
  },
  contains(text, part) {
    const otherFrom = startOf(part);
    const length = endOf(part) - otherFrom;
    const last = endOf(text) - length;
    for (let at = startOf(text); at <= last; at += 1) {
      if (matchesAt(text, at, part, otherFrom, length)) return true;
    }
    return false;
  },
};

/** Whether two texts are the same word. */
export function isSameText(a: string, b: string): boolean {
  return WORDS.isSame(a, b);
}

function arePlain(a: string, b: string): boolean {
  return isPlainText(a) && isPlainText(b);
}

/** Whether a text is nothing but white space. */
export function isBlankText(text: string): boolean {
  return startOf(text) === text.length;
}

/**
 * The white space that is left out around a text: what `String.prototype.trim` takes away, spelt out so that SQL can
 * do the same.
 */
export const WHITE_SPACE =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

const CODE_A = 65;
const CODE_Z = 90;
const CASE_GAP = 32;

function matchesAt(a: string, from: number, b: string, otherFrom: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) {
    if (foldedCode(a, from + at) !== foldedCode(b, otherFrom + at)) return false;
  }
  return true;
}

function foldedCode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= CODE_A && code <= CODE_Z ? code + CASE_GAP : code;
}

function startOf(text: string): number {
  let at = 0;
  while (at < text.length && isSpace(text, at)) at += 1;
  return at;
}

/** Never before the start: a blank text begins and ends at its own length. */
function endOf(text: string): number {
  const start = startOf(text);
  let end = text.length;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return end;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Nearly every character is above a space and below U+00A0, so the list is hardly ever searched.
  if (code > 32 && code < 160) return false;
  return code === 32 || WHITE_SPACE.includes(text.charAt(at));
}
