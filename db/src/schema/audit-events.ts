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
 * What changed of a contact from what to what, and what the thing was called that an entry is about: the personal part of
 * `audit_events`, apart from it, so that it goes with a contact who is erased.
 */
export const auditValues = pgTable(
  "audit_values",
  {
    organizationId: organizationId(),
    /** Of the entry in `audit_events`. */
    sequence: bigint({ mode: "number" }).notNull(),
    /** The field that changed, such as `email`, or what the thing is called: `name`, `startsAt`. */
    field: text().notNull(),
    contactId: text("contact_id").notNull(),
    /** As one reads it; `null`: it was blank, or there was none before. */
    before: text(),
    after: text(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.sequence, table.field] }),
    index("audit_values_contact_idx").on(table.organizationId, table.contactId),
    foreignKey({
      columns: [table.organizationId, table.sequence],
      foreignColumns: [auditEvents.organizationId, auditEvents.sequence],
    }),
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
