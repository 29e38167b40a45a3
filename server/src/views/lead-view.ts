import type { LeadRecord, OfferRecord } from "@fairlead/db";
import {
  CONTACT_FIELDS,
  type FieldId,
  isLeadBound,
  seesLeadLink,
  shownName,
  type UserId,
} from "@fairlead/engine";
import { leadRoutingId, temporalRunUrl } from "@fairlead/workflows/contract";
import type { z } from "zod";
import type { Lead, LeadSummary, Run } from "../contract/index.ts";
import { boundByView } from "./bound-by-view.ts";

/** Where runs can be looked at; `null` when nobody said where the Temporal UI is. */
export interface RunLinks {
  readonly temporalUiUrl: string | null;
  readonly namespace: string;
}

/** Who looks at a lead; `userId` is null for a machine. */
export interface Viewer {
  readonly userId: UserId | null;
  readonly works: boolean;
  readonly reassigns: boolean;
  readonly readsRuns: boolean;
}

/** The run that carries a lead; `null` where none was needed. */
export function runView(leadId: string, links: RunLinks): z.input<typeof Run> {
  const workflowId = leadRoutingId(leadId);
  const url = links.temporalUiUrl && temporalRunUrl(links.temporalUiUrl, links.namespace, workflowId);
  return { workflowId, url };
}

/** What a lead is called: by whoever applied, while it is in doubt whose the contact is. */
export function nameOfApplicant({ applicant, contact }: Pick<LeadRecord, "applicant" | "contact">): string {
  return applicant?.name ?? shownName(contact);
}

/** A lead as a line of a list, with what the record was read for whoever looks. */
export function leadSummaryView(record: LeadRecord): z.input<typeof LeadSummary> {
  const { lead, source, workflow, assignee } = record;
  return {
    id: lead.id,
    contactName: nameOfApplicant(record),
    source,
    workflow,
    state: lead.state,
    assignee,
    exceptionReason: lead.exceptionReason,
    holdReason: lead.holdReason,
    closedAt: lead.closedAt?.toISOString() ?? null,
    doNotContact: isLeadBound(lead, record.binding),
    contactedAt: lead.contactedAt?.toISOString() ?? null,
    wait: waitView(record),
    amountUsd: lead.amountUsd,
    propertyState: lead.propertyState,
    receivedAt: lead.receivedAt.toISOString(),
    createdAt: lead.createdAt.toISOString(),
    nameInDoubt: lead.nameReview === "open",
    applicant: record.applicant && {
      ...record.applicant,
      furtherAddresses: [...record.applicant.furtherAddresses],
    },
  };
}

/** All by which a lead's contact is reached, as far as it is shown: what is not shown of a number is not shown of its extension. */
export function reachView({ contact, furtherAddresses, furtherExtensions }: LeadRecord) {
  const { cellPhone, homePhone, workPhone } = contact;
  return {
    email: contact.email,
    ...{ cellPhone, homePhone, workPhone },
    cellPhoneExtension: cellPhone && contact.cellPhoneExtension,
    homePhoneExtension: homePhone && contact.homePhoneExtension,
    workPhoneExtension: workPhone && contact.workPhoneExtension,
    furtherAddresses: [...furtherAddresses],
    furtherExtensions: { ...furtherExtensions },
  };
}

interface Beside {
  readonly links: RunLinks;
  /** The contacts that whoever looks may see, of those that the lead leads to. */
  readonly contacts: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
  /** The contacts of which they may say whether a lead in doubt is theirs. */
  readonly mayReview: ReadonlySet<string>;
  /** The leads that they may see, of the same. */
  readonly leadIds: ReadonlySet<string>;
}

/**
 * A lead as a page. Someone who had it on offer and lost it still sees what became of it, but no longer how to reach
 * the contact; the record says what is hidden.
 */
export function leadView(
  record: LeadRecord,
  offers: readonly OfferRecord[],
  viewer: Viewer,
  { links, contacts, mayReview, leadIds }: Beside,
): z.input<typeof Lead> {
  const { lead, contact, hidden } = record;
  const open = offers.some(({ state, user }) => state === "open" && user.id === viewer.userId);
  const mine = viewer.userId !== null && lead.assigneeUserId === viewer.userId;
  return {
    ...leadSummaryView(record),
    nameSent: record.applicant?.name ?? null,
    externalId: lead.externalId,
    planVersion: lead.planVersion,
    repeatsOpenLead: lead.linkedLeadId !== null,
    linkedLeadId: lead.linkedLeadId !== null && leadIds.has(lead.linkedLeadId) ? lead.linkedLeadId : null,
    contact: {
      id: contact.id,
      firstName: contact.firstName,
      lastName: contact.lastName,
      ...reachView(record),
      preferredLanguage: contact.preferredLanguage,
      linkedContactId: seesLeadLink(record.relation, "linkedContact") ? contact.linkedContactId : null,
      doNotContact: isLeadBound(lead, record.binding),
      mayOpen: contacts.has(contact.id),
      boundBy: boundByView(
        record.binding,
        (record.binding.kind === "bound" && contacts.get(record.binding.byContactId)) || null,
      ),
      excused: record.binding.kind === "excused",
      hiddenFields: CONTACT_FIELDS.filter((field) => hidden.get(`contact.${field}`) === "doNotContact"),
      hiddenUntilClaimed: hidden.get("contact.email") === "notClaimed",
    },
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
    hidden: [...hidden].filter(([field]) => isOnLead(field)).map(([field, because]) => ({ field, because })),
    offers: offers.map(({ user, state, offeredAt, expiresAt, closedAt }) => ({
      user,
      state,
      offeredAt: offeredAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
    })),
    run:
      lead.waitKind || lead.runStarted
        ? runView(lead.id, viewer.readsRuns ? links : { ...links, temporalUiUrl: null })
        : null,
    may: {
      claim: viewer.works && open,
      pass: viewer.works && (open || (mine && lead.waitKind === "timeToContact")),
      communicate: viewer.works && mine && lead.closedAt === null && !isLeadBound(lead, record.binding),
      recordInbound: viewer.works && mine && lead.closedAt === null,
      close: lead.closedAt === null && (viewer.reassigns || (viewer.works && mine)),
      reopen: lead.closedAt !== null && (viewer.reassigns || (viewer.works && mine)),
      reassign: viewer.reassigns && lead.closedAt === null,
      reviewName: lead.nameReview === "open" && mayReview.has(contact.id),
    },
  };
}

/** Whether a field of the catalogue has its value in a lead's contact or loan. */
function isOnLead(field: FieldId): boolean {
  return field.startsWith("loan.") || CONTACT_FIELDS.some((name) => field === `contact.${name}`);
}

function waitView({ lead, waitingSince }: LeadRecord): z.input<typeof LeadSummary>["wait"] {
  if (!lead.waitKind || !lead.waitUntil) return null;
  const since = waitingSince ?? lead.createdAt;
  return { kind: lead.waitKind, since: since.toISOString(), until: lead.waitUntil.toISOString() };
}
