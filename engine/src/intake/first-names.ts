import { foldText } from "../fold-text.ts";
import { SHORT_FORMS } from "./short-forms.ts";

/**
 * Whether two first names differ so much that two people may bear them. They are one person's where they are spelled alike but
 * for accents and case, share a word, begin alike ("Rob", "Robert"; "J.", "John"), are short forms of one name, or are a slip of
 * the fingers apart. A name that is not given differs from none.
 */
export function differAltogether(a: string | null, b: string | null): boolean {
  const [ours, theirs] = [nameWords(a), nameWords(b)];
  if (ours.length === 0 || theirs.length === 0) return false;
  const alike = ours.some((one) => theirs.some((other) => isOneName(one, other)));
  return !alike && !isOneName(ours.join(""), theirs.join("")) && !areInitials(ours, theirs);
}

/** From as many letters on, a slip of one is taken for one; and of two. */
const ONE_SLIP_FROM = 5;
const TWO_SLIPS_FROM = 8;

/** The words of a name as they are compared, by the one fold, without titles. */
export function nameWords(name: string | null): readonly string[] {
  const words = foldText(name ?? "").split(/[^\p{L}\p{M}]+/u);
  return words.filter((word) => word !== "" && !TITLES.has(word));
}

const TITLES: ReadonlySet<string> = new Set(["mr", "mrs", "ms", "miss", "dr"]);

function isOneName(a: string, b: string): boolean {
  if (a.startsWith(b) || b.startsWith(a)) return true;
  if (namesOf(a).some((name) => namesOf(b).includes(name))) return true;
  const length = Math.min(a.length, b.length);
  const slips = length >= TWO_SLIPS_FROM ? 2 : length >= ONE_SLIP_FROM ? 1 : 0;
  return slips > 0 && slipsBetween(a, b) <= slips;
}

/** "JP" for "Jean Paul". */
function areInitials(a: readonly string[], b: readonly string[]): boolean {
  const initials = (words: readonly string[]) => words.map((word) => word[0]).join("");
  return a.join("") === initials(b) || b.join("") === initials(a);
}

/** The names that a form stands for; its own is one of them. */
function namesOf(form: string): readonly string[] {
  return [form, ...(NAMES_BY_FORM.get(form) ?? [])];
}

const NAMES_BY_FORM: ReadonlyMap<string, readonly string[]> = (() => {
  const names = new Map<string, string[]>();
  for (const [name, forms] of Object.entries(SHORT_FORMS)) {
    for (const form of forms.split(" ")) names.set(form, [...(names.get(form) ?? []), name]);
  }
  return names;
})();

/** How many letters have to be put in, left out, exchanged or swapped with the next one. */
function slipsBetween(a: string, b: string): number {
  let older: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + other);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) least = Math.min(least, (older[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [older, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
