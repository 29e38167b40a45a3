import type { Role, WorkingHours } from "@fairlead/engine/contract";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
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
    /** The last day of a licence by state, such as `{"MA": "2027-06-30"}`; states that are left out have no end. */
    licenceEnds: jsonb("licence_ends").$type<Readonly<Record<string, string>>>().notNull().default(sql`'{}'`),
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

export type AbsenceKind = "outOfOffice" | "paused";

/** When a user takes no leads: out of office on these days, or paused by themselves until they say otherwise. */
export const userAbsences = pgTable(
  "user_absences",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    userId: text("user_id").notNull(),
    kind: text().$type<AbsenceKind>().notNull(),
    fromAt: instant("from_at").notNull(),
    /** `null`: until the user ends it. */
    untilAt: instant("until_at"),
    note: text(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("user_absences_user_idx").on(table.organizationId, table.userId),
    foreignKey({
      columns: [table.organizationId, table.userId],
      foreignColumns: [users.organizationId, users.id],
    }),
    check("user_absences_order", sql`until_at is null or until_at > from_at`),
    tenantPolicy(),
  ],
);
