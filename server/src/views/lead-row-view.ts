import type { LeadRecord } from "@fairlead/db";
import type { z } from "zod";
import type { LeadRow } from "../contract/index.ts";
import { leadSummaryView, type Viewer } from "./lead-view.ts";

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;

/**
 * A lead as a line of the list by pages.
 *
 * Who sees only their own is told how to reach the contact, and of their money, for the leads they have now; rules and order
 * (`leadExpressions`) know no more than this.
 */
export function leadRowView(record: LeadRecord, viewer: Viewer, nowMs: number): z.input<typeof LeadRow> {
  const { lead, contact } = record;
  const mine = viewer.userId !== null && lead.assigneeUserId === viewer.userId;
  const details = viewer.seesAll || mine;
  const isWorked = viewer.reassigns || (viewer.works && mine);
  return {
    ...leadSummaryView(record, viewer),
    contactId: details ? contact.id : null,
    isNew: nowMs - lead.createdAt.getTime() < WEEK_MS,
    leadStatus: details && lead.shownContactFields === null ? contact.leadStatus : null,
    externalId: lead.externalId,
    email: details ? contact.email : null,
    cellPhone: details ? contact.cellPhone : null,
    preferredLanguage: contact.preferredLanguage,
    purchasePriceUsd: details ? lead.purchasePriceUsd : null,
    annualIncomeUsd: details ? lead.annualIncomeUsd : null,
    loanPurpose: lead.loanPurpose,
    propertyType: lead.propertyType,
    termMonths: lead.termMonths,
    may: {
      close: lead.closedAt === null && isWorked,
      reopen: lead.closedAt !== null && isWorked,
      reassign: lead.closedAt === null && viewer.reassigns,
    },
  };
}
