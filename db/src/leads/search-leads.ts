import { parseContactSearch } from "@fairlead/engine";
import { or, type SQL, sql } from "drizzle-orm";
import { containing, holdsAnyOf } from "../contacts/search-contacts.ts";
import { leads } from "../schema/index.ts";
import type { LeadExpressions } from "./lead-columns.ts";

/**
 * Whether a lead is found by a text: as the engine's `parseContactSearch` says, in what is shown of the contact and its further
 * emails and phones, or a part of the external id. What is not shown is not searched: it may not be found out by guessing either.
 */
export function matchesText(
  search: string,
  { fields, namesFolded, furtherText }: LeadExpressions,
): SQL | undefined {
  const { words, email, digits } = parseContactSearch(search);
  return or(
    sql`${namesFolded} like all (${sql.param(words.map(containing))}::text[])`,
    email === null ? undefined : sql`fold_text(${fields["contact.email"]}) like ${containing(email)}`,
    holdsAnyOf(digits, fields["contact.cellPhone"]),
    email === null ? undefined : sql`fold_text(${furtherText}) like ${containing(email)}`,
    holdsAnyOf(digits, furtherText),
    sql`${leads.externalId} ilike ${containing(search)}`,
  );
}
