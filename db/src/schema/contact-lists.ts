import type { ContactTab, ContactView } from "@fairlead/engine/contract";
import { sql } from "drizzle-orm";
import { boolean, foreignKey, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant, organizationId, tenantPolicy } from "./columns.ts";
import { users } from "./users.ts";

/** A view of the contacts that somebody saved for themselves, on one of the tabs. */
export const contactLists = pgTable(
  "contact_lists",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    userId: text("user_id").notNull(),
    tab: text().$type<ContactTab>().notNull(),
    name: text().notNull(),
    view: jsonb().$type<ContactView>().notNull(),
    /** The one that the tab opens with. */
    isDefault: boolean("is_default").notNull().default(false),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("contact_lists_name_key").on(
      table.organizationId,
      table.userId,
      table.tab,
      sql`lower(${table.name})`,
    ),
    uniqueIndex("contact_lists_default_key")
      .on(table.organizationId, table.userId, table.tab)
      .where(sql`is_default`),
    foreignKey({
      columns: [table.organizationId, table.userId],
      foreignColumns: [users.organizationId, users.id],
    }).onDelete("cascade"),
    tenantPolicy(),
  ],
);
