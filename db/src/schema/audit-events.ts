import type { AuditAction, AuditDetails, AuditSubject } from "@fairlead/engine/contract";
import { sql } from "drizzle-orm";
import { bigint, foreignKey, index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, organizationId, tenantPolicy } from "./columns.ts";
import { organizations } from "./organizations.ts";

/**
 * Who changed what, and when: append-only (the application's role may neither update nor delete). Personal values are not in
 * it, only the names of their fields, so that a contact who is deleted is forgotten.
 */
export const auditEvents = pgTable(
  "audit_events",
  {
    organizationId: organizationId(),
    sequence: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    at: instant("at").notNull(),
    /** `null`: an API key, or the product itself. */
    actorUserId: text("actor_user_id"),
    actorKeyId: text("actor_key_id"),
    /** The network address that it was done from; `null` where it came from none, or before it was kept. */
    fromAddress: text("from_address"),
    subjectKind: text("subject_kind").$type<AuditSubject>().notNull(),
    subjectId: text("subject_id").notNull(),
    action: text().$type<AuditAction>().notNull(),
    details: jsonb().$type<AuditDetails>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.sequence] }),
    index("audit_events_at_idx").on(table.organizationId, table.at, table.sequence),
    index("audit_events_subject_idx").on(
      table.organizationId,
      table.subjectKind,
      table.subjectId,
      table.sequence,
    ),
    index("audit_events_actor_idx").on(table.organizationId, table.actorUserId, table.sequence),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    tenantPolicy(),
  ],
);

/**
 * Who signed in or failed to, and what was done with people's accounts, API keys, workflows and exports: append-only, as
 * `audit_events`, which keeps to what is done with contacts. Both take their numbers from one sequence, so that the log has
 * one order (docs/decisions/0029-two-tables-one-log.md).
 */
export const securityEvents = pgTable(
  "security_events",
  {
    organizationId: organizationId(),
    sequence: bigint({ mode: "number" }).notNull().default(sql`nextval('audit_events_sequence_seq')`),
    at: instant("at").notNull(),
    /** `null`: an API key, nobody who is known, or the product itself. */
    actorUserId: text("actor_user_id"),
    actorKeyId: text("actor_key_id"),
    /** The network address that it was done from; `null` where it came from none. */
    fromAddress: text("from_address"),
    subjectKind: text("subject_kind").$type<AuditSubject>().notNull(),
    subjectId: text("subject_id").notNull(),
    action: text().$type<AuditAction>().notNull(),
    details: jsonb().$type<AuditDetails>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.sequence] }),
    index("security_events_at_idx").on(table.organizationId, table.at, table.sequence),
    index("security_events_subject_idx").on(
      table.organizationId,
      table.subjectKind,
      table.subjectId,
      table.sequence,
    ),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    tenantPolicy(),
  ],
);
