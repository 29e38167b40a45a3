import {
  type AddressLines,
  addressesOf,
  addTo,
  type ContactField,
  type ContactId,
  type ContactMatch,
  type ContactStanding,
  type DeliveredContact,
  type Delivery,
  deliveredAddresses,
  isAnotherPerson,
  type LeadId,
  type LeadTaker,
  type MatchedBy,
  matchedByOf,
  mayBeAnother,
  type Role,
  takesLeads,
  type UserId,
} from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { contactsByAddress } from "../contacts/contacts-by-address.ts";
import { INTAKE_STANDINGS, linesOfRow } from "../contacts/find-repeated.ts";
import type { contacts, leads } from "../schema/index.ts";
import { type ExtensionColumns, extensionIn } from "./extension-columns.ts";
import type { Ingested } from "./ingested.ts";

/** A contact that a delivery may match: stored, or made earlier in the same batch. */
export interface KnownContact {
  readonly contactId: ContactId;
  readonly standing: ContactStanding;
  readonly createdAtMs: number;
  readonly owner: LeadTaker | null;
  /** The loan officer of the contact's most recent loan. */
  readonly loanOfficer: LeadTaker | null;
  readonly fields: DeliveredContact;
  /** Emails and phones in its fields. */
  readonly lines: AddressLines;
  readonly extensions: ExtensionColumns;
  /** Open leads, the newest first. */
  readonly openLeads: readonly KnownLead[];
  /** The row that is still to be written, when the contact is of this batch. */
  readonly unwritten?: typeof contacts.$inferInsert;
}

export interface KnownLead {
  readonly leadId: LeadId;
  readonly productCategory: string;
  readonly assigneeUserId: UserId | null;
  readonly step: number;
  readonly waits: boolean;
  /** The row that is still to be written, when the lead is of this batch. */
  readonly unwritten?: typeof leads.$inferInsert;
}

/** A known contact as a match of one delivery. */
export interface FoundContact extends ContactMatch {
  readonly known: KnownContact;
  readonly openLead: KnownLead | null;
}

/** What came of an earlier submission with an external id, and the emails and phones that it named. */
interface KnownSubmission {
  readonly ingested: Ingested;
  readonly named: readonly string[];
}

/** A person as a submission names them. */
interface NamedPerson {
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** The digits to dial, by number. */
  readonly extensions: Readonly<Record<string, string>>;
}

/**
 * Whether a phone is a switchboard, behind which a contact has another extension than is named: it leads to somebody else. Whoever
 * asked not to be contacted is found all the same.
 */
function hasOtherExtension(
  { lines, extensions, standing }: KnownContact,
  number: string,
  named: NamedPerson["extensions"],
): boolean {
  const [known, given] = [extensionIn(lines, extensions, number), named[number]];
  return standing !== "doNotContact" && Boolean(known) && given !== undefined && known !== given;
}

/** What is there already of a batch of deliveries; grows while the batch is taken in. */
export class KnownContacts {
  /** Of the same source, by external id. */
  readonly #submissions = new Map<string, KnownSubmission>();
  readonly #byAddress = new Map<string, KnownContact[]>();
  /** Contacts of which this batch changed something, by id. */
  readonly #changed = new Map<ContactId, KnownContact>();
  /** All that a contact has or had, by its id. */
  readonly #addresses = new Map<ContactId, Set<string>>();

  /** Remembers a contact under addresses that it has or had. */
  add(contact: KnownContact, addresses: readonly string[]): void {
    for (const address of addresses) {
      const has = this.#byAddress.get(address)?.some(({ contactId }) => contactId === contact.contactId);
      if (!has) addTo(this.#byAddress, address, contact);
    }
    this.#learn(contact.contactId, addresses);
  }

  /** Remembers what another look-up found; what this batch has changed of a contact stays. */
  adopt(others: KnownContacts): void {
    for (const [address, list] of others.#byAddress) {
      for (const contact of list) this.add(this.#changed.get(contact.contactId) ?? contact, [address]);
    }
  }

  /** A lead of this batch was made for a contact, or something of it changed. @param former what it has beside its fields now */
  replace(before: KnownContact, after: KnownContact, former: readonly string[]): void {
    this.#changed.set(after.contactId, after);
    for (const list of this.#byAddress.values()) {
      const place = list.findIndex(({ contactId }) => contactId === before.contactId);
      if (place !== -1) list[place] = after;
    }
    this.add(after, addressesOf({ ...after.lines, formerAddresses: former }));
  }

  /**
   * Every contact that has or had one of some addresses; open leads in a product category count.
   *
   * @param named the name under which the addresses came, and what is dialled after the phones
   */
  matches(
    addresses: readonly string[],
    named: NamedPerson,
    productCategory: string,
  ): readonly FoundContact[] {
    return addresses.flatMap((address) =>
      (this.#byAddress.get(address) ?? [])
        .filter((known) => !hasOtherExtension(known, address, named.extensions))
        .map((known) => ({
          ...found(known, matchedByOf(address, known.lines), productCategory),
          otherFirstName: mayBeAnother(named, known.fields),
        })),
    );
  }

  /** What came of an external id. @param contactHas what its contact has or had, beside what this batch brought it */
  addSubmission(externalId: string, submission: KnownSubmission, contactHas: readonly string[] = []): void {
    this.#submissions.set(externalId, submission);
    this.#learn(submission.ingested.contactId, contactHas);
  }

  /**
   * What an external id came to before. `null`: it is new; `anotherPerson`: it stands for somebody else than the submission
   * that has it now.
   */
  submission(externalId: string, named: readonly string[]): Ingested | "anotherPerson" | null {
    const first = this.#submissions.get(externalId);
    if (!first) return null;
    const has = this.#addresses.get(first.ingested.contactId) ?? [];
    return isAnotherPerson(named, new Set([...first.named, ...has])) ? "anotherPerson" : first.ingested;
  }

  #learn(contactId: ContactId, addresses: readonly string[]): void {
    const known = this.#addresses.get(contactId) ?? new Set();
    for (const address of addresses) known.add(address);
    this.#addresses.set(contactId, known);
  }
}

/** Looks up repeats and matching contacts for a batch: two statements, whatever its size; each look-up is an index probe. */
export async function findKnown(
  tx: Tx,
  sourceName: string,
  deliveries: readonly Delivery[],
): Promise<KnownContacts> {
  const externalIds = present(deliveries.map((delivery) => delivery.externalId));
  const [leadRows, contactRows] = await Promise.all([
    findLeads(tx, sourceName, externalIds),
    selectContacts(tx, present(deliveries.flatMap(deliveredAddresses))),
  ]);
  const known = knownSubmissions(leadRows);
  for (const row of contactRows) known.add(toKnown(row), [row.address]);
  return known;
}

/** What came of some external ids of a source before, without the contacts that anybody matches. */
export async function findSubmissions(
  tx: Tx,
  sourceName: string,
  externalIds: readonly string[],
): Promise<KnownContacts> {
  return knownSubmissions(await findLeads(tx, sourceName, externalIds));
}

function knownSubmissions(rows: readonly LeadRow[]): KnownContacts {
  const known = new KnownContacts();
  for (const { external_id, id: leadId, contact_id: contactId, waits, named, held } of rows) {
    const ingested = { leadId, contactId, outcome: "repeated", created: false, waits } as const;
    known.addSubmission(external_id, { ingested, named: present(named) }, present(held));
  }
  return known;
}

/** The contacts that one user owns among those that have or had one of some addresses. */
export async function findOwned(
  tx: Tx,
  addresses: readonly string[],
  ownerUserId: UserId,
  exceptContactId: string | null,
): Promise<KnownContacts> {
  const owned = sql`c.owner_user_id = ${ownerUserId} and c.id is distinct from ${exceptContactId}`;
  const rows = await selectContacts(tx, present(addresses), owned);
  const known = new KnownContacts();
  for (const row of rows) known.add(toKnown(row), [row.address]);
  return known;
}

type LeadRow = {
  external_id: string;
  id: LeadId;
  contact_id: ContactId;
  waits: boolean;
  /** Emails and phones that the first submission named. */
  named: (string | null)[];
  /** Those that the lead's contact has or had. */
  held: (string | null)[];
};

/**
 * Deliveries that became a lead, or that updated one. Of those from before it was kept, what was named is read from the first
 * decision about the lead.
 */
async function findLeads(
  tx: Tx,
  sourceName: string,
  externalIds: readonly string[],
): Promise<readonly LeadRow[]> {
  if (externalIds.length === 0) return [];
  const source = sql`(select id from sources where name = ${sourceName})`;
  return tx.execute<LeadRow>(sql`
    select wanted.external_id, l.id, l.contact_id, l.wait_kind is not null as waits,
      coalesce(delivered.addresses, array[l.delivered_contact ->> 'email', l.delivered_contact ->> 'cellPhone'] || coalesce((
        select array[e.data #>> '{on,facts,contact,email}', e.data #>> '{on,facts,contact,cellPhone}']
        from lead_events e where e.lead_id = l.id and e.data ->> 'kind' = 'decided' order by e.sequence limit 1
      ), '{}')) as named,
      array[c.email, c.cell_phone, c.home_phone, c.work_phone]
        || array(select address from contact_former_addresses where contact_id = c.id) as held
    from unnest(${textArray(externalIds)}) as wanted (external_id)
    cross join lateral (
      (select id, delivered_addresses as addresses from leads
        where source_id = ${source} and external_id = wanted.external_id)
      union all
      (select lead_id, delivered_addresses from lead_touches
        where source_id = ${source} and external_id = wanted.external_id)
      limit 1
    ) delivered
    join leads l on l.id = delivered.id
    cross join lateral (select * from contacts where id = l.contact_id limit 1) c`);
}

interface ContactRow extends Record<string, unknown> {
  /** By which it was found. */
  readonly address: string;
  readonly id: ContactId;
  readonly standing: number;
  readonly created_at_ms: number;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly email: string | null;
  readonly cell_phone: string | null;
  readonly home_phone: string | null;
  readonly work_phone: string | null;
  readonly cell_phone_extension: string | null;
  readonly home_phone_extension: string | null;
  readonly work_phone_extension: string | null;
  readonly preferred_language: string | null;
  readonly owner_user_id: UserId | null;
  readonly owner_active: boolean | null;
  readonly owner_role: Role | null;
  readonly officer_id: UserId | null;
  readonly officer_active: boolean | null;
  readonly officer_role: Role | null;
  readonly open_leads:
    | readonly {
        readonly id: LeadId;
        readonly category: string;
        readonly assignee: UserId | null;
        readonly step: number;
        readonly waits: boolean;
      }[]
    | null;
}

/**
 * The contacts that some addresses lead to, as `contactsByAddress` says. Each is looked up by itself (`limit 1`): a join may read all
 * contacts where Postgres knows nothing of them yet.
 */
async function selectContacts(
  tx: Tx,
  addresses: readonly string[],
  only?: SQL,
): Promise<readonly ContactRow[]> {
  return tx.execute<ContactRow>(sql`
    select hit.address, found.id, found.standing, (extract(epoch from found.created_at) * 1000)::float8 as created_at_ms,
      found.first_name, found.last_name, found.email, found.cell_phone, found.home_phone,
      found.work_phone, found.cell_phone_extension, found.home_phone_extension, found.work_phone_extension,
      found.preferred_language,
      found.owner_user_id, owner.active as owner_active, owner.role as owner_role,
      officer.id as officer_id, officer.active as officer_active, officer.role as officer_role,
      (select jsonb_agg(jsonb_build_object('id', l.id, 'category', l.product_category, 'assignee', l.assignee_user_id,
          'step', l.step, 'waits', l.wait_kind is not null) order by l.created_at desc)
        from (
          select * from leads where contact_id = found.id and closed_at is null order by created_at desc
          limit ${MAX_OPEN_LEADS}
        ) l) as open_leads
    from ${contactsByAddress(addresses, only)} hit
    cross join lateral (select * from contacts where id = hit.id limit 1) found
    left join users owner on owner.id = found.owner_user_id
    left join lateral (
      select o.owner_user_id from loan_participants p join loans o on o.id = p.loan_id
      where p.contact_id = found.id order by o.opened_at desc, o.id desc limit 1
    ) recent_loan on true
    left join users officer on officer.id = recent_loan.owner_user_id`);
}

/** A contact has few open leads; one with more is looked at as far as its newest. */
const MAX_OPEN_LEADS = 20;

function toKnown(row: ContactRow): KnownContact {
  const { owner_user_id: ownerId, first_name: firstName, last_name: lastName } = row;
  const lines = linesOfRow(row);
  return {
    contactId: row.id,
    standing: INTAKE_STANDINGS[row.standing] ?? "active",
    createdAtMs: row.created_at_ms,
    owner: leadTaker(ownerId, row.owner_active, row.owner_role),
    loanOfficer: leadTaker(row.officer_id, row.officer_active, row.officer_role),
    fields: {
      ...{ firstName, lastName, email: lines.email, cellPhone: lines.cellPhone },
      preferredLanguage: row.preferred_language,
    },
    lines,
    extensions: {
      cellPhoneExtension: row.cell_phone_extension,
      homePhoneExtension: row.home_phone_extension,
      workPhoneExtension: row.work_phone_extension,
    },
    openLeads: (row.open_leads ?? []).map(({ id, category, assignee, step, waits }) => ({
      leadId: id,
      productCategory: category,
      assigneeUserId: assignee,
      ...{ step, waits },
    })),
  };
}

/** Leads go to those who can work them: a partner, who cannot, may still own contacts. */
function leadTaker(userId: UserId | null, active: boolean | null, role: Role | null): LeadTaker | null {
  if (userId === null) return null;
  return { userId, active: active === true && role !== null && takesLeads({ active, role }) };
}

function found(
  known: KnownContact,
  by: MatchedBy,
  productCategory: string,
): Omit<FoundContact, "otherFirstName"> {
  const { contactId, standing, createdAtMs, owner, loanOfficer } = known;
  const openLead = known.openLeads.find((lead) => lead.productCategory === productCategory) ?? null;
  return {
    ...{ contactId, by, standing, createdAtMs, owner, loanOfficer },
    known,
    openLead,
    openLeadId: openLead?.leadId ?? null,
  };
}

/** A stored contact as the fields that a delivery brings. */
export function contactFields(row: Readonly<Record<ContactField, string | null>>): DeliveredContact {
  const { firstName, lastName, email, cellPhone, preferredLanguage } = row;
  return { firstName, lastName, email, cellPhone, preferredLanguage };
}

function present(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

/** A bound `text[]` parameter. */
function textArray(values: readonly string[]) {
  return sql`${sql.param(values)}::text[]`;
}
