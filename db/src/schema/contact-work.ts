import type { NoteAudience, NoteKind, NoteOutcome, RepeatUnit } from "@fairlead/engine/contract";
import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, organizationId, tenantPolicy } from "./columns.ts";
import { contacts } from "./contacts.ts";
import { users } from "./users.ts";

/** What people keep on a contact's record: notes, memos, appointments and tasks. */

export const contactNotes = pgTable(
  "contact_notes",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    contactId: text("contact_id").notNull(),
    /** `null`: the product itself, or an API key. */
    authorUserId: text("author_user_id"),
    kind: text().$type<NoteKind>().notNull(),
    text: text().notNull(),
    outcome: text().$type<NoteOutcome>(),
    audience: text().$type<NoteAudience>().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("contact_notes_contact_idx").on(table.organizationId, table.contactId, table.createdAt, table.id),
    foreignKey({
      columns: [table.organizationId, table.contactId],
      foreignColumns: [contacts.organizationId, contacts.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.authorUserId],
      foreignColumns: [users.organizationId, users.id],
    }),
    tenantPolicy(),
  ],
);

/** A short text that stands on the record until it is taken off. */
export const contactMemos = pgTable(
  "contact_memos",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    contactId: text("contact_id").notNull(),
    authorUserId: text("author_user_id"),
    text: text().notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("contact_memos_contact_idx").on(table.organizationId, table.contactId, table.createdAt),
    foreignKey({
      columns: [table.organizationId, table.contactId],
      foreignColumns: [contacts.organizationId, contacts.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.authorUserId],
      foreignColumns: [users.organizationId, users.id],
    }),
    tenantPolicy(),
  ],
);

export const appointments = pgTable(
  "appointments",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    contactId: text("contact_id").notNull(),
    /** Who meets the contact. */
    userId: text("user_id").notNull(),
    startsAt: instant("starts_at").notNull(),
    location: text().notNull(),
    notes: text().notNull().default(""),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("appointments_contact_idx").on(table.organizationId, table.contactId, table.startsAt),
    index("appointments_starts_idx").on(table.organizationId, table.startsAt, table.id),
    foreignKey({
      columns: [table.organizationId, table.contactId],
      foreignColumns: [contacts.organizationId, contacts.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.userId],
      foreignColumns: [users.organizationId, users.id],
    }),
    tenantPolicy(),
  ],
);

/** Something to do for a contact; one that repeats makes the next of its series when it is done. */
export const contactTasks = pgTable(
  "contact_tasks",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    contactId: text("contact_id").notNull(),
    name: text().notNull(),
    description: text().notNull().default(""),
    dueAt: instant("due_at").notNull(),
    assigneeUserId: text("assignee_user_id").notNull(),
    createdByUserId: text("created_by_user_id"),
    /** Each so many units from the due day of the one before; `null`: once. */
    repeatEvery: integer("repeat_every"),
    repeatUnit: text("repeat_unit").$type<RepeatUnit>(),
    /** The last day on which it may be due; `null`: for ever. */
    repeatUntil: date("repeat_until", { mode: "string" }),
    /** When the first of its series was due: a series that began on the 31st comes back to it. `null`: this is the first. */
    firstDueAt: instant("first_due_at"),
    completedAt: instant("completed_at"),
    completedByUserId: text("completed_by_user_id"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("contact_tasks_contact_idx").on(table.organizationId, table.contactId, table.dueAt),
    index("contact_tasks_open_idx")
      .on(table.organizationId, table.assigneeUserId, table.dueAt)
      .where(sql`completed_at is null`),
    foreignKey({
      columns: [table.organizationId, table.contactId],
      foreignColumns: [contacts.organizationId, contacts.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.assigneeUserId],
      foreignColumns: [users.organizationId, users.id],
    }),
    check("contact_tasks_repeat", sql`(repeat_every is null) = (repeat_unit is null) and repeat_every > 0`),
    tenantPolicy(),
  ],
);
