import type { ContactColumn, LeadColumn, ListSubject, ListView, TabId } from "@fairlead/engine/contract";
import { sql } from "drizzle-orm";
import {
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
import { instant, organizationId, tenantPolicy } from "./columns.ts";
import { teams } from "./teams.ts";
import { users } from "./users.ts";

/** A tab of the contact list beside the three that everybody has: somebody's own, or the organization's. */
export const contactTabs = pgTable(
  "contact_tabs",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    /** Whose it is; `null`: the organization's. */
    userId: text("user_id"),
    label: text().notNull(),
    /** From the left, from 0. */
    position: integer().notNull(),
    /** Whether an organization's tab is for its teams alone. */
    onlyForTeams: boolean("only_for_teams").notNull().default(false),
    publishedAt: instant("published_at").notNull(),
    /** Who published it; `null`: not written down. */
    publishedBy: text("published_by"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("contact_tabs_user_idx").on(table.organizationId, table.userId, table.position),
    foreignKey({
      columns: [table.organizationId, table.userId],
      foreignColumns: [users.organizationId, users.id],
    }).onDelete("cascade"),
    tenantPolicy(),
  ],
);

/** The teams that an organization's tab is published to. */
export const contactTabTeams = pgTable(
  "contact_tab_teams",
  {
    organizationId: organizationId(),
    tabId: text("tab_id").notNull(),
    teamId: text("team_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.tabId, table.teamId] }),
    foreignKey({
      columns: [table.organizationId, table.tabId],
      foreignColumns: [contactTabs.organizationId, contactTabs.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.organizationId, table.teamId],
      foreignColumns: [teams.organizationId, teams.id],
    }).onDelete("cascade"),
    tenantPolicy(),
  ],
);

/** A view of the contacts, or of the leads, that was saved on one of the tabs. */
export const contactLists = pgTable(
  "contact_lists",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    /** Whose it is; `null`: the organization's, on a tab of its own. */
    userId: text("user_id"),
    subject: text().$type<ListSubject>().notNull().default("contacts"),
    tab: text().$type<TabId>().notNull(),
    name: text().notNull(),
    view: jsonb().$type<ListView<ContactColumn | LeadColumn>>().notNull(),
    /** The one that the tab opens with. */
    isDefault: boolean("is_default").notNull().default(false),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("contact_lists_name_key").on(
      table.organizationId,
      sql`coalesce(${table.userId}, '')`,
      table.subject,
      table.tab,
      sql`lower(${table.name})`,
    ),
    uniqueIndex("contact_lists_default_key")
      .on(table.organizationId, sql`coalesce(${table.userId}, '')`, table.subject, table.tab)
      .where(sql`is_default`),
    foreignKey({
      columns: [table.organizationId, table.userId],
      foreignColumns: [users.organizationId, users.id],
    }).onDelete("cascade"),
    tenantPolicy(),
  ],
);
