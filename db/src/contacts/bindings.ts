import {
  AppError,
  type AskedRecord,
  addressesOf,
  type Binding,
  bindingOf,
  type SilencedRecord,
} from "@fairlead/engine";
import { sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { isOneOf } from "../is-one-of.ts";
import { contactFormerAddresses, contacts } from "../schema/index.ts";

type SilencedRow = Omit<SilencedRecord, "doNotContactAt" | "formerAddresses"> & {
  readonly doNotContactAt: string | null;
  readonly formerAddresses: readonly string[] | null;
};

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
  const silenced = await readSilenced(tx, [...new Set(asked.flatMap(addressesOf))]);
  return new Map(asked.map((record) => [record.id, bindingOf(record, silenced)]));
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

const ASKED = {
  id: contacts.id,
  doNotContact: contacts.doNotContact,
  contactableSince: contacts.contactableSince,
  email: contacts.email,
  cellPhone: contacts.cellPhone,
  homePhone: contacts.homePhone,
  workPhone: contacts.workPhone,
};

async function readFormer(
  tx: Tx,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.execute<{ id: string; addresses: string[] }>(sql`
    select contact_id as id, array_agg(address) as addresses from ${contactFormerAddresses}
    where contact_id = any (${sql.param([...contactIds])}::text[]) group by contact_id`);
  return new Map(rows.map(({ id, addresses }) => [id, addresses]));
}

/** Records on the Do Not Contact List that have one of the addresses, or had it on a record that was merged into them. */
async function readSilenced(tx: Tx, addresses: readonly string[]): Promise<readonly SilencedRecord[]> {
  if (addresses.length === 0) return [];
  const list = sql`${sql.param([...addresses])}::text[]`;
  const rows = await tx.execute<SilencedRow>(sql`
    with found as (
      select id from ${contacts} where standing = 2 and email = any (${list})
      union select id from ${contacts} where standing = 2 and cell_phone = any (${list})
      union select id from ${contacts} where standing = 2 and home_phone = any (${list})
      union select id from ${contacts} where standing = 2 and work_phone = any (${list})
      union select contact_id from ${contactFormerAddresses} where address = any (${list})
    )
    select id, do_not_contact_at as "doNotContactAt", email, cell_phone as "cellPhone", home_phone as "homePhone",
      work_phone as "workPhone",
      (select array_agg(address) from ${contactFormerAddresses} f where f.contact_id = c.id) as "formerAddresses"
    from ${contacts} c where c.standing = 2 and c.id in (select id from found)
    order by c.created_at, c.id`);
  return rows.map(({ doNotContactAt, formerAddresses, ...row }) => ({
    ...row,
    doNotContactAt: doNotContactAt === null ? null : new Date(doNotContactAt),
    formerAddresses: formerAddresses ?? [],
  }));
}
