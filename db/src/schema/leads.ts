import type { ContactField, DeliveredContact, LeadState } from "@fairlead/engine/contract";
import { sql } from "drizzle-orm";
import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { instant, organizationId, systemPolicy, tenantPolicy } from "./columns.ts";
import { contacts } from "./contacts.ts";
import { users } from "./users.ts";
import { plans, sources, workflows } from "./workflows.ts";

/**
 * `offered`: waits for a claim. `assigned`: has its assignee. `held`: waits until its workflow is resumed or somebody is
 * back. `exception`: nobody could take it, a person must look.
 */
export type { LeadState };

/** What a lead waits for; none means that it is settled and needs no run. */
export type WaitKind = "offer" | "timeToContact" | "hold";

/** `open`: nobody has said yet whose it is. */
export type NameReview = "open" | "samePerson" | "samePersonKeepName" | "anotherPerson";

/**
 * One opportunity. `step` rises with each decision: claims, passes, lapses and contacts compare and set it under
 * the row's lock, so that of two at the same instant exactly one happens.
 */
export const leads = pgTable(
  "leads",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    sourceId: text("source_id").notNull(),
    externalId: text("external_id"),
    workflowId: text("workflow_id"),
    planHash: text("plan_hash"),
    planVersion: integer("plan_version"),
    contactId: text("contact_id").notNull(),
    productCategory: text("product_category").notNull(),

    amountUsd: doublePrecision("amount_usd"),
    purchasePriceUsd: doublePrecision("purchase_price_usd"),
    annualIncomeUsd: doublePrecision("annual_income_usd"),
    loanPurpose: text("loan_purpose"),
    propertyType: text("property_type"),
    /** An option of `loan.occupancy` in the catalogue of fields. */
    occupancy: text(),
    propertyState: text("property_state"),
    termMonths: integer("term_months"),
    creditMeetsGuidelines: boolean("credit_meets_guidelines"),

    state: text().$type<LeadState>().notNull(),
    assigneeUserId: text("assignee_user_id"),
    holdReason: text("hold_reason"),
    /** The named exception that brought the lead where it is, if one did. */
    exceptionReason: text("exception_reason"),
    contactedAt: instant("contacted_at"),
    /** When somebody closed it: worked off, won or lost. */
    closedAt: instant("closed_at"),
    /** The open lead that this one repeats. */
    linkedLeadId: text("linked_lead_id"),
    /** Whether the contact came with this lead, so that it belongs to whoever has the lead. */
    contactIsOwn: boolean("contact_is_own").notNull().default(true),
    /** What the source sent of the contact, filled up from the record; kept where the contact is not the lead's own. */
    deliveredContact: jsonb("delivered_contact").$type<DeliveredContact>(),
    /** Emails and phones that the submission named, by which one with the same id is known to be the same; `null`: not kept. */
    deliveredAddresses: text("delivered_addresses").array(),
    /** Whether somebody has to look, or has looked, if the lead is about its contact: it came under another first name. */
    nameReview: text("name_review").$type<NameReview>(),
    /** The contact's fields that may be shown with this lead; `null`: all of them. */
    shownContactFields: text("shown_contact_fields").array().$type<ContactField[]>(),
    /** Workflows that the lead has been through before this one, by exception handling. */
    workflowChain: text("workflow_chain").array().notNull().default(sql`'{}'`),
    /** Users to whom the lead was offered or assigned already. */
    triedUserIds: text("tried_user_ids").array().notNull().default(sql`'{}'`),

    step: integer().notNull(),
    waitKind: text("wait_kind").$type<WaitKind>(),
    waitUntil: instant("wait_until"),
    /** The step that Temporal was last told of; less than `step` while the carrier is on its way. */
    carriedStep: integer("carried_step").notNull().default(0),
    runStarted: boolean("run_started").notNull().default(false),

    receivedAt: instant("received_at").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("leads_delivery_key")
      .on(table.organizationId, table.sourceId, table.externalId)
      .where(sql`external_id is not null`),
    index("leads_created_idx").on(table.organizationId, table.createdAt, table.id),
    // Its few different values make it small: a million are counted from 7 MB.
    index("leads_counted_idx").on(table.organizationId, table.state),
    index("leads_assignee_idx").on(table.organizationId, table.assigneeUserId, table.createdAt),
    index("leads_workflow_idx").on(table.organizationId, table.workflowId, table.createdAt),
    index("leads_contact_idx").on(table.organizationId, table.contactId, table.createdAt),
    index("leads_uncontacted_idx")
      .on(table.organizationId, table.workflowId, table.assigneeUserId)
      .where(sql`state = 'assigned' and contacted_at is null and closed_at is null`),
    index("leads_held_idx").on(table.organizationId, table.createdAt).where(sql`state = 'held'`),
    index("leads_exception_idx")
      .on(table.organizationId, table.createdAt, table.id)
      .where(sql`exception_reason is not null and closed_at is null`),
    index("leads_uncarried_idx").on(table.createdAt).where(sql`carried_step < step`),
    index("leads_waiting_idx").on(table.waitUntil).where(sql`wait_kind is not null`),
    foreignKey({
      columns: [table.organizationId, table.sourceId],
      foreignColumns: [sources.organizationId, sources.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.workflowId],
      foreignColumns: [workflows.organizationId, workflows.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.planHash],
      foreignColumns: [plans.organizationId, plans.hash],
    }),
    foreignKey({
      columns: [table.organizationId, table.contactId],
      foreignColumns: [contacts.organizationId, contacts.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.assigneeUserId],
      foreignColumns: [users.organizationId, users.id],
    }),
    tenantPolicy(),
    systemPolicy(),
  ],
);
