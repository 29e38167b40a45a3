import { boolean, foreignKey, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, organizationId, tenantPolicy } from "./columns.ts";
import { organizations } from "./organizations.ts";
import { users } from "./users.ts";

/** A person who may become a customer. Email and phone are normalized, since contacts match by them. */
export const contacts = pgTable(
  "contacts",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    ownerUserId: text("owner_user_id"),
    firstName: text("first_name"),
    lastName: text("last_name"),
    email: text(),
    /** E.164. */
    cellPhone: text("cell_phone"),
    preferredLanguage: text("preferred_language"),
    doNotContact: boolean("do_not_contact").notNull().default(false),
    /** The older contact that this one repeats, found by email, then by phone. */
    linkedContactId: text("linked_contact_id"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("contacts_email_idx").on(table.organizationId, table.email, table.createdAt),
    index("contacts_cell_phone_idx").on(table.organizationId, table.cellPhone, table.createdAt),
    index("contacts_owner_idx").on(table.organizationId, table.ownerUserId),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    foreignKey({
      columns: [table.organizationId, table.ownerUserId],
      foreignColumns: [users.organizationId, users.id],
    }),
    tenantPolicy(),
  ],
);
