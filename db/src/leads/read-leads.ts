import { type Binding, type ContactField, shownContact, type UserId } from "@fairlead/engine";
import { and, asc, count, desc, eq, ilike, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "../client.ts";
import { readBindings } from "../contacts/bindings.ts";
import { isOneFoundBy, isOneOf } from "../is-one-of.ts";
import { type PageKey, type PageOf, pageAfter, toPage } from "../page.ts";
import {
  assignments,
  contacts,
  type LeadState,
  leads,
  type OfferState,
  offers,
  sources,
  users,
  type WaitKind,
  workflows,
} from "../schema/index.ts";

/** Whose leads may be seen: everybody's, those of some sources, or those that are or were offered or assigned to one user. */
export type LeadScope =
  | { readonly kind: "all" }
  | { readonly kind: "sources"; readonly sourceIds: readonly string[] }
  | { readonly kind: "own"; readonly userId: UserId };

export interface LeadRecord {
  readonly lead: typeof leads.$inferSelect;
  /** What may be shown of the contact: a honored do-not-contact status hides the rest from everybody. */
  readonly contact: typeof contacts.$inferSelect;
  readonly source: { readonly id: string; readonly name: string };
  readonly workflow: { readonly id: string; readonly name: string } | null;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  /** When the present wait began. */
  readonly waitingSince: Date | null;
  /** Whether the person of the contact may be contacted. */
  readonly binding: Binding;
}

export interface OfferRecord {
  readonly leadId: string;
  readonly user: { readonly id: string; readonly name: string };
  readonly step: number;
  readonly state: OfferState;
  readonly offeredAt: Date;
  readonly expiresAt: Date;
  readonly closedAt: Date | null;
}

export interface LeadFilter {
  readonly ids?: readonly string[] | undefined;
  readonly state?: LeadState | undefined;
  readonly assigneeId?: string | undefined;
  readonly workflowId?: string | undefined;
  readonly contactId?: string | undefined;
  /** Those that ended in exception and that nobody has made contact about. */
  readonly inException?: boolean | undefined;
  /** In name, email, phone and external id. */
  readonly search?: string | undefined;
}

const assignee = alias(users, "assignee");

function selectLeads(tx: Tx) {
  return tx
    .select({
      lead: leads,
      contact: contacts,
      source: { id: sources.id, name: sources.name },
      workflow: { id: workflows.id, name: workflows.name },
      assignee: { id: assignee.id, name: assignee.name },
      waitingSince: sql<Date | null>`(
        select max(began) from (
          select assigned_at as began from ${assignments} a
          where a.lead_id = ${leads.id} and a.ended_at is null and ${leads.waitKind} = ${"timeToContact" satisfies WaitKind}
          union all
          select offered_at from ${offers} o
          where o.lead_id = ${leads.id} and o.step = ${leads.step} and ${leads.waitKind} = ${"offer" satisfies WaitKind}
        ) begun)`.mapWith(leads.createdAt),
    })
    .from(leads)
    .innerJoin(contacts, eq(contacts.id, leads.contactId))
    .innerJoin(sources, eq(sources.id, leads.sourceId))
    .leftJoin(workflows, eq(workflows.id, leads.workflowId))
    .leftJoin(assignee, eq(assignee.id, leads.assigneeUserId))
    .$dynamic();
}

/** One lead; `null` when there is none that the scope may see. */
export async function readLead(tx: Tx, scope: LeadScope, leadId: string): Promise<LeadRecord | null> {
  const [row] = await selectLeads(tx).where(and(eq(leads.id, leadId), leadsInScope(tx, scope)));
  return row ? ((await told(tx, [row]))[0] ?? null) : null;
}

/** A page of leads, newest first. */
export async function listLeads(
  tx: Tx,
  scope: LeadScope,
  filter: LeadFilter,
  page: { readonly after: PageKey | null; readonly limit: number },
): Promise<PageOf<LeadRecord>> {
  const rows = await selectLeads(tx)
    .where(
      and(
        leadsInScope(tx, scope),
        filter.ids ? inArray(leads.id, [...filter.ids]) : undefined,
        filter.state ? eq(leads.state, filter.state) : undefined,
        filter.assigneeId ? eq(leads.assigneeUserId, filter.assigneeId) : undefined,
        filter.workflowId ? eq(leads.workflowId, filter.workflowId) : undefined,
        filter.contactId ? eq(leads.contactId, filter.contactId) : undefined,
        filter.inException
          ? and(isNotNull(leads.exceptionReason), isNull(leads.closedAt), isNull(leads.contactedAt))
          : undefined,
        filter.search ? matchesText(filter.search) : undefined,
        pageAfter(leads.createdAt, leads.id, page.after),
      ),
    )
    .orderBy(desc(leads.createdAt), desc(leads.id))
    .limit(page.limit + 1);
  return toPage(await told(tx, rows), page.limit, ({ lead }) => ({ at: lead.createdAt, id: lead.id }));
}

/** Leads in the order of their ids. */
export async function readLeadRecords(tx: Tx, ids: readonly string[]): Promise<LeadRecord[]> {
  if (ids.length === 0) return [];
  const rows = await selectLeads(tx)
    .where(isOneOf(leads.id, ids))
    .orderBy(sql`array_position(${sql.param(ids)}::text[], ${leads.id})`);
  return told(tx, rows);
}

/** Leads with an open offer to a user, the soonest to end first. */
export async function listOffered(tx: Tx, userId: UserId, limit: number): Promise<LeadRecord[]> {
  const open = tx
    .select({ leadId: offers.leadId })
    .from(offers)
    .where(and(eq(offers.userId, userId), eq(offers.state, "open")));
  const rows = await selectLeads(tx)
    .where(inArray(leads.id, open))
    .orderBy(asc(leads.waitUntil))
    .limit(limit);
  return told(tx, rows);
}

/** Leads assigned to a user and not yet contacted; the soonest deadline first, those without one last. */
export async function listToContact(tx: Tx, userId: UserId, limit: number): Promise<LeadRecord[]> {
  const rows = await selectLeads(tx)
    .where(and(eq(leads.assigneeUserId, userId), isNull(leads.contactedAt), isNull(leads.closedAt)))
    .orderBy(sql`${leads.waitUntil} asc nulls last`, desc(leads.createdAt))
    .limit(limit);
  return told(tx, rows);
}

/** Leads that a user made contact with, the latest first. */
export async function listContacted(tx: Tx, userId: UserId, limit: number): Promise<LeadRecord[]> {
  const rows = await selectLeads(tx)
    .where(and(eq(leads.assigneeUserId, userId), isNotNull(leads.contactedAt)))
    .orderBy(desc(leads.contactedAt))
    .limit(limit);
  return told(tx, rows);
}

/** How many leads a user has. */
export async function countAssigned(tx: Tx, userId: UserId): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(leads).where(eq(leads.assigneeUserId, userId));
  return row?.count ?? 0;
}

/** All offers of some leads, in the order they were made. */
export async function listOffers(tx: Tx, leadIds: readonly string[]): Promise<readonly OfferRecord[]> {
  if (leadIds.length === 0) return [];
  return tx
    .select({
      leadId: offers.leadId,
      user: { id: users.id, name: users.name },
      step: offers.step,
      state: offers.state,
      offeredAt: offers.offeredAt,
      expiresAt: offers.expiresAt,
      closedAt: offers.closedAt,
    })
    .from(offers)
    .innerJoin(users, eq(users.id, offers.userId))
    .where(isOneOf(offers.leadId, leadIds))
    .orderBy(offers.step, users.name);
}

/** The leads that a scope sees; nothing where that is all. */
export function leadsInScope(tx: Tx, scope: LeadScope): SQL | undefined {
  switch (scope.kind) {
    case "all":
      return undefined;
    case "sources":
      return isOneOf(leads.sourceId, scope.sourceIds);
    case "own":
      return or(
        eq(leads.assigneeUserId, scope.userId),
        ...[offers, assignments].map((table) =>
          isOneFoundBy(
            leads.id,
            tx.select({ leadId: table.leadId }).from(table).where(eq(table.userId, scope.userId)),
          ),
        ),
      );
  }
}

/** Hidden fields are not searched: what may not be shown may not be found out by guessing either. */
function matchesText(search: string): SQL | undefined {
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const digits = search.replace(/\D/g, "");
  const isShown = (field: ContactField) =>
    sql`(${leads.shownContactFields} is null or ${field} = any(${leads.shownContactFields}))`;
  return or(
    and(
      isShown("firstName"),
      isShown("lastName"),
      ilike(sql`${contacts.firstName} || ' ' || ${contacts.lastName}`, pattern),
    ),
    and(isShown("firstName"), ilike(contacts.firstName, pattern)),
    and(isShown("lastName"), ilike(contacts.lastName, pattern)),
    and(isShown("email"), ilike(contacts.email, pattern)),
    digits.length >= 4 ? and(isShown("cellPhone"), ilike(contacts.cellPhone, `%${digits}%`)) : undefined,
    ilike(leads.externalId, pattern),
  );
}

/** Leads with what binds their contacts, and without what may not be shown of these. */
async function told(tx: Tx, rows: readonly Omit<LeadRecord, "binding">[]): Promise<LeadRecord[]> {
  const bindings = await readBindings(
    tx,
    rows.map(({ contact }) => contact),
  );
  return rows.map((row) => ({
    ...row,
    contact: shownContact(row.contact, row.lead.shownContactFields),
    binding: bindings.get(row.contact.id) ?? { kind: "free" },
  }));
}
