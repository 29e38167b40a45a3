import type { RefusalProblem } from "@fairlead/engine/contract";
import {
  bigint,
  date,
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
import { importFailures } from "./imports.ts";
import { organizations } from "./organizations.ts";

/** `open`: nobody has looked after it; `sent`: sent again, it made or updated a lead; `dismissed`: set aside. */
export type RefusedSubmissionState = "open" | "sent" | "dismissed";

/** The call that refused it: that of a source, that of a phone call, or that of a lead which is entered. */
export type RefusingCall = "source" | "call" | "lead";

/** A try to send a submission again that was refused too. */
export interface RefusedTry {
  /** ISO 8601. */
  readonly at: string;
  readonly userId: string;
  readonly problem: RefusalProblem;
}

/** A submission that was refused, as it came, so that somebody can mend it and send it again. Kept for 30 days. */
export const refusedSubmissions = pgTable(
  "refused_submissions",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    /** As the sender named it, whether or not there is such a source. */
    sourceName: text("source_name").notNull(),
    sentTo: text("sent_to").$type<RefusingCall>().notNull().default("source"),
    cameAt: instant("came_at").notNull(),
    /** By which key or by whom it came; one of them. */
    keyId: text("key_id"),
    userId: text("user_id"),
    contentType: text("content_type"),
    /** As it came, its first 64 KB. */
    body: text().notNull(),
    /** The size of the whole of it, as text in UTF-8. */
    bodyBytes: integer("body_bytes").notNull(),
    /** The charset by which its bytes became text. */
    readAs: text("read_as").notNull(),
    /** The body that was last sent again and refused; `null`: none. */
    mended: text(),
    /** Why it was refused when it came; of one that was tried again before tries were kept: the last time. */
    problem: jsonb().$type<RefusalProblem>().notNull(),
    /** The latest tries in vain, the first of them first; `null`: none is kept. */
    tries: jsonb().$type<readonly RefusedTry[]>(),
    /** The body that became a lead; `null`: none did, or it was not kept yet. */
    sentBody: text("sent_body"),
    state: text().$type<RefusedSubmissionState>().notNull().default("open"),
    /** How often it was sent again and refused. */
    triesInVain: integer("tries_in_vain").notNull().default(0),
    /** What it became once it was sent again. */
    leadId: text("lead_id"),
    settledBy: text("settled_by"),
    settledAt: instant("settled_at"),
    /** Of caller, `Idempotency-Key` and body: a call that is repeated under one key is kept once. `null`: it had no key. */
    repeatHash: text("repeat_hash"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("refused_submissions_came_idx").on(table.organizationId, table.cameAt, table.id),
    index("refused_submissions_state_idx").on(table.organizationId, table.state, table.cameAt, table.id),
    index("refused_submissions_source_idx").on(
      table.organizationId,
      table.sourceName,
      table.cameAt,
      table.id,
    ),
    uniqueIndex("refused_submissions_repeat_key").on(table.organizationId, table.repeatHash),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    tenantPolicy(),
  ],
);

/** How many submissions of a source were refused on a day; beyond the most that are kept they are only counted. */
export const refusedSubmissionDays = pgTable(
  "refused_submission_days",
  {
    organizationId: organizationId(),
    /** In UTC. */
    day: date({ mode: "string" }).notNull(),
    /** As the senders name it; empty for the names of a day that are too many to be counted apart. */
    sourceName: text("source_name").notNull(),
    kept: integer().notNull(),
    /** Refused beyond those that are kept. */
    more: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.day, table.sourceName] }),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    tenantPolicy(),
  ],
);

/** The emails and phones in refused submissions, by which they go with a person who is erased. */
export const refusedSubmissionAddresses = pgTable(
  "refused_submission_addresses",
  {
    organizationId: organizationId(),
    /** A normalized email, or a phone as E.164. */
    address: text().notNull(),
    submissionId: text("submission_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.address, table.submissionId] }),
    index("refused_submission_addresses_submission_idx").on(table.organizationId, table.submissionId),
    foreignKey({
      columns: [table.organizationId, table.submissionId],
      foreignColumns: [refusedSubmissions.organizationId, refusedSubmissions.id],
    }).onDelete("cascade"),
    tenantPolicy(),
  ],
);

/** The same of rows of files that were refused. */
export const importFailureAddresses = pgTable(
  "import_failure_addresses",
  {
    organizationId: organizationId(),
    address: text().notNull(),
    importId: text("import_id").notNull(),
    line: bigint({ mode: "number" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.address, table.importId, table.line] }),
    index("import_failure_addresses_row_idx").on(table.organizationId, table.importId, table.line),
    foreignKey({
      columns: [table.organizationId, table.importId, table.line],
      foreignColumns: [importFailures.organizationId, importFailures.importId, importFailures.line],
    }).onDelete("cascade"),
    tenantPolicy(),
  ],
);
