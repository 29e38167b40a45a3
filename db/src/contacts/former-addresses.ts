import type { Tx } from "../client.ts";
import { insertStatement, newRows } from "../insert-rows.ts";
import { contactFormerAddresses } from "../schema/index.ts";

/** An email or a phone that a contact has beside its fields. */
export type FormerAddress = typeof contactFormerAddresses.$inferInsert;

/** What is done with an address that a contact has already: it gets the extension, where it has none. */
export const GAIN_EXTENSION = `on conflict (organization_id, contact_id, address)
  do update set extension = excluded.extension
  where contact_former_addresses.extension is null and excluded.extension is not null`;

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
