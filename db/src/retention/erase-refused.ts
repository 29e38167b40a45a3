import { inArray, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { contactFormerAddresses, contacts } from "../schema/index.ts";

/**
 * Erases what was refused and holds an email or phone of contacts: submissions, and rows of files. Call it in the transaction that
 * erases them, while their addresses are still there.
 */
export async function eraseRefusedOf(tx: Tx, contactIds: readonly string[]): Promise<void> {
  const ids = [...contactIds];
  const { email, cellPhone, homePhone, workPhone } = contacts;
  const known = await tx
    .select({ email, cellPhone, homePhone, workPhone })
    .from(contacts)
    .where(inArray(contacts.id, ids));
  const former = await tx
    .select({ address: contactFormerAddresses.address })
    .from(contactFormerAddresses)
    .where(inArray(contactFormerAddresses.contactId, ids));
  const all = [...known.flatMap((row) => Object.values(row)), ...former.map(({ address }) => address)];
  const addresses = [...new Set(all.filter((address) => address !== null))];
  if (addresses.length === 0) return;
  const these = sql`any (${sql.param(addresses)}::text[])`;
  await tx.execute(sql`delete from refused_submissions where id in (
    select submission_id from refused_submission_addresses where address = ${these})`);
  await tx.execute(sql`delete from import_failures where (import_id, line) in (
    select import_id, line from import_failure_addresses where address = ${these})`);
}
