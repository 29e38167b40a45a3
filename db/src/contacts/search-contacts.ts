import { type ContactSearchTerms, parseContactSearch } from "@fairlead/engine";
import { and, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { isOneOf } from "../is-one-of.ts";
import { contacts } from "../schema/index.ts";

/** So many are looked up in the index of trigrams; what more contacts hold is found as quickly by reading on. */
export const MOST_LOOKED_UP = 5_000;
/** A shorter text has no trigram to be looked up by. */
export const SHORTEST_LOOKED_UP = 3;

/** Whether a contact is found by a text, as the engine's `parseContactSearch` says, for a `where` over contacts. */
export async function matchesSearch(tx: Tx, search: string): Promise<SQL | undefined> {
  const terms = parseContactSearch(search);
  const { words, email, digits } = terms;
  const holding = await contactsHolding(tx, terms);
  const names = sql`concat_ws(' ', ${contacts.firstName}, ${contacts.lastName}, ${contacts.nickname})`;
  const phones = sql`concat_ws(' ', ${contacts.cellPhone}, ${contacts.homePhone}, ${contacts.workPhone})`;
  return and(
    holding ? isOneOf(contacts.id, holding) : holdsTextsOf(terms),
    or(
      sql`${names} ilike all (${sql.param(words.map(containing))}::text[])`,
      email === null ? undefined : sql`${contacts.email} ilike ${containing(email)}`,
      digits === null ? undefined : sql`${phones} like ${containing(digits)}`,
    ),
  );
}

/**
 * The contacts of the organization in whose names, emails and phones together all texts stand that are looked for: whoever is found
 * is among them. `null` where they are too many, or no index can tell.
 */
export async function contactsHolding(tx: Tx, terms: ContactSearchTerms): Promise<readonly string[] | null> {
  const held = new Set<string>();
  for (const texts of alternativesOf(terms)) {
    const lookedUp = texts.filter((text) => text.length >= SHORTEST_LOOKED_UP);
    if (lookedUp.length === 0) return null;
    const rows = await tx.execute<{ id: string }>(
      sql`select id from contacts_holding(${lowered(lookedUp)}, ${MOST_LOOKED_UP + 1}) as held (id)`,
    );
    if (rows.length > MOST_LOOKED_UP) return null;
    for (const { id } of rows) held.add(id);
  }
  return [...held];
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
