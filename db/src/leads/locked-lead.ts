import {
  ADDRESS_FIELDS,
  AppError,
  type ContactField,
  type ContactId,
  type DeliveredContact,
  type Facts,
  type LeadId,
  type OrganizationId,
  type PlanHash,
  type UserId,
} from "@fairlead/engine";
import { asc, eq, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { contacts, type LeadState, leads, type NameReview, sources, type WaitKind } from "../schema/index.ts";
import { contactFields } from "./known-contacts.ts";

/** A lead under its row's lock: whatever is decided about it now, is decided by this transaction alone. */
export interface LockedLead {
  readonly organizationId: OrganizationId;
  readonly id: LeadId;
  readonly contactId: ContactId;
  readonly contactIsOwn: boolean;
  readonly contactOwnerUserId: UserId | null;
  readonly deliveredContact: DeliveredContact | null;
  readonly shownContactFields: readonly ContactField[] | null;
  readonly productCategory: string;
  readonly workflowChain: readonly string[];
  readonly closedAt: Date | null;
  readonly holdReason: string | null;
  readonly workflowId: string | null;
  readonly planHash: PlanHash | null;
  readonly planVersion: number | null;
  readonly state: LeadState;
  readonly assigneeUserId: UserId | null;
  readonly exceptionReason: string | null;
  readonly contactedAt: Date | null;
  readonly tried: readonly UserId[];
  readonly step: number;
  readonly waitKind: WaitKind | null;
  readonly waitUntil: Date | null;
  readonly carriedStep: number;
  readonly runStarted: boolean;
  /** Emails and phones that its submission named, and those of the contact that came with it. */
  readonly addresses: readonly string[];
  /** Those of its submission alone; none of leads from before they were kept. */
  readonly named: readonly string[];
  readonly nameReview: NameReview | null;
  readonly facts: Omit<Facts, "nowMs">;
}

/**
 * Locks a lead and reads what decisions about it need.
 *
 * @throws AppError NOT_FOUND
 */
export async function lockLead(tx: Tx, leadId: string): Promise<LockedLead> {
  const [row] = await tx
    .select({ lead: leads, contact: contacts, source: sources.name })
    .from(leads)
    .innerJoin(contacts, eq(contacts.id, leads.contactId))
    .innerJoin(sources, eq(sources.id, leads.sourceId))
    .where(eq(leads.id, leadId))
    .for("no key update", { of: leads });
  if (!row) throw new AppError("NOT_FOUND", "There is no such lead.");
  return toLockedLead(row);
}

/** Locks leads, the soonest due first, and leaves out those that somebody else has locked. */
export async function lockLeads(tx: Tx, leadIds: readonly string[]): Promise<readonly LockedLead[]> {
  const rows = await tx
    .select({ lead: leads, contact: contacts, source: sources.name })
    .from(leads)
    .innerJoin(contacts, eq(contacts.id, leads.contactId))
    .innerJoin(sources, eq(sources.id, leads.sourceId))
    .where(sql`${leads.id} = any(${sql.param([...leadIds])}::text[])`)
    .orderBy(asc(leads.waitUntil), asc(leads.id))
    .for("no key update", { of: leads, skipLocked: true });
  return rows.map(toLockedLead);
}

function toLockedLead({
  lead,
  contact,
  source,
}: {
  lead: typeof leads.$inferSelect;
  contact: typeof contacts.$inferSelect;
  source: string;
}): LockedLead {
  return {
    ...lead,
    organizationId: lead.organizationId as OrganizationId,
    id: lead.id as LeadId,
    contactId: lead.contactId as ContactId,
    contactOwnerUserId: contact.ownerUserId as UserId | null,
    planHash: lead.planHash as PlanHash | null,
    assigneeUserId: lead.assigneeUserId as UserId | null,
    tried: lead.triedUserIds as UserId[],
    addresses: addressesFor(lead, contact),
    named: lead.deliveredAddresses ?? [],
    facts: {
      lead: { source, externalId: lead.externalId, receivedAtMs: lead.receivedAt.getTime() },
      contact: lead.deliveredContact ?? contactFields(contact),
      loan: {
        amountUsd: lead.amountUsd,
        purchasePriceUsd: lead.purchasePriceUsd,
        annualIncomeUsd: lead.annualIncomeUsd,
        purpose: lead.loanPurpose,
        propertyType: lead.propertyType,
        occupancy: lead.occupancy,
        propertyState: lead.propertyState,
        termMonths: lead.termMonths,
        creditMeetsGuidelines: lead.creditMeetsGuidelines,
      },
    },
  };
}

function addressesFor(
  { deliveredAddresses, deliveredContact, contactIsOwn }: typeof leads.$inferSelect,
  contact: typeof contacts.$inferSelect,
): readonly string[] {
  const { email, cellPhone } = deliveredContact ?? contact;
  const named = [email, cellPhone, ...(contactIsOwn ? ADDRESS_FIELDS.map((field) => contact[field]) : [])];
  return [...new Set([...named, ...(deliveredAddresses ?? [])])].filter((address) => address !== null);
}
