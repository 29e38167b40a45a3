import type { ContactNotice } from "@fairlead/engine/contract";
import { sql } from "drizzle-orm";
import {
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
import { leads } from "./leads.ts";
import { organizations } from "./organizations.ts";
import { users } from "./users.ts";

/** News about a lead. */
export type LeadNewsKind = "leadAssigned" | "leadOffered" | "offerGone" | "assignmentEnded" | "leadTouched";
export type NotificationKind = LeadNewsKind | "contactsChanged";

/** What a user is told in the app. The key makes a repeat impossible. */
export const notifications = pgTable(
  "notifications",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    key: text().notNull(),
    userId: text("user_id").notNull(),
    /** `null`: it is about contacts. */
    leadId: text("lead_id"),
    kind: text().$type<NotificationKind>().notNull(),
    /** What was done with contacts; `null`: it is about a lead. */
    notice: jsonb().$type<ContactNotice>(),
    createdAt: instant("created_at").notNull(),
    readAt: instant("read_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("notifications_key_key").on(table.organizationId, table.key),
    index("notifications_user_idx").on(table.organizationId, table.userId, table.createdAt),
    index("notifications_unread_idx").on(table.organizationId, table.userId).where(sql`read_at is null`),
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

/** An email that must go out: written with the decision, carried to the provider afterwards, once per key. */
export const messages = pgTable(
  "messages",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    key: text().notNull(),
    userId: text("user_id").notNull(),
    leadId: text("lead_id").notNull(),
    kind: text().$type<LeadNewsKind>().notNull(),
    state: text().$type<"queued" | "sent" | "failed">().notNull().default("queued"),
    attempts: integer().notNull().default(0),
    lastError: text("last_error"),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("messages_key_key").on(table.organizationId, table.key),
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

/** A mail that the local mailbox received; the editor's Outbox page shows it. Repeats of a Message-ID are dropped. */
export const mailboxMessages = pgTable(
  "mailbox_messages",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    messageId: text("message_id").notNull(),
    fromAddress: text("from_address").notNull(),
    toAddress: text("to_address").notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text(),
    receivedAt: instant("received_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("mailbox_messages_message_id_key").on(table.organizationId, table.messageId),
    index("mailbox_messages_received_idx").on(table.organizationId, table.receivedAt, table.id),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    tenantPolicy(),
  ],
);
