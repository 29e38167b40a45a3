import type { ContactViewer } from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../client.ts";
import { type ListedContacts, listedIds } from "../list-contacts.ts";

/** Contacts named one by one, or all of a list but some. */
export type ContactSelection =
  | { readonly contactIds: readonly string[] }
  | { readonly matching: ListedContacts; readonly except: readonly string[] };

/** A query of the selected contacts' `id`s, with the `position` of each from 0. */
export async function selectedIds(tx: Tx, viewer: ContactViewer, selection: ContactSelection): Promise<SQL> {
  if ("contactIds" in selection) {
    const ids = sql.param([...selection.contactIds]);
    return sql`select id, (place - 1)::int as position
      from unnest(${ids}::text[]) with ordinality as named (id, place)`;
  }
  const listed = await listedIds(tx, viewer, selection.matching);
  return sql`select id, (row_number() over () - 1)::int as position from (${listed}) as listed
    where id <> all (${sql.param([...selection.except])}::text[])`;
}

/** The first of the selected contacts, in order. */
export async function firstSelected(
  tx: Tx,
  viewer: ContactViewer,
  selection: ContactSelection,
  limit: number,
): Promise<readonly string[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`${await selectedIds(tx, viewer, selection)} order by position limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}
