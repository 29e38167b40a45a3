import {
  type Applicant,
  applicantInDoubt,
  type Binding,
  contactOfLead,
  factsOfLead,
  type HiddenFields,
  hiddenLeadFields,
  hiddenOfErased,
  type LeadRelation,
  type LeadScope,
  leadRelation,
  seesFurtherAddresses,
  type UserId,
} from "@fairlead/engine";
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "../client.ts";
import { readBindings } from "../contacts/bindings.ts";
import { type FurtherWays, formerOf, furtherWays } from "../contacts/former-addresses.ts";
import { isOneOf } from "../is-one-of.ts";
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
import { leadExpressions } from "./lead-columns.ts";
import { leadsInScope, showsBeforeClaim } from "./leads-in-scope.ts";
import { type ImportFilter, isOfImport } from "./leads-of-import.ts";
import { matchesText } from "./search-leads.ts";

/** A lead as somebody is shown it: what they may not see of it is empty. */
export interface LeadRecord extends FurtherWays {
  readonly lead: typeof leads.$inferSelect;
  readonly contact: typeof contacts.$inferSelect;
  /** Who applied, where it is in doubt whose the contact is. */
  readonly applicant: Applicant | null;
  /** What whoever it was read for is to the lead. */
  readonly relation: LeadRelation;
  /** What of it they may not see, here or anywhere else. */
  readonly hidden: HiddenFields;
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

export interface LeadFilter extends ImportFilter {
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
      offeredUserIds: sql<string[]>`array(select o.user_id from ${offers} o
        where o.lead_id = ${leads.id} and o.state = ${"open" satisfies OfferState})`,
      hadUserIds: sql<string[]>`array(select o.user_id from ${offers} o where o.lead_id = ${leads.id}
        union select a.user_id from ${assignments} a where a.lead_id = ${leads.id})`,
      showsBeforeClaim: sql<boolean>`${showsBeforeClaim()}`,
      former: formerOf(contacts.id),
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
  return row ? ((await shownTo(tx, scope, [row]))[0] ?? null) : null;
}

/** Which of some leads a scope sees. */
export async function readSeenLeadIds(
  tx: Tx,
  scope: LeadScope,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ id: leads.id })
    .from(leads)
    .where(and(isOneOf(leads.id, ids), leadsInScope(tx, scope)));
  return new Set(rows.map(({ id }) => id));
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
        isOfImport(tx, filter),
        filter.inException
          ? and(isNotNull(leads.exceptionReason), isNull(leads.closedAt), isNull(leads.contactedAt))
          : undefined,
        filter.search ? matchesText(filter.search, leadExpressions(scope)) : undefined,
        pageAfter(leads.createdAt, leads.id, page.after),
      ),
    )
    .orderBy(desc(leads.createdAt), desc(leads.id))
    .limit(page.limit + 1);
  const items = await shownTo(tx, scope, rows);
  return toPage(items, page.limit, ({ lead }) => ({ at: lead.createdAt, id: lead.id }));
}

/** Leads in the order of their ids, as somebody is shown them who sees them. */
export async function readLeadRecords(
  tx: Tx,
  scope: LeadScope,
  ids: readonly string[],
): Promise<LeadRecord[]> {
  if (ids.length === 0) return [];
  const rows = await selectLeads(tx)
    .where(isOneOf(leads.id, ids))
    .orderBy(sql`array_position(${sql.param(ids)}::text[], ${leads.id})`);
  return shownTo(tx, scope, rows);
}

/** Leads with an open offer to a user, as the user is shown them; the soonest to end first. */
export async function listOffered(
  tx: Tx,
  userId: UserId,
  scope: LeadScope,
  limit: number,
): Promise<LeadRecord[]> {
  const rows = await selectLeads(tx)
    .where(inArray(leads.id, openOffersTo(tx, userId)))
    .orderBy(asc(leads.waitUntil))
    .limit(limit);
  return shownTo(tx, scope, rows);
}

/** How many leads have an open offer to a user. */
export async function countOffered(tx: Tx, userId: UserId): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(leads)
    .where(inArray(leads.id, openOffersTo(tx, userId)));
  return row?.count ?? 0;
}

function openOffersTo(tx: Tx, userId: UserId) {
  return tx
    .select({ leadId: offers.leadId })
    .from(offers)
    .where(and(eq(offers.userId, userId), eq(offers.state, "open")));
}

/** What a user has still to make contact about. */
function toContactBy(userId: UserId): SQL | undefined {
  return and(eq(leads.assigneeUserId, userId), isNull(leads.contactedAt), isNull(leads.closedAt));
}

/** Leads assigned to a user and not yet contacted; the soonest deadline first, then those that became theirs last. */
export async function listToContact(
  tx: Tx,
  userId: UserId,
  scope: LeadScope,
  limit: number,
): Promise<LeadRecord[]> {
  const rows = await selectLeads(tx)
    .where(toContactBy(userId))
    .orderBy(
      sql`${leads.waitUntil} asc nulls last`,
      sql`(select max(a.assigned_at) from assignments a where a.lead_id = ${leads.id}) desc nulls last`,
      desc(leads.createdAt),
    )
    .limit(limit);
  return shownTo(tx, scope, rows);
}

/** Leads that a user made contact with, the latest first. */
export async function listContacted(
  tx: Tx,
  userId: UserId,
  scope: LeadScope,
  limit: number,
): Promise<LeadRecord[]> {
  const rows = await selectLeads(tx)
    .where(and(eq(leads.assigneeUserId, userId), isNotNull(leads.contactedAt)))
    .orderBy(desc(leads.contactedAt))
    .limit(limit);
  return shownTo(tx, scope, rows);
}

/** How many leads a user has still to make contact about. */
export async function countToContact(tx: Tx, userId: UserId): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(leads).where(toContactBy(userId));
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

type SelectedLead = Awaited<ReturnType<typeof selectLeads>>[number];

/** Leads with what binds their contacts, and without what a scope may not see of them. */
async function shownTo(tx: Tx, scope: LeadScope, rows: readonly SelectedLead[]): Promise<LeadRecord[]> {
  const bindings = await readBindings(
    tx,
    rows.map(({ contact }) => contact),
  );
  return rows.map(({ lead, contact, offeredUserIds, hadUserIds, showsBeforeClaim, former, ...row }) => {
    const relation = leadRelation(scope, { ...lead, offeredUserIds, hadUserIds });
    const ofLead = hiddenLeadFields(relation, { ...lead, showsBeforeClaim });
    const hidden = contact.deletedAt === null ? ofLead : hiddenOfErased(ofLead);
    return {
      ...row,
      lead: factsOfLead(lead, hidden),
      contact: contactOfLead(contact, hidden),
      ...furtherWays(contact, seesFurtherAddresses(hidden) ? former : {}),
      applicant: applicantInDoubt(lead, hidden),
      binding: bindings.get(contact.id) ?? { kind: "free" },
      relation,
      hidden,
    };
  });
}
