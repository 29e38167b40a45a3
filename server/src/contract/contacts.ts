import {
  CONTACT_COLUMNS,
  CONTACT_LIST_LIMITS,
  CONTACT_TABS,
  type ContactColumn,
  type FieldId,
  LEAD_LIST_COLUMNS,
  type LeadColumn,
  type Operator,
} from "@fairlead/engine/contract";
import { z } from "zod";
import { IdParams, Instant, keysOf, Nothing, UserRef } from "./common.ts";
import { LeadStatus } from "./lead-status.ts";
import { JSON_BODY, problems } from "./problem.ts";

/** As many as a page of a contact list has. */
export const CONTACTS_A_PAGE = 25;
/** Far beyond any list; keeps the offset within what Postgres counts. */
const MAX_PAGE = 1_000_000;
const MAX_RULES = CONTACT_LIST_LIMITS.rules;

const Column = z.enum(keysOf<ContactColumn>(CONTACT_COLUMNS));

export const Rule = z
  .object({
    // Fields, operators and values are checked by the engine, which says how to mend them.
    field: z
      .custom<FieldId>((value) => typeof value === "string" && value.length <= 64)
      .meta({ type: "string" }),
    operator: z
      .custom<Operator>((value) => typeof value === "string" && value.length <= 32)
      .meta({ type: "string" }),
    value: z
      .union([z.string().max(500), z.number(), z.array(z.string().max(500)).max(200)])
      .optional()
      .describe("What the field is compared with; left out where the operator needs nothing."),
  })
  .meta({ id: "ContactRule" });

const Sort = z.object({ column: z.union([z.literal("name"), Column]), descending: z.boolean() });
export const Rules = z.array(Rule).max(MAX_RULES);
const Columns = z.array(Column).max(50);

/** Those of contacts and of leads: the engine checks that they are of the list's subject. */
const AnyColumn = z.enum([
  ...new Set([...Object.keys(CONTACT_COLUMNS), ...Object.keys(LEAD_LIST_COLUMNS)]),
] as [ContactColumn | LeadColumn, ...(ContactColumn | LeadColumn)[]]);
const Subject = z.enum(["contacts", "leads"]).default("contacts").describe("What the list is of.");

export const ContactView = z
  .object({
    include: Rules.describe("A contact is listed only if it matches all."),
    exclude: Rules.describe(
      "A contact that matches any is left out; one without a value in a rule's field is not.",
    ),
    columns: z.array(AnyColumn).max(50).describe("From the left, after the name."),
    sort: z.object({ column: z.union([z.literal("name"), AnyColumn]), descending: z.boolean() }),
  })
  .meta({ id: "ContactView" });

export const ListName = z.string().trim().min(1).max(CONTACT_LIST_LIMITS.nameLength);

/** One of the tabs that everybody has, or the id of another. */
export const Tab = z
  .union([z.enum(CONTACT_TABS), z.string().startsWith("tab_").max(64)])
  .describe("`my`, `all`, `unassigned`, or the id of a tab that one sees.");

export const ContactList = z
  .object({
    id: z.string(),
    subject: z.enum(["contacts", "leads"]),
    tab: Tab,
    name: z.string(),
    isDefault: z.boolean().describe("The tab opens with it."),
    isOrganizations: z.boolean().describe("Everybody on the tab has it; only publishers change it."),
    view: ContactView,
  })
  .meta({ id: "ContactList" });

export const ListContactLists = {
  operationId: "listContactLists",
  tags: ["contacts"],
  summary: "The views of the contacts, or of the leads, that I saved, and those of the organization, by name",
  querystring: z.object({ subject: Subject }),
  response: { 200: z.object({ items: z.array(ContactList) }), ...problems() },
};

export const CreateContactList = {
  operationId: "createContactList",
  tags: ["contacts"],
  summary: "Save a view of the contacts, or of the leads, for oneself",
  body: z.object({
    subject: Subject,
    tab: Tab.describe("Leads stand on `all`."),
    name: ListName,
    view: ContactView,
    isDefault: z.boolean().default(false),
    forOrganization: z
      .boolean()
      .default(false)
      .describe("For everybody on one of the organization's tabs; needs `tabs:publish`."),
  }),
  response: { 201: ContactList, ...problems("NOT_FOUND", "NAME_TAKEN", "INVALID_VALUE", ...JSON_BODY) },
};

export const UpdateContactList = {
  operationId: "updateContactList",
  tags: ["contacts"],
  summary: "Rename a saved list, save another view over it, or make it the default or no default any more",
  params: IdParams,
  body: z.object({
    name: ListName.optional(),
    view: ContactView.optional(),
    isDefault: z.boolean().optional(),
  }),
  response: { 200: ContactList, ...problems("NOT_FOUND", "NAME_TAKEN", "INVALID_VALUE", ...JSON_BODY) },
};

export const DeleteContactList = {
  operationId: "deleteContactList",
  tags: ["contacts"],
  summary: "Delete a saved list, for good",
  params: IdParams,
  response: { 204: Nothing, ...problems("NOT_FOUND", "INVALID_VALUE") },
};

export const ContactRow = z
  .object({
    id: z.string(),
    name: z.string(),
    leadStatus: LeadStatus,
    isNew: z.boolean().describe("Created within the last week."),
    doNotContact: z
      .boolean()
      .describe(
        "The person asked not to be contacted, on this record or another one with an email or phone of theirs.",
      ),
    owner: UserRef.nullable(),
    nickname: z.string().nullable(),
    email: z.string().nullable(),
    cellPhone: z.string().nullable(),
    homePhone: z.string().nullable(),
    workPhone: z.string().nullable(),
    cellPhoneExtension: z.string().nullable().describe("Digits to dial after the cell phone."),
    homePhoneExtension: z.string().nullable(),
    workPhoneExtension: z.string().nullable(),
    prefersText: z.boolean().nullable(),
    preferredLanguage: z.string().nullable(),
    birthday: z.iso.date().nullable(),
    address: z.string().nullable(),
    city: z.string().nullable(),
    state: z.string().nullable(),
    postalCode: z.string().nullable(),
    source: z.string().nullable(),
    groups: z.array(z.string()),
    referredBy: z.string().nullable(),
    contactedAt: Instant.nullable(),
    createdAt: Instant,
    loanAmountUsd: z.number().nullable(),
    loanPurpose: z.string().nullable(),
    propertyState: z.string().nullable(),
    accounts: z
      .array(z.string())
      .describe("Loans by number, or by status where one has none; the latest first."),
  })
  .meta({ id: "ContactRow" });

/** Which contacts, in which order. */
export const Listed = {
  tab: z
    .enum(CONTACT_TABS)
    .default("all")
    .describe("`my`: owned by or assigned to me; `unassigned`: without an owner."),
  include: Rules.default([]).describe("A contact is listed only if it matches all."),
  exclude: Rules.default([]).describe(
    "A contact that matches any is left out; one without a value in a rule's field is not.",
  ),
  search: z
    .string()
    .trim()
    .max(100)
    .default("")
    .describe(
      "Every word in first name, last name or nickname; or a part of the email or of a phone number.",
    ),
  sort: Sort.default({ column: "createdAt", descending: true }),
};

export const Standing = z
  .enum(["inUse", "archived", "doNotContact"])
  .default("inUse")
  .describe("Which of them: those in use, archived ones, or those not to be contacted.");

export const ListContacts = {
  operationId: "listContacts",
  tags: ["contacts"],
  summary: "A page of the contacts that one sees, as a list of rules says; nothing is written",
  body: z.object({
    standing: Standing,
    ...Listed,
    page: z.int().min(1).max(MAX_PAGE).default(1),
    counted: z
      .int()
      .min(0)
      .max(MAX_PAGE * CONTACTS_A_PAGE)
      .optional()
      .describe("The total that another page of the same list told a moment ago: it is not counted again."),
  }),
  response: {
    200: z.object({
      items: z.array(ContactRow),
      total: z.int().describe("On all pages; as it was told, where it was not counted."),
      page: z.int().describe("The last one where a later one was asked for."),
      pageSize: z.int(),
    }),
    ...problems("INVALID_VALUE", ...JSON_BODY),
  },
};

export const ListFieldOptions = {
  operationId: "listFieldOptions",
  tags: ["contacts"],
  summary:
    "What a rule of a list can choose from: names of sources, groups, owners, workflows and imported files, in their order; none for co-marketing partners, files for who sees imports",
  response: {
    200: z.object({
      sources: z.array(z.string()),
      groups: z.array(z.string()),
      owners: z.array(z.string()),
      workflows: z.array(z.string()),
      imports: z.array(z.string()),
    }),
    ...problems(),
  },
};

export const ExportContacts = {
  operationId: "exportContacts",
  tags: ["contacts"],
  summary: "A list of contacts, or all that one sees, as CSV; who exported how many is kept",
  produces: ["text/csv"],
  body: z.object({
    ...Listed,
    columns: Columns.optional().describe("From the left, after the name; left out: the product's own."),
    everything: z
      .boolean()
      .default(false)
      .describe(
        "All contacts without filters, in the product's own columns and order; the rest counts for nothing.",
      ),
    timeZone: z.string().max(60).default("UTC").describe("IANA; of the dates in the file."),
  }),
  response: {
    200: z.string().describe("text/csv"),
    ...problems("INVALID_VALUE", ...JSON_BODY),
  },
};
