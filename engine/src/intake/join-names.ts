import { differAltogether, nameWords } from "./first-names.ts";
import { isPlaceholder, mayBeNoName } from "./placeholders.ts";
import { type SplitName, splitFullName } from "./read-names.ts";

export interface JoinedName extends SplitName {
  /** What the full name says beyond the two parts; left out: nothing. */
  readonly remark?: string;
}

/**
 * A name that came in two parts and, beside them, in one piece. The parts win; the full name fills the part that is blank where it
 * agrees with the other one ("Bob" with "Robert Lee", "Lee" with "Ann Lee").
 */
export function joinNames(parts: SplitName, full: string | null): JoinedName {
  const given = [parts.firstName, parts.lastName].filter((part) => part !== null);
  const named = given.some((part) => !mayBeNoName(part)) ? parts : NO_NAME;
  if (full === null || isPlaceholder(full)) return named;
  const joined = filledBy(named, splitFullName(full));
  const kept = new Set(wordsOf(joined));
  const isWhole = nameWords(full).every((word) => kept.has(word));
  return isWhole ? joined : { ...joined, remark: `Of "${full}", "${textOf(joined)}" is kept.` };
}

const NO_NAME: SplitName = { firstName: null, lastName: null };

function filledBy(named: SplitName, split: SplitName): SplitName {
  const { firstName, lastName } = named;
  if (firstName === null && lastName === null) return split;
  const words = new Set(wordsOf(named));
  const isNew = (part: string | null) => part !== null && !nameWords(part).every((word) => words.has(word));
  if (isBlank(lastName) && isNew(split.lastName) && !differAltogether(firstName, split.firstName)) {
    return { firstName, lastName: split.lastName };
  }
  const agrees = split.lastName === null || nameWords(split.lastName).some((word) => words.has(word));
  if (isBlank(firstName) && isNew(split.firstName) && agrees) return { firstName: split.firstName, lastName };
  return named;
}

/** `Unknown` beside a name may be one; where the full name says otherwise it is none. */
function isBlank(part: string | null): boolean {
  return part === null || mayBeNoName(part);
}

function wordsOf(name: SplitName): readonly string[] {
  return nameWords(textOf(name));
}

function textOf({ firstName, lastName }: SplitName): string {
  return [firstName, lastName].filter((part) => part !== null).join(" ");
}
