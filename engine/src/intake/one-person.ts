import type { DeliveredContact } from "./delivery.ts";
import type { ContactField } from "./duplicate-rules.ts";
import { differAltogether } from "./first-names.ts";

type Named = Pick<DeliveredContact, "firstName" | "lastName">;

/** What tells people of one name apart; one meaning has one form. */
const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ...(["jr", "junior"] as const).map((form) => [form, "jr"] as const),
  ...(["sr", "senior"] as const).map((form) => [form, "sr"] as const),
  ...(["ii", "2nd"] as const).map((form) => [form, "ii"] as const),
  ...(["iii", "3rd"] as const).map((form) => [form, "iii"] as const),
  ...(["iv", "4th"] as const).map((form) => [form, "iv"] as const),
]);
/** One letter, or several with a dot after each. */
const INITIAL = /^(?:\p{L}\.?|(?:\p{L}\.)+)$/u;

/**
 * Whether two names at one address may be of two people: their first names differ altogether, or what stands behind their last
 * names does, such as Sr. and Jr. A name or suffix that is not given differs from none.
 */
export function mayBeAnother(named: Named, known: Named): boolean {
  if (differAltogether(named.firstName, known.firstName)) return true;
  const [ours, theirs] = [suffixOf(named), suffixOf(known)];
  return ours !== null && theirs !== null && ours !== theirs;
}

/** Whether a field of a submission is a name in initials, such as "F.", where the contact's is written out: it tells less. */
export function abbreviates(field: ContactField, named: Named, known: Named): boolean {
  if (field !== "firstName" && field !== "lastName") return false;
  const [ours, theirs] = [named[field], known[field]];
  return ours !== null && theirs !== null && isInitials(ours) && !isInitials(theirs);
}

function suffixOf({ firstName, lastName }: Named): string | null {
  for (const name of [lastName, firstName]) {
    const words = wordsOf(name);
    const last = words.at(-1)?.replace(/[.,]/g, "").toLowerCase();
    const suffix = last === undefined ? undefined : SUFFIXES.get(last);
    // "Junior" alone is a name.
    if (suffix !== undefined && (words.length > 1 || name === lastName)) return suffix;
  }
  return null;
}

function isInitials(name: string): boolean {
  const words = wordsOf(name);
  return words.length > 0 && words.every((word) => INITIAL.test(word));
}

function wordsOf(name: string | null): readonly string[] {
  return (name ?? "").split(/[\s,]+/).filter((word) => word !== "");
}
