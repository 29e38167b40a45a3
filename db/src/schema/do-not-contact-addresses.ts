import { foreignKey, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, organizationId, tenantPolicy } from "./columns.ts";
import { organizations } from "./organizations.ts";

/**
 * Emails and phones of records on the Do Not Contact List: those that they have, and those that they had at any time since they
 * were set. Written by triggers of `contacts` and `contact_former_addresses`, whoever writes there; nothing takes a row away, and
 * no key ties it to its contact, so that it stays when the contact is erased.
 */
export const doNotContactAddresses = pgTable(
  "do_not_contact_addresses",
  {
    organizationId: organizationId(),
    /** A normalized email, or a phone as E.164. */
    address: text().notNull(),
    contactId: text("contact_id").notNull(),
    /** Since when the contact asks; `null` where it was set before that was noted. */
    since: instant("since"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.address, table.contactId] }),
    index("do_not_contact_addresses_contact_idx").on(table.organizationId, table.contactId),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    tenantPolicy(),
  ],
);
