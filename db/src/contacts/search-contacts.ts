import {
  type ContactRule,
  type ContactSearchTerms,
  type FieldId,
  foldText,
  type Operator,
  parseContactSearch,
} from "@fairlead/engine";
import { and, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { isOneOf } from "../is-one-of.ts";
import { contacts } from "../schema/index.ts";
import { foldedNow } from "./contact-columns.ts";

/** So many are looked up in the index of trigrams; what more contacts hold is found as quickly by reading on. */
export const MOST_LOOKED_UP = 5_000;
/** A shorter text has no trigram to be looked up by. */
export const SHORTEST_LOOKED_UP = 3;

/**
 * Whether a contact is found by a text, as the engine's `parseContactSearch` says, for a `where` over contacts.
 *
 * @param isFolded whether all contacts of the organization have what is folded (`areContactsFolded`)
 */
export function isFoundBy(search: string, isFolded: boolean): SQL | undefined {
  const terms = parseContactSearch(search);
  const { words, email, digits } = terms;
  const text = isFolded ? sql`${contacts.searchFold}` : SEARCH_FOLDED_NOW;
  if (isToldByText(terms)) return holdsTextsOf(terms, text);
  const phones = sql`concat_ws(' ', ${contacts.cellPhone}, ${contacts.homePhone}, ${contacts.workPhone})`;
  const found = [
    sql`${NAMES_FOLDED} like all (${sql.param(words.map(containing))}::text[])`,
    email === null ? undefined : sql`fold_text(${contacts.email}) like ${containing(email)}`,
    holdsAnyOf(digits, phones),
    // Of emails and phones together: neither is found in the other.
    email === null ? undefined : sql`fold_text(${contacts.furtherText}) like ${containing(email)}`,
    holdsAnyOf(digits, contacts.furtherText),
  ];
  return and(holdsTextsOf(terms, text), or(...found));
}

const NAMES_FOLDED = sql`concat_ws(' ', ${sql.join(
  [
    foldedNow(contacts.firstName, contacts.firstNameFold),
    foldedNow(contacts.lastName, contacts.lastNameFold),
    foldedNow(contacts.nickname, contacts.nicknameFold),
  ],
  sql`, `,
)})`;
/** What releases before search through, which has no further addresses, folded for each row. */
const SEARCH_FOLDED_NOW = sql`(coalesce(${contacts.searchFold}, fold_text(${contacts.searchText})) collate "C")`;

/** Whether the text of searches alone tells who is found. */
export function isFoundByText(search: string): boolean {
  return isToldByText(parseContactSearch(search));
}

/**
 * The contacts of the organization in whose names, emails and phones together all texts stand that a search and rules look for:
 * whoever is found is among them. `undefined` where they are too many, or no index can tell.
 *
 * @param search empty: none
 * @param rules which must all hold
 */
export async function holdsWhatIsAsked(
  tx: Tx,
  search: string,
  rules: readonly ContactRule[],
): Promise<SQL | undefined> {
  const found = search === "" ? null : await contactsHolding(tx, parseContactSearch(search));
  const within = rules.flatMap((rule) => textWithin(rule) ?? []);
  const passing = within.length === 0 ? null : await lookUp(tx, within);
  return and(...[found, passing].map((ids) => (ids ? isOneOf(contacts.id, ids) : undefined)));
}

/** The contacts that hold all texts of a search; `null` where they are too many, or no index can tell. */
export async function contactsHolding(tx: Tx, terms: ContactSearchTerms): Promise<readonly string[] | null> {
  const held = new Set<string>();
  for (const texts of alternativesOf(terms)) {
    const lookedUp = texts.filter(isLookedUp);
    const ids = lookedUp.length === 0 ? null : await lookUp(tx, lookedUp);
    if (!ids) return null;
    for (const id of ids) held.add(id);
  }
  return [...held];
}

/** The contacts that hold all texts, asked of the index; `null` where they are too many. */
async function lookUp(tx: Tx, texts: readonly string[]): Promise<readonly string[] | null> {
  const rows = await tx.execute<{ id: string }>(
    sql`select id from contacts_holding_folded(${sql.param(texts.map(containing))}::text[], ${MOST_LOOKED_UP + 1}) as held (id)`,
  );
  return rows.length > MOST_LOOKED_UP ? null : rows.map(({ id }) => id);
}

function isLookedUp(text: string): boolean {
  return text.length >= SHORTEST_LOOKED_UP;
}

/** What a contact that passes a rule holds somewhere; `null` where that is not told. */
function textWithin({ field, operator, value }: ContactRule): string | null {
  if (typeof value !== "string" || !HELD[field]?.includes(operator)) return null;
  // An address is folded there as well, so that whoever passes a rule by its code is among them.
  const text = foldText(value);
  return isLookedUp(text) ? text : null;
}

const WITHIN: readonly Operator[] = ["contains", "startsWith"];
/** By field, the operators that ask for a text which the index of searches has; what has an index of its own is looked up there. */
const HELD: Readonly<Partial<Record<FieldId, readonly Operator[]>>> = {
  "contact.firstName": [...WITHIN, "equals"],
  "contact.lastName": [...WITHIN, "equals"],
  "contact.nickname": [...WITHIN, "equals"],
  "contact.email": WITHIN,
  "contact.cellPhone": WITHIN,
  "contact.homePhone": WITHIN,
  "contact.workPhone": WITHIN,
};

/**
 * Whether all that is looked for may be asked of the text of searches alone, which an index has: a word that no phone number holds
 * stands within a name or the email.
 */
function isToldByText({ words, digits }: ContactSearchTerms): boolean {
  const [word = "", ...others] = words;
  return others.length === 0 && digits.length === 0 && /[^+\d]/.test(word);
}

/** The sets of texts of which one must be there as a whole. A word alone may be a name, an email and a phone number. */
function alternativesOf({ words, email, digits }: ContactSearchTerms): readonly (readonly string[])[] {
  const sets = [words, email === null ? [] : [email], ...digits.map((number) => [number])];
  const isNew = (texts: readonly string[], at: number) =>
    texts.length > 0 && sets.findIndex((other) => other.join(" ") === texts.join(" ")) === at;
  return sets.filter(isNew);
}

/** Most contacts hold none of the texts anywhere, which one plain look tells; Postgres takes plain looks first. */
function holdsTextsOf(terms: ContactSearchTerms, searched: SQL): SQL | undefined {
  const holds = (text: string) => sql`${searched} like ${containing(text)}`;
  return or(...alternativesOf(terms).map((texts) => and(...texts.map(holds))));
}

/** Whether one of some texts stands in another; `undefined` where there are none. */
export function holdsAnyOf(texts: readonly string[], searched: SQLWrapper): SQL | undefined {
  return or(...texts.map((text) => sql`${searched} like ${containing(text)}`));
}

/** A pattern for texts that contain this one. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
