import { ADDRESS_FIELDS, type AddressLines } from "@fairlead/engine";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { insertStatement, newRows } from "../insert-rows.ts";
import { contactFormerAddresses } from "../schema/index.ts";

/** An email or a phone that a contact has beside its fields. */
export type FormerAddress = typeof contactFormerAddresses.$inferInsert;

/** What is done with an address that a contact has already: it gets the extension, where it has none. */
export const GAIN_EXTENSION = `on conflict (organization_id, contact_id, address)
  do update set extension = excluded.extension
  where contact_former_addresses.extension is null and excluded.extension is not null`;

/** Emails and phones that a contact is reached by and that none of its fields has. */
export interface FurtherWays {
  readonly furtherAddresses: readonly string[];
  /** The digits to dial after those of them that are phones. */
  readonly furtherExtensions: Readonly<Record<string, string>>;
}

/**
 * What a contact has beside its fields, as an object: extensions, or null, by address.
 *
 * @param contactId a value, or a column of a query with joins: Drizzle writes that of a single table without the table's name
 */
export function formerOf(contactId: SQLWrapper): SQL<FormerWays> {
  return sql<FormerWays>`(select coalesce(jsonb_object_agg(f.address, f.extension), '{}')
    from ${contactFormerAddresses} f where f.contact_id = ${contactId})`;
}

export type FormerWays = Readonly<Record<string, string | null>>;

/** The further ways of a contact; what was written over and is in a field again is none. */
export function furtherWays(fields: AddressLines, former: FormerWays): FurtherWays {
  const lines: readonly (string | null)[] = ADDRESS_FIELDS.map((field) => fields[field]);
  const furtherAddresses = Object.keys(former)
    .filter((address) => !lines.includes(address))
    .sort();
  const dialled = furtherAddresses.flatMap((address) => {
    const extension = former[address] ?? null;
    return extension === null ? [] : [[address, extension] as const];
  });
  return { furtherAddresses, furtherExtensions: Object.fromEntries(dialled) };
}

/** Keeps addresses beside the fields of contacts. Safe to repeat. */
export async function keepFormer(tx: Tx, addresses: readonly FormerAddress[]): Promise<void> {
  const rows = newRows(contactFormerAddresses, eachOnce(addresses), GAIN_EXTENSION);
  const statement = insertStatement([rows], []);
  if (statement) await tx.execute(statement);
}

/** The same addresses, each once for a contact, with an extension where one of them has it. */
export function eachOnce(addresses: readonly FormerAddress[]): FormerAddress[] {
  const rows = new Map<string, FormerAddress>();
  for (const row of addresses) {
    const key = `${row.contactId} ${row.address}`;
    rows.set(key, { ...row, extension: rows.get(key)?.extension ?? row.extension ?? null });
  }
  return [...rows.values()];
}
