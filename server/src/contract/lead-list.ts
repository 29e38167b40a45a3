import { LEAD_LIST_COLUMNS, type LeadColumn } from "@fairlead/engine/contract";
import { z } from "zod";
import { Id, keysOf } from "./common.ts";
import { Rules } from "./contacts.ts";
import { LeadStatus } from "./lead-status.ts";
import { FurtherAddresses, FurtherExtensions, LEAD_STATES, LeadSummary, OfImport } from "./leads.ts";
import { JSON_BODY, problems } from "./problem.ts";

/** As many as a page of the leads' list has. */
export const LEADS_A_PAGE = 25;
/** Far beyond any list; keeps the offset within what Postgres counts. */
const MAX_PAGE = 1_000_000;

const Column = z.enum(keysOf<LeadColumn>(LEAD_LIST_COLUMNS));

export const LeadRow = LeadSummary.extend({
  contactId: z.string().nullable().describe("`null` where the caller may not see how to reach them."),
  isNew: z.boolean().describe("Created within the last week."),
  leadStatus: LeadStatus.nullable().describe("Of the contact; `null` where it may not be shown."),
  externalId: z.string().nullable(),
  email: z.string().nullable(),
  cellPhone: z.string().nullable(),
  cellPhoneExtension: z.string().nullable(),
  homePhone: z.string().nullable(),
  homePhoneExtension: z.string().nullable(),
  workPhone: z.string().nullable(),
  workPhoneExtension: z.string().nullable(),
  furtherAddresses: FurtherAddresses,
  furtherExtensions: FurtherExtensions,
  preferredLanguage: z.string().nullable(),
  purchasePriceUsd: z.number().nullable(),
  annualIncomeUsd: z.number().nullable(),
  loanPurpose: z.string().nullable(),
  propertyType: z.string().nullable(),
  occupancy: z.string().nullable(),
  termMonths: z.int().nullable(),
  may: z
    .object({ close: z.boolean(), reopen: z.boolean(), reassign: z.boolean() })
    .describe("What the caller may do with it now."),
}).meta({ id: "LeadRow" });

export const ListLeadPage = {
  operationId: "listLeadPage",
  tags: ["leads"],
  summary: "A page of the leads that one sees, as a list of rules says; nothing is written",
  body: z.object({
    state: z.enum(LEAD_STATES).optional(),
    assigneeId: Id.optional(),
    workflowId: Id.optional(),
    ...OfImport,
    include: Rules.default([]).describe("A lead is listed only if it matches all."),
    exclude: Rules.default([]).describe(
      "A lead that matches any is left out; one without a value in a rule's field is not.",
    ),
    search: z
      .string()
      .trim()
      .max(100)
      .default("")
      .describe(
        "Every word in first or last name; or a part of the email, the phone number or the external ID.",
      ),
    sort: z
      .object({ column: z.union([z.literal("name"), Column]), descending: z.boolean() })
      .default({ column: "createdAt", descending: true }),
    page: z.int().min(1).max(MAX_PAGE).default(1),
  }),
  response: {
    200: z.object({
      items: z.array(LeadRow),
      total: z.int().describe("On all pages."),
      page: z.int().describe("The last one where a later one was asked for."),
      pageSize: z.int(),
    }),
    ...problems("INVALID_VALUE", ...JSON_BODY),
  },
};
