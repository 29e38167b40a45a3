/**
 * Marks that nobody sees, as parts of a character class of a regular expression with the `u` flag: what Unicode calls default
 * ignorable (soft hyphens, marks of direction, fillers, variation selectors, tags). The one list: texts are cleaned, folded and
 * compared by it.
 */
export const INVISIBLE =
  "\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f" +
  "\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0";
/** The same beyond the first 65 536 characters. */
export const INVISIBLE_BEYOND =
  "\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e00ff}\\u{e01f0}-\\u{e0fff}";
/** Joiners, which some scripts need between two of their letters. */
export const JOINERS = "\\u200c\\u200d";
/** What chooses one of several ways to write a Chinese character, as names in Japan do. */
export const IDEOGRAPH_FORMS = "\\u{e0100}-\\u{e01ef}";
