import type { LoanWordField } from "@fairlead/engine/contract";
import { bigint, foreignKey, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, organizationId, tenantPolicy } from "./columns.ts";
import { organizations } from "./organizations.ts";
import { users } from "./users.ts";

/** What an organization's senders call a fact of a loan, and what is meant by it. */
export const loanWords = pgTable(
  "loan_words",
  {
    organizationId: organizationId(),
    field: text().$type<LoanWordField>().notNull(),
    /** As `loanWordKey` folds it. */
    word: text().notNull(),
    /** As it came, or as it was typed. */
    example: text().notNull(),
    /** The value of the field; `null`: the word means nothing and is asked about no more. */
    value: text(),
    taughtBy: text("taught_by"),
    taughtAt: instant("taught_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.field, table.word] }),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    foreignKey({
      columns: [table.organizationId, table.taughtBy],
      foreignColumns: [users.organizationId, users.id],
    }),
    tenantPolicy(),
  ],
);

/**
 * Words that came and that nobody taught, once for each batch of leads that had one. Only added to, so that leads that come at
 * once do not wait for each other; what is taught is counted no more.
 */
export const loanWordSightings = pgTable(
  "loan_word_sightings",
  {
    organizationId: organizationId(),
    sequence: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    field: text().$type<LoanWordField>().notNull(),
    word: text().notNull(),
    /** As it came. */
    example: text().notNull(),
    /** Leads of the batch that had it. */
    leads: integer().notNull(),
    seenAt: instant("seen_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.sequence] }),
    index("loan_word_sightings_word_idx").on(table.organizationId, table.field, table.word, table.seenAt),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    tenantPolicy(),
  ],
);
