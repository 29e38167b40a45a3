import type { BulkActionState, ContactActionRequest } from "@fairlead/engine/contract";
import { boolean, foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, organizationId, tenantPolicy } from "./columns.ts";
import { users } from "./users.ts";

/**
 * An action on many contacts. Its counters move in the same transaction as the contacts, so that after a crash it goes on
 * exactly where it stopped.
 */
export const bulkActions = pgTable(
  "bulk_actions",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    request: jsonb().$type<ContactActionRequest>().notNull(),
    actorUserId: text("actor_user_id").notNull(),
    state: text().$type<BulkActionState>().notNull(),
    /** Set by whoever cancels it; what is done stays done. */
    cancelRequested: boolean("cancel_requested").notNull().default(false),
    total: integer().notNull(),
    /** How many are behind us, failed ones included: the position of the next. */
    done: integer().notNull().default(0),
    failed: integer().notNull().default(0),
    createdAt: instant("created_at").notNull(),
    finishedAt: instant("finished_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("bulk_actions_created_idx").on(table.organizationId, table.createdAt, table.id),
    foreignKey({
      columns: [table.organizationId, table.actorUserId],
      foreignColumns: [users.organizationId, users.id],
    }),
    tenantPolicy(),
  ],
);

/** The contacts of the selection as it was when the action was asked for, in order. */
export const bulkActionItems = pgTable(
  "bulk_action_items",
  {
    organizationId: organizationId(),
    bulkActionId: text("bulk_action_id").notNull(),
    /** From 0. */
    position: integer().notNull(),
    contactId: text("contact_id").notNull(),
    /** Why it was not done; `null`: done, or not its turn yet. */
    refusal: text(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.bulkActionId, table.position] }),
    foreignKey({
      columns: [table.organizationId, table.bulkActionId],
      foreignColumns: [bulkActions.organizationId, bulkActions.id],
    }).onDelete("cascade"),
    tenantPolicy(),
  ],
);
