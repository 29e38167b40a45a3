import { isStateCode } from "../intake/us-states.ts";
import type { PostalAddress } from "./address.ts";
import type { ProfileAddress } from "./profile.ts";
import { DIRECTIONS, SUFFIXES, UNITS, ZIP_PREFIXES } from "./usps-tables.ts";

/**
 * Brings an address to the form of the post, by rules of its own or by asking a service.
 *
 * @returns `null` where there is no safe match: the address then stays as it was entered
 */
export type StandardizeAddress = (entered: ProfileAddress) => Promise<PostalAddress | null>;

/** A house's number, which the rest of a street's line follows; or a box of a post office. */
const STREET_LINE = /^(?:\d+[A-Z]?(?:-\d+)?(?: 1\/2)? \S|P ?O BOX \d+$)/;

/**
 * The rules that are there without a service: capitals, the post's abbreviations, and a ZIP code that is one of the state.
 *
 * Whether the house exists they cannot know; what does not look like a full address they leave alone.
 */
export function standardizeLocally({
  street,
  city,
  state,
  postalCode,
}: ProfileAddress): PostalAddress | null {
  if (street === null || city === null || state === null || postalCode === null) return null;
  if (!isStateCode(state) || !isZipOf(state, postalCode)) return null;
  const words = wordsOf(street);
  const unitAt = words.findIndex((word, place) => place > 1 && UNITS.has(word));
  const end = unitAt === -1 ? words.length : unitAt;
  const unit = words.slice(end).map((word) => UNITS.get(word) ?? word);
  const line = [...abbreviated(words.slice(0, end)), ...unit].join(" ");
  if (!STREET_LINE.test(line)) return null;
  return { street: line.replace(/^P ?O BOX/, "PO BOX"), city: wordsOf(city).join(" "), state, postalCode };
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/#\s*/g, "# ")
    .replace(/[.,]/g, " ")
    .trim()
    .split(/\s+/);
}

/** A street's line with its suffix and directions short; a name such as "North" in "North Street" stays whole. */
function abbreviated(words: readonly string[]): readonly string[] {
  const last = words.length - 1;
  const suffixAt = DIRECTIONS.has(words[last] ?? "") && SUFFIXES.has(words[last - 1] ?? "") ? last - 1 : last;
  return words.map((word, place) => {
    if (place === suffixAt && place > 1) return SUFFIXES.get(word) ?? word;
    const leads = place === 1 && suffixAt > 2;
    return leads || place > suffixAt ? (DIRECTIONS.get(word) ?? word) : word;
  });
}

/** Whether a ZIP code begins as those of a state do. */
function isZipOf(state: string, postalCode: string): boolean {
  const prefix = Number(postalCode.slice(0, 3));
  return (ZIP_PREFIXES[state] ?? []).some(([from, to]) => prefix >= from && prefix <= to);
}
