import { sql } from "drizzle-orm";
import { bigint, boolean, pgPolicy, pgTable, text } from "drizzle-orm/pg-core";
import { appRole, currentOrganization, instant, systemPolicy } from "./columns.ts";

/** A tenant. `directoryVersion` rises with each change of users or teams, so that caches know when to read again. */
export const organizations = pgTable(
  "organizations",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    directoryVersion: bigint("directory_version", { mode: "number" }).notNull().default(1),
    /** IANA zone of dates and times that name none, such as those of files. */
    timeZone: text("time_zone").notNull().default("America/New_York"),
    /** Rises with each loan word that is taught, so that caches know when to read them again. */
    loanWordsVersion: bigint("loan_words_version", { mode: "number" }).notNull().default(0),
    isDemo: boolean("is_demo").notNull().default(false),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  () => [
    pgPolicy("tenant", { for: "all", to: appRole, using: sql`id = ${currentOrganization}` }),
    systemPolicy(),
  ],
);
