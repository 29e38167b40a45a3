import type { Role, WorkingHours } from "@fairlead/engine/contract";
import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { appRole, instant, organizationId, tenantPolicy } from "./columns.ts";
import { organizations } from "./organizations.ts";

/** A person who signs in. The email is normalized and unique over all organizations, since it names the account at login. */
export const users = pgTable(
  "users",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    email: text().notNull(),
    name: text().notNull(),
    role: text().$type<Role>().notNull(),
    /** Argon2id, in its PHC form. */
    passwordHash: text("password_hash").notNull(),
    active: boolean().notNull().default(true),
    licensedStates: text("licensed_states").array().notNull().default(sql`'{}'`),
    languages: text().array().notNull().default(sql`'{}'`),
    timeZone: text("time_zone").notNull().default("America/New_York"),
    workingHours: jsonb("working_hours").$type<readonly WorkingHours[]>().notNull().default(sql`'[]'`),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("users_email_key").on(table.email),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    tenantPolicy(),
    pgPolicy("login", {
      for: "select",
      to: appRole,
      using: sql`email = nullif(current_setting('app.login_email', true), '')`,
    }),
  ],
);
