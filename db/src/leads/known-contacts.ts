import {
  addTo,
  type ContactField,
  type ContactId,
  type ContactMatch,
  type ContactStanding,
  type DeliveredContact,
  type Delivery,
  type LeadId,
  type LeadTaker,
  type Role,
  takesLeads,
  type UserId,
} from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import type { contacts, leads } from "../schema/index.ts";
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

/** What is there already of a batch of deliveries; grows while the batch is taken in. */
export class KnownContacts {
  /** Leads of the same source by external id. */
  readonly leads: Map<string, Ingested>;
  readonly #byEmail = new Map<string, KnownContact[]>();
  readonly #byCellPhone = new Map<string, KnownContact[]>();

  constructor(leads: Map<string, Ingested> = new Map()) {
    this.leads = leads;
  }

  /** Remembers a contact under one of its keys, or under all that it has. */
  add(contact: KnownContact, by?: "email" | "cellPhone"): void {
    const { email, cellPhone } = contact.fields;
    if (by !== "cellPhone") addTo(this.#byEmail, email, contact);
    if (by !== "email") addTo(this.#byCellPhone, cellPhone, contact);
  }

  /** A lead of this batch was made for a contact. */
  replace(before: KnownContact, after: KnownContact): void {
    for (const lists of [this.#byEmail, this.#byCellPhone]) {
      for (const list of lists.values()) {
        const place = list.findIndex(({ contactId }) => contactId === before.contactId);
        if (place !== -1) list[place] = after;
      }
    }
  }

  /** Every contact with the email or the cell phone; open leads in a product category count. */
  matches({ email, cellPhone }: DeliveredContact, productCategory: string): readonly FoundContact[] {
    return [
      ...(this.#byEmail.get(email ?? "") ?? []).map((known) => found(known, "email", productCategory)),
      ...(this.#byCellPhone.get(cellPhone ?? "") ?? []).map((known) =>
        found(known, "cellPhone", productCategory),
      ),
    ];
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
    externalIds.length === 0 ? [] : findLeads(tx, sourceName, externalIds),
    selectContacts(
      tx,
      deliveries.map((delivery) => delivery.contact),
      // A contact who must not be contacted counts beside the one that a look-up would find first.
      [sql`standing = 2`, sql`standing < 2`],
    ),
  ]);
  const known = new KnownContacts(
    new Map(
      leadRows.map((row) => [
        row.external_id,
        { leadId: row.id, contactId: row.contact_id, outcome: "repeated", created: false, waits: row.waits },
      ]),
    ),
  );
  for (const row of contactRows) known.add(toKnown(row), row.by);
  return known;
}

/** The contacts that one user owns among those with the email or the cell phone. */
export async function findOwned(
  tx: Tx,
  contact: DeliveredContact,
  ownerUserId: UserId,
  exceptContactId: string | null,
): Promise<KnownContacts> {
  const owned = sql`owner_user_id = ${ownerUserId} and id is distinct from ${exceptContactId}`;
  const rows = await selectContacts(tx, [contact], [owned]);
  const known = new KnownContacts();
  for (const row of rows) known.add(toKnown(row), row.by);
  return known;
}

type LeadRow = { external_id: string; id: LeadId; contact_id: ContactId; waits: boolean };

/** Deliveries that became a lead, or that updated one. */
async function findLeads(
  tx: Tx,
  sourceName: string,
  externalIds: readonly string[],
): Promise<readonly LeadRow[]> {
  const source = sql`(select id from sources where name = ${sourceName})`;
  return tx.execute<LeadRow>(sql`
    select wanted.external_id, l.id, l.contact_id, l.wait_kind is not null as waits
    from unnest(${textArray(externalIds)}) as wanted (external_id)
    cross join lateral (
      (select id from leads where source_id = ${source} and external_id = wanted.external_id)
      union all
      (select lead_id from lead_touches where source_id = ${source} and external_id = wanted.external_id)
      limit 1
    ) delivered
    join leads l on l.id = delivered.id`);
}

interface ContactRow extends Record<string, unknown> {
  readonly by: "email" | "cellPhone";
  readonly id: ContactId;
  readonly standing: number;
  readonly created_at_ms: number;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly email: string | null;
  readonly cell_phone: string | null;
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

/** Of each key, the first contact for each condition: in use before archived, then the oldest. */
async function selectContacts(
  tx: Tx,
  wanted: readonly DeliveredContact[],
  conditions: readonly SQL[],
): Promise<readonly ContactRow[]> {
  const emails = present(wanted.map(({ email }) => email));
  const cellPhones = present(wanted.map(({ cellPhone }) => cellPhone));
  const keyed = [
    { by: sql.raw("'email'"), column: sql.raw("email"), keys: emails },
    { by: sql.raw("'cellPhone'"), column: sql.raw("cell_phone"), keys: cellPhones },
  ];
  const probes = keyed.flatMap(({ by, column, keys }) =>
    conditions.map(
      (condition) => sql`
        select ${by} as by, c.* from unnest(${textArray(keys)}) as wanted (key)
        cross join lateral (
          select * from contacts where ${column} = wanted.key and ${condition}
          order by standing, created_at limit 1
        ) c`,
    ),
  );
  return tx.execute<ContactRow>(sql`
    select found.by, found.id, found.standing, (extract(epoch from found.created_at) * 1000)::float8 as created_at_ms,
      found.first_name, found.last_name, found.email, found.cell_phone, found.preferred_language,
      found.owner_user_id, owner.active as owner_active, owner.role as owner_role,
      officer.id as officer_id, officer.active as officer_active, officer.role as officer_role,
      (select jsonb_agg(jsonb_build_object('id', l.id, 'category', l.product_category, 'assignee', l.assignee_user_id,
          'step', l.step, 'waits', l.wait_kind is not null) order by l.created_at desc)
        from (
          select * from leads where contact_id = found.id and closed_at is null order by created_at desc
          limit ${MAX_OPEN_LEADS}
        ) l) as open_leads
    from (${sql.join(probes, sql.raw(" union all "))}) found
    left join users owner on owner.id = found.owner_user_id
    left join lateral (
      select o.owner_user_id from loan_participants p join loans o on o.id = p.loan_id
      where p.contact_id = found.id order by o.opened_at desc, o.id desc limit 1
    ) recent_loan on true
    left join users officer on officer.id = recent_loan.owner_user_id`);
}

/** A contact has few open leads; one with more is looked at as far as its newest. */
const MAX_OPEN_LEADS = 20;
const STANDINGS: readonly ContactStanding[] = ["active", "archived", "doNotContact"];

function toKnown(row: ContactRow): KnownContact {
  const { owner_user_id: ownerId, first_name: firstName, last_name: lastName, email } = row;
  return {
    contactId: row.id,
    standing: STANDINGS[row.standing] ?? "active",
    createdAtMs: row.created_at_ms,
    owner: leadTaker(ownerId, row.owner_active, row.owner_role),
    loanOfficer: leadTaker(row.officer_id, row.officer_active, row.officer_role),
    fields: {
      ...{ firstName, lastName, email },
      cellPhone: row.cell_phone,
      preferredLanguage: row.preferred_language,
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

function found(known: KnownContact, by: "email" | "cellPhone", productCategory: string): FoundContact {
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
