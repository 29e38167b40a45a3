import {
  type AddressField,
  type AddressLines,
  AppError,
  type AskedRecord,
  addressesOf,
  type Binding,
  type BoundAddress,
  bindingOf,
  unbindingFields,
} from "@fairlead/engine";
import { asc, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { isOneOf } from "../is-one-of.ts";
import { contactFormerAddresses, contacts, doNotContactAddresses } from "../schema/index.ts";

const FREE: Binding = { kind: "free" };

/** What binds each of some records, by id; two statements whatever their number, each look-up an index probe. */
export async function readBindings(
  tx: Tx,
  records: readonly Omit<AskedRecord, "formerAddresses">[],
): Promise<ReadonlyMap<string, Binding>> {
  const byId = new Map(records.map((record) => [record.id, record]));
  if (byId.size === 0) return new Map();
  const former = await readFormer(tx, [...byId.keys()]);
  const asked = [...byId.values()].map((record) => ({
    ...record,
    formerAddresses: former.get(record.id) ?? [],
  }));
  const bound = await readBound(tx, asked.flatMap(addressesOf));
  return new Map(asked.map((record) => [record.id, bindingOf(record, bound)]));
}

/** The same of contacts by their ids; those that are not there are left out. */
export async function readBindingsOf(
  tx: Tx,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, Binding>> {
  if (contactIds.length === 0) return new Map();
  const rows = await tx.select(ASKED).from(contacts).where(isOneOf(contacts.id, contactIds));
  return readBindings(tx, rows);
}

/** What binds one record; one that is not there is free. */
export async function readBinding(tx: Tx, contactId: string): Promise<Binding> {
  return (await readBindingsOf(tx, [contactId])).get(contactId) ?? FREE;
}

/** @throws AppError DO_NOT_CONTACT where the person of a record asked not to be contacted */
export async function requireContactable(tx: Tx, contactId: string, what: string): Promise<void> {
  if ((await readBinding(tx, contactId)).kind !== "bound") return;
  throw new AppError("DO_NOT_CONTACT", `This person asked not to be contacted: ${what}.`);
}

/** The fields of a record whose change would unbind it, as the engine's `unbindingFields` says. */
export async function readUnbindingFields(
  tx: Tx,
  before: Omit<AskedRecord, "formerAddresses">,
  after: AddressLines,
): Promise<readonly AddressField[]> {
  const asked = { ...before, formerAddresses: [] };
  return unbindingFields(asked, after, await readBound(tx, addressesOf(asked)));
}

const ASKED = {
  id: contacts.id,
  doNotContact: contacts.doNotContact,
  contactableSince: contacts.contactableSince,
  email: contacts.email,
  cellPhone: contacts.cellPhone,
  homePhone: contacts.homePhone,
  workPhone: contacts.workPhone,
};

/** Addresses that records had before, by the record's id; none for one that had no others. */
export async function readFormer(
  tx: Tx,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.execute<{ id: string; addresses: string[] }>(sql`
    select contact_id as id, array_agg(address) as addresses from ${contactFormerAddresses}
    where contact_id = any (${sql.param([...contactIds])}::text[]) group by contact_id`);
  return new Map(rows.map(({ id, addresses }) => [id, addresses]));
}

/** Which of some addresses bind, whichever records on the Do Not Contact List have or had them. */
async function readBound(tx: Tx, addresses: readonly string[]): Promise<readonly BoundAddress[]> {
  if (addresses.length === 0) return [];
  const { address, contactId, since } = doNotContactAddresses;
  return tx
    .select({ address, contactId, since })
    .from(doNotContactAddresses)
    .where(isOneOf(address, [...new Set(addresses)]))
    .orderBy(sql`${since} asc nulls first`, asc(contactId));
}
