import { addressesOf, type ContactViewer, shownName } from "@fairlead/engine";
import { and, asc, eq, ne } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { isOneFoundBy, isOneOf } from "../is-one-of.ts";
import { contacts } from "../schema/index.ts";
import { readFormer } from "./bindings.ts";
import { IS_THERE } from "./contact-situations.ts";
import { unboundIdsByAddress } from "./contacts-by-address.ts";
import { contactsSeenBy } from "./contacts-seen.ts";

/** So many of the other records are named. */
const MOST_NAMED = 20;

/** A contact by id and name. */
export interface NamedContact {
  readonly id: string;
  readonly name: string;
}

/** The other records that are bound when a contact is set to do not contact. */
export interface AlsoBound {
  readonly count: number;
  /** Those of them that the viewer may see, by name; the first few. */
  readonly seen: readonly NamedContact[];
}

/** The names of contacts, by id: of those that are still there and that the viewer may see. */
export async function readSeenContacts(
  tx: Tx,
  viewer: ContactViewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedContact>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select(NAMED)
    .from(contacts)
    .where(and(isOneOf(contacts.id, [...new Set(ids)]), IS_THERE, contactsSeenBy(tx, viewer)));
  return new Map(rows.map((row) => [row.id, named(row)]));
}

/** Which other records have an email or phone of a contact, and are not set to do not contact themselves. */
export async function readAlsoBound(tx: Tx, viewer: ContactViewer, contactId: string): Promise<AlsoBound> {
  const [lines] = await tx.select(LINES).from(contacts).where(eq(contacts.id, contactId));
  const formerAddresses = (await readFormer(tx, [contactId])).get(contactId) ?? [];
  const addresses = lines ? [...new Set(addressesOf({ ...lines, formerAddresses }))] : [];
  if (addresses.length === 0) return { count: 0, seen: [] };
  const others = and(
    isOneFoundBy(contacts.id, unboundIdsByAddress(addresses)),
    ne(contacts.id, contactId),
    eq(contacts.doNotContact, false),
    IS_THERE,
  );
  const count = await tx.$count(contacts, others);
  const seen = await tx
    .select(NAMED)
    .from(contacts)
    .where(and(others, contactsSeenBy(tx, viewer)))
    .orderBy(asc(contacts.lastName), asc(contacts.firstName), asc(contacts.id))
    .limit(MOST_NAMED);
  return { count, seen: seen.map(named) };
}

const LINES = {
  email: contacts.email,
  cellPhone: contacts.cellPhone,
  homePhone: contacts.homePhone,
  workPhone: contacts.workPhone,
};
const NAMED = {
  id: contacts.id,
  firstName: contacts.firstName,
  lastName: contacts.lastName,
  email: contacts.email,
};

function named({ id, ...names }: { readonly id: string } & Parameters<typeof shownName>[0]): NamedContact {
  return { id, name: shownName(names) };
}
