import type { CommunicationDirection, CommunicationKind } from "@fairlead/engine/contract";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { LeadEventData } from "../lead-event.ts";
import { instant, organizationId, tenantPolicy } from "./columns.ts";
import { leads } from "./leads.ts";
import { users } from "./users.ts";

export type OfferState = "open" | "claimed" | "passed" | "lapsed" | "withdrawn";

/** A lead held out to a user, who may claim or pass while it is open. */
export const offers = pgTable(
  "offers",
  {
    organizationId: organizationId(),
    leadId: text("lead_id").notNull(),
    userId: text("user_id").notNull(),
    /** The lead's step that made the offer. */
    step: integer().notNull(),
    state: text().$type<OfferState>().notNull(),
    offeredAt: instant("offered_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.leadId, table.step, table.userId] }),
    index("offers_open_idx").on(table.organizationId, table.userId).where(sql`state = 'open'`),
    foreignKey({
      columns: [table.organizationId, table.leadId],
      foreignColumns: [leads.organizationId, leads.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.userId],
      foreignColumns: [users.organizationId, users.id],
    }),
    tenantPolicy(),
  ],
);

export type AssignmentBasis = "routed" | "claimed" | "exception" | "manual" | "owner" | "loanOfficer";

/** Who had a lead and when; the partial unique index makes a second active assignee impossible. */
export const assignments = pgTable(
  "assignments",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    leadId: text("lead_id").notNull(),
    userId: text("user_id").notNull(),
    /** The workflow that gave it; `null` when a person did. */
    workflowId: text("workflow_id"),
    step: integer().notNull(),
    basis: text().$type<AssignmentBasis>().notNull(),
    assignedAt: instant("assigned_at").notNull(),
    endedAt: instant("ended_at"),
    endReason: text("end_reason"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("assignments_one_active_key")
      .on(table.organizationId, table.leadId)
      .where(sql`ended_at is null`),
    index("assignments_lead_idx").on(table.organizationId, table.leadId),
    index("assignments_workflow_idx").on(table.organizationId, table.workflowId, table.assignedAt),
    foreignKey({
      columns: [table.organizationId, table.leadId],
      foreignColumns: [leads.organizationId, leads.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.userId],
      foreignColumns: [users.organizationId, users.id],
    }),
    tenantPolicy(),
  ],
);

/** A call, email, text or meeting with the contact, recorded by a user. */
export const communications = pgTable(
  "communications",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    leadId: text("lead_id").notNull(),
    userId: text("user_id").notNull(),
    kind: text().$type<CommunicationKind>().notNull(),
    direction: text().$type<CommunicationDirection>().notNull().default("outbound"),
    at: instant("at").notNull(),
    /** Whether it stamped the contacted date. */
    stamped: boolean().notNull(),
    recordedAt: instant("recorded_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("communications_lead_idx").on(table.organizationId, table.leadId),
    foreignKey({
      columns: [table.organizationId, table.leadId],
      foreignColumns: [leads.organizationId, leads.id],
    }),
    tenantPolicy(),
  ],
);

/** The timeline: append-only (the application's role may neither update nor delete), in order of `sequence`. */
export const leadEvents = pgTable(
  "lead_events",
  {
    organizationId: organizationId(),
    leadId: text("lead_id").notNull(),
    sequence: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    at: instant("at").notNull(),
    actorUserId: text("actor_user_id"),
    data: jsonb().$type<LeadEventData>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.leadId, table.sequence] }),
    foreignKey({
      columns: [table.organizationId, table.leadId],
      foreignColumns: [leads.organizationId, leads.id],
    }),
    tenantPolicy(),
  ],
);

/** A delivery that made no new lead, because it updated an open one. */
export const leadTouches = pgTable(
  "lead_touches",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    leadId: text("lead_id").notNull(),
    sourceId: text("source_id").notNull(),
    externalId: text("external_id"),
    /** As of leads. */
    deliveredAddresses: text("delivered_addresses").array(),
    at: instant("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("lead_touches_delivery_key")
      .on(table.organizationId, table.sourceId, table.externalId)
      .where(sql`external_id is not null`),
    index("lead_touches_lead_idx").on(table.organizationId, table.leadId),
    foreignKey({
      columns: [table.organizationId, table.leadId],
      foreignColumns: [leads.organizationId, leads.id],
    }),
    tenantPolicy(),
  ],
);
