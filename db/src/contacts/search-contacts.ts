import {
  type ContactRule,
  type ContactSearchTerms,
  type FieldId,
  foldText,
  type Operator,
  parseContactSearch,
} from "@fairlead/engine";
import { and, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { isOneOf } from "../is-one-of.ts";
import { contacts } from "../schema/index.ts";

/** So many are looked up in the index of trigrams; what more contacts hold is found as quickly by reading on. */
export const MOST_LOOKED_UP = 5_000;
/** A shorter text has no trigram to be looked up by. */
export const SHORTEST_LOOKED_UP = 3;

/** Whether a contact is found by a text, as the engine's `parseContactSearch` says, for a `where` over contacts. */
export function isFoundBy(search: string): SQL | undefined {
  const terms = parseContactSearch(search);
  const { words, email, digits } = terms;
  if (isToldByText(terms)) return holdsTextsOf(terms);
  const names = sql`concat_ws(' ', ${contacts.firstName}, ${contacts.lastName}, ${contacts.nickname})`;
  const phones = sql`concat_ws(' ', ${contacts.cellPhone}, ${contacts.homePhone}, ${contacts.workPhone})`;
  return and(
    holdsTextsOf(terms),
    or(
      sql`${names} ilike all (${sql.param(words.map(containing))}::text[])`,
      email === null ? undefined : sql`${contacts.email} ilike ${containing(email)}`,
      digits === null ? undefined : sql`${phones} like ${containing(digits)}`,
    ),
  );
}

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
  const passing = within.length === 0 || !(await hasAsciiCase(tx)) ? null : await lookUp(tx, within);
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
    sql`select id from contacts_holding(${lowered(texts)}, ${MOST_LOOKED_UP + 1}) as held (id)`,
  );
  return rows.length > MOST_LOOKED_UP ? null : rows.map(({ id }) => id);
}

/** Whether ASCII letters have their own lower case, as they have for rules; in Turkish they have not. */
async function hasAsciiCase(tx: Tx): Promise<boolean> {
  const [told] = await tx.execute<{ lower: string }>(sql`select lower(${ASCII_CAPITALS}) as lower`);
  return told?.lower === ASCII_CAPITALS.toLowerCase();
}

const ASCII_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

function isLookedUp(text: string): boolean {
  return text.length >= SHORTEST_LOOKED_UP;
}

/** What a contact that passes a rule holds somewhere; `null` where that is not told. */
function textWithin({ field, operator, value }: ContactRule): string | null {
  if (typeof value !== "string" || !HELD[field]?.includes(operator)) return null;
  const text = foldText(value);
  // Of ASCII alone the lower case is the same for a rule and for the index.
  return isLookedUp(text) && PRINTABLE_ASCII.test(text) ? text : null;
}

const PRINTABLE_ASCII = /^[ -~]+$/;
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
  return others.length === 0 && digits === null && /[^+\d]/.test(word);
}

/** The sets of texts of which one must be there as a whole. A word alone may be a name, an email and a phone number. */
function alternativesOf({ words, email, digits }: ContactSearchTerms): readonly (readonly string[])[] {
  const sets = [words, email === null ? [] : [email], digits === null ? [] : [digits]];
  const isNew = (texts: readonly string[], at: number) =>
    texts.length > 0 && sets.findIndex((other) => other.join(" ") === texts.join(" ")) === at;
  return sets.filter(isNew);
}

/** Most contacts hold none of the texts anywhere, which one plain look tells; Postgres takes plain looks first. */
function holdsTextsOf(terms: ContactSearchTerms): SQL | undefined {
  const holds = (text: string) => sql`${contacts.searchText} like (select lower(${containing(text)}))`;
  return or(...alternativesOf(terms).map((texts) => and(...texts.map(holds))));
}

/** As patterns in lower case, by the database's own rules. */
function lowered(texts: readonly string[]): SQL {
  return sql`array(select lower(pattern) from unnest(${sql.param(texts.map(containing))}::text[]) as one (pattern))`;
}

/** A pattern for texts that contain this one. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
