import type { GroupRules } from "@fairlead/engine/contract";
import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { instant, organizationId, tenantPolicy } from "./columns.ts";
import { contacts } from "./contacts.ts";
import { leads } from "./leads.ts";
import { organizations } from "./organizations.ts";
import { users } from "./users.ts";

/** What workflows add contacts to: groups, drip campaigns and journeys. */

export const contactGroups = pgTable(
  "contact_groups",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    name: text().notNull(),
    description: text().notNull().default(""),
    /** Who is in a smart group; `null`: a manual group, whose members are rows of their own. */
    rules: jsonb().$type<GroupRules>(),
    /** Made with the account; nobody changes or deletes it. */
    isDefault: boolean("is_default").notNull().default(false),
    createdByUserId: text("created_by_user_id"),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("contact_groups_name_key").on(table.organizationId, sql`lower(${table.name})`),
    index("contact_groups_smart_idx").on(table.organizationId).where(sql`rules is not null`),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    foreignKey({
      columns: [table.organizationId, table.createdByUserId],
      foreignColumns: [users.organizationId, users.id],
    }),
    tenantPolicy(),
  ],
);

export const contactGroupMembers = pgTable(
  "contact_group_members",
  {
    organizationId: organizationId(),
    groupId: text("group_id").notNull(),
    contactId: text("contact_id").notNull(),
    /** The lead by which its workflow added the contact; `null`: somebody did, or it was not kept. */
    leadId: text("lead_id"),
    addedAt: instant("added_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.groupId, table.contactId] }),
    index("contact_group_members_contact_idx").on(table.organizationId, table.contactId),
    foreignKey({
      columns: [table.organizationId, table.groupId],
      foreignColumns: [contactGroups.organizationId, contactGroups.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.contactId],
      foreignColumns: [contacts.organizationId, contacts.id],
    }),
    tenantPolicy(),
  ],
);

/** A drip campaign, by name; its messages are the business of whoever runs it. */
export const campaigns = pgTable(
  "campaigns",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    name: text().notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("campaigns_name_key").on(table.organizationId, table.name),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    tenantPolicy(),
  ],
);

export const campaignMembers = pgTable(
  "campaign_members",
  {
    organizationId: organizationId(),
    campaignId: text("campaign_id").notNull(),
    contactId: text("contact_id").notNull(),
    /** The lead that brought the contact in. */
    leadId: text("lead_id").notNull(),
    addedAt: instant("added_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.campaignId, table.contactId] }),
    foreignKey({
      columns: [table.organizationId, table.campaignId],
      foreignColumns: [campaigns.organizationId, campaigns.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.contactId],
      foreignColumns: [contacts.organizationId, contacts.id],
    }),
    tenantPolicy(),
  ],
);

export const journeys = pgTable(
  "journeys",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    name: text().notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("journeys_name_key").on(table.organizationId, table.name),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    tenantPolicy(),
  ],
);

/** What starts a journey for a contact. */
export const journeyTriggers = pgTable(
  "journey_triggers",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    journeyId: text("journey_id").notNull(),
    name: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("journey_triggers_name_key").on(table.organizationId, table.journeyId, table.name),
    foreignKey({
      columns: [table.organizationId, table.journeyId],
      foreignColumns: [journeys.organizationId, journeys.id],
    }),
    tenantPolicy(),
  ],
);

/** A trigger that fired for a contact: written with the assignment, kept until the journey has taken it. */
export const journeyTriggerEvents = pgTable(
  "journey_trigger_events",
  {
    organizationId: organizationId(),
    triggerId: text("trigger_id").notNull(),
    leadId: text("lead_id").notNull(),
    journeyId: text("journey_id").notNull(),
    contactId: text("contact_id").notNull(),
    firedAt: instant("fired_at").notNull(),
    /** When the journey took it; `null` while it is queued. */
    takenAt: instant("taken_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.triggerId, table.leadId] }),
    foreignKey({
      columns: [table.organizationId, table.triggerId],
      foreignColumns: [journeyTriggers.organizationId, journeyTriggers.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.leadId],
      foreignColumns: [leads.organizationId, leads.id],
    }),
    tenantPolicy(),
  ],
);
