import { cleanText } from "./clean-text.ts";

/** A name in its two parts; `null` where it has none. */
export interface SplitName {
  readonly firstName: string | null;
  readonly lastName: string | null;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|esq|esquire|md|phd|dds|cpa)\.?$/i;
/** Words that begin a last name of several. */
const PARTICLES = new Set([
  ...["de", "del", "de la", "da", "das", "do", "dos", "di", "du", "des", "la", "le", "las", "los"],
  ...["van", "von", "der", "den", "ter", "ten", "zu", "zur", "bin", "ibn", "al", "el", "st.", "san", "santa"],
]);
const INITIAL = /^\p{L}\.?$/u;
/** From so many words on, a name without initials is taken to have two last names, as Spanish ones have. */
const WORDS_WITH_TWO_LAST_NAMES = 4;

/**
 * Splits a name that came in one piece: `Ann Lee`, `Lee, Ann`, `John Smith, Jr.`, `María José de la Cruz`.
 *
 * The last word is the last name; of four words and more the last two (`Ana María López Ruiz`), and all from a particle on.
 * A suffix stays with the last name. A single word is a first name.
 */
export function splitFullName(text: string): SplitName {
  const [before = "", ...after] = cleanText(text)
    .split(",")
    .map((part) => part.trim());
  const named = after.filter((part) => part !== "");
  const suffixes = named.filter((part) => SUFFIX.test(part));
  const first = named.filter((part) => !SUFFIX.test(part)).join(" ");
  if (first !== "") return { firstName: first, lastName: join([before, ...suffixes]) };
  return splitWords(
    before.split(" ").filter((word) => word !== ""),
    suffixes,
  );
}

function splitWords(words: readonly string[], suffixes: readonly string[]): SplitName {
  const last = words.at(-1);
  if (words.length > 1 && last !== undefined && SUFFIX.test(last)) {
    return splitWords(words.slice(0, -1), [last, ...suffixes]);
  }
  const [only] = words;
  if (words.length < 2) {
    return suffixes.length > 0
      ? { firstName: null, lastName: join([...words, ...suffixes]) }
      : { firstName: only ?? null, lastName: null };
  }
  const from = lastNameFrom(words);
  return { firstName: join(words.slice(0, from)), lastName: join([...words.slice(from), ...suffixes]) };
}

function lastNameFrom(words: readonly string[]): number {
  const particle = words.findIndex((word, index) => index > 0 && PARTICLES.has(word.toLowerCase()));
  if (particle !== -1 && particle < words.length - 1) return particle;
  const joined = words.findIndex((word, index) => index > 1 && /^[ye]$/i.test(word));
  if (joined !== -1 && joined < words.length - 1) return joined - 1;
  const hasInitial = words.slice(1, -1).some((word) => INITIAL.test(word));
  const isLong = words.length >= WORDS_WITH_TWO_LAST_NAMES && !hasInitial;
  return words.length - (isLong ? 2 : 1);
}

function join(parts: readonly string[]): string | null {
  return parts.filter((part) => part !== "").join(" ") || null;
}
