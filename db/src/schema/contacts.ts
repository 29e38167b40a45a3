import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
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
    archivedAt: instant("archived_at"),
    /** What the contact is to intake, in the order in which matches count: 0 in use, 1 archived, 2 do not contact. */
    standing: smallint()
      .notNull()
      .generatedAlwaysAs(
        sql`(case when do_not_contact then 2 when archived_at is not null then 1 else 0 end)::smallint`,
      ),
    /** The older contact that this one repeats, found by email, then by phone. */
    linkedContactId: text("linked_contact_id"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("contacts_email_idx").on(table.organizationId, table.email, table.standing, table.createdAt),
    index("contacts_cell_phone_idx").on(
      table.organizationId,
      table.cellPhone,
      table.standing,
      table.createdAt,
    ),
    index("contacts_linked_idx")
      .on(table.organizationId, table.linkedContactId)
      .where(sql`linked_contact_id is not null`),
    index("contacts_owner_idx").on(table.organizationId, table.ownerUserId),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    foreignKey({
      columns: [table.organizationId, table.ownerUserId],
      foreignColumns: [users.organizationId, users.id],
    }),
    tenantPolicy(),
  ],
);
