import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgPolicy, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { appRole, instant, organizationId, tenantPolicy } from "./columns.ts";
import { users } from "./users.ts";

/** Lets a caller see the one row whose secret they hold, before their organization is known. */
const presentedToken = sql`nullif(current_setting('app.token_hash', true), '')`;

/** A signed-in browser. Only the SHA-256 of the cookie's token is kept; deleting the row signs it out at once. */
export const sessions = pgTable(
  "sessions",
  {
    organizationId: organizationId(),
    id: text().primaryKey(),
    tokenHash: text("token_hash").notNull(),
    userId: text("user_id").notNull(),
    userAgent: text("user_agent"),
    createdAt: instant("created_at").notNull().defaultNow(),
    lastSeenAt: instant("last_seen_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    uniqueIndex("sessions_token_hash_key").on(table.tokenHash),
    index("sessions_user_idx").on(table.organizationId, table.userId),
    foreignKey({
      columns: [table.organizationId, table.userId],
      foreignColumns: [users.organizationId, users.id],
    }).onDelete("cascade"),
    tenantPolicy(),
    pgPolicy("presented", { for: "select", to: appRole, using: sql`token_hash = ${presentedToken}` }),
  ],
);

/** A machine's key. Only its SHA-256 is kept; the key itself is shown once. */
export const apiKeys = pgTable(
  "api_keys",
  {
    organizationId: organizationId(),
    id: text().primaryKey(),
    name: text().notNull(),
    /** The first characters, by which a person tells keys apart. */
    prefix: text().notNull(),
    keyHash: text("key_hash").notNull(),
    scopes: text().array().notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    lastUsedAt: instant("last_used_at"),
    revokedAt: instant("revoked_at"),
    /** From then on it opens nothing; `null`: it lives until somebody ends it. */
    expiresAt: instant("expires_at"),
    /** The sources that it sends leads of, and reads leads of; `null`: every one. */
    sourceIds: text("source_ids").array(),
    /** Who answers for it since its creator handed it on; `null`: its creator. */
    heldBy: text("held_by"),
  },
  (table) => [
    uniqueIndex("api_keys_key_hash_key").on(table.keyHash),
    index("api_keys_organization_idx").on(table.organizationId),
    foreignKey({
      columns: [table.organizationId, table.createdBy],
      foreignColumns: [users.organizationId, users.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.heldBy],
      foreignColumns: [users.organizationId, users.id],
    }),
    tenantPolicy(),
    pgPolicy("presented", { for: "select", to: appRole, using: sql`key_hash = ${presentedToken}` }),
  ],
);

/** Failed logins of an account from an address, counted in a window; the key is a hash of both. */
export const loginAttempts = pgTable("login_attempts", {
  key: text().primaryKey(),
  failures: integer().notNull(),
  windowEndsAt: instant("window_ends_at").notNull(),
});
