import type { LeadRecord } from "@fairlead/db";
import { type Applicant, reachOfApplicant, seesLeadLink } from "@fairlead/engine";
import type { z } from "zod";
import type { LeadRow } from "../contract/index.ts";
import { leadSummaryView, reachView, type Viewer } from "./lead-view.ts";

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;

/**
 * A lead as a line of the list by pages, with what the record was read for whoever looks; rules and order
 * (`leadExpressions`) know no more than this.
 */
export function leadRowView(record: LeadRecord, viewer: Viewer, nowMs: number): z.input<typeof LeadRow> {
  const { lead, contact } = record;
  const mine = viewer.userId !== null && lead.assigneeUserId === viewer.userId;
  const isWorked = viewer.reassigns || (viewer.works && mine);
  return {
    ...leadSummaryView(record),
    contactId: seesLeadLink(record.relation, "contact") ? contact.id : null,
    isNew: nowMs - lead.createdAt.getTime() < WEEK_MS,
    leadStatus: record.hidden.has("contact.leadStatus") ? null : contact.leadStatus,
    externalId: lead.externalId,
    ...reachView(record),
    ...(record.applicant && applicantReachView(record.applicant)),
    preferredLanguage: contact.preferredLanguage,
    purchasePriceUsd: lead.purchasePriceUsd,
    annualIncomeUsd: lead.annualIncomeUsd,
    loanPurpose: lead.loanPurpose,
    propertyType: lead.propertyType,
    occupancy: lead.occupancy,
    termMonths: lead.termMonths,
    may: {
      close: lead.closedAt === null && isWorked,
      reopen: lead.closedAt !== null && isWorked,
      reassign: lead.closedAt === null && viewer.reassigns,
    },
  };
}

function applicantReachView(applicant: Applicant) {
  const reach = reachOfApplicant(applicant);
  return {
    ...reach,
    furtherAddresses: [...reach.furtherAddresses],
    furtherExtensions: { ...reach.furtherExtensions },
  };
}
