import { cleanText } from "./clean-text.ts";

/** Words that forms and spreadsheets put where there is nothing; each could be a name. */
const WORDS = new Set([
  ...["null", "nil", "none", "unknown", "undefined", "nan", "na", "blank", "empty", "unk", "tbd"],
  ...["not available", "not applicable", "not provided", "not specified", "not given", "not known"],
  ...["no data", "no value", "no answer", "no email", "no phone"],
]);
/** The same with signs that no name has, or of signs alone. */
const SIGNS =
  /^(?:n\s?[/.\\]\s?a\.?|#n\/?a|#(?:null|value|ref|name\?|div\/0)!?|[[(<{](?:null|none|n\/?a|blank|empty|unknown)[\])>}]|\\n|[-_.?*–—/\\'"]+)$/i;
const NO_SUCH_WORD_IN_NAMES = "na";

/** Whether a text stands for nothing in a cell that may be empty: `N/A`, `NULL`, `-`, `none`, `unknown` and their kind. */
export function isPlaceholder(text: string): boolean {
  const cleaned = cleanText(text);
  return WORDS.has(cleaned.toLowerCase()) || SIGNS.test(cleaned);
}

/** Whether a value is absent, blank or a placeholder. */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === "string" && (cleanText(value) === "" || isPlaceholder(value));
}

/** Whether a part of a name can be none, such as `N/A` or `-`; `Null`, `None` and `Na` are names of people. */
export function isNoName(text: string): boolean {
  return SIGNS.test(cleanText(text));
}

/** Whether a part of a name stands for nothing when the other part does as well. */
export function mayBeNoName(text: string): boolean {
  return isPlaceholder(text) && cleanText(text).toLowerCase() !== NO_SUCH_WORD_IN_NAMES;
}
