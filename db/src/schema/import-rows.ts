import type { DeliveryNote, FieldObstacle, UndoOutcome } from "@fairlead/engine/contract";
import { sql } from "drizzle-orm";
import { bigint, foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, organizationId, tenantPolicy } from "./columns.ts";
import { imports } from "./imports.ts";
import { leads } from "./leads.ts";

/** What a row of a file came to; `repeated` is a lead that was there already. */
export type ImportRowOutcome = "created" | "updated" | "repeated";

const CLOSED: readonly UndoOutcome[] = ["closed", "closedAndArchived"];
/** What is kept with rows whose lead an undo closed, as a list in SQL. */
export const CLOSED_BY_UNDO = sql.raw(CLOSED.map((outcome) => `'${outcome}'`).join(", "));

/** A row of a file that was taken in, and the lead that it stands for. Written with the lead, in one transaction. */
export const importRows = pgTable(
  "import_rows",
  {
    organizationId: organizationId(),
    importId: text("import_id").notNull(),
    /** The line of the file on which the row begins, from 1 (the header). */
    line: bigint({ mode: "number" }).notNull(),
    leadId: text("lead_id").notNull(),
    /** The lead's contact when the row was taken in; the lead may have another since, and this one may be gone. */
    contactId: text("contact_id").notNull(),
    outcome: text().$type<ImportRowOutcome>().notNull(),
    /** A hash of the source and of what was read of the row; `null` for a row with an external id, which is known by that. */
    fingerprint: text(),
    /** How many rows of the same file came before with the same fingerprint. */
    occurrence: integer().notNull().default(0),
    /** Values that were not understood, as they came; `null`: there were none. */
    notes: jsonb().$type<readonly DeliveryNote[]>(),
    /** What an undo did with the row, or why it left it; `null`: none has looked at it. */
    undone: text().$type<UndoOutcome>(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.importId, table.line] }),
    index("import_rows_lead_idx").on(table.organizationId, table.leadId),
    index("import_rows_noted_idx")
      .on(table.organizationId, table.importId, table.line)
      .where(sql`notes is not null`),
    index("import_rows_fingerprint_idx")
      .on(table.organizationId, table.fingerprint, table.occurrence)
      .where(sql`fingerprint is not null`),
    foreignKey({
      columns: [table.organizationId, table.importId],
      foreignColumns: [imports.organizationId, imports.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.organizationId, table.leadId],
      foreignColumns: [leads.organizationId, leads.id],
    }),
    tenantPolicy(),
  ],
);

/** Fields of a record, by the names that they have in its table, with their values. */
export type FieldValues = Readonly<Record<string, string | number | boolean | null>>;

/** What rows of a file wrote over in a lead or contact that was there already; kept for a while, so that it can be given back. */
export const importChanges = pgTable(
  "import_changes",
  {
    organizationId: organizationId(),
    importId: text("import_id").notNull(),
    /** Later ones have a higher number. */
    sequence: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    /** Exactly one of the two is given. */
    leadId: text("lead_id"),
    contactId: text("contact_id"),
    former: jsonb().$type<FieldValues>().notNull(),
    written: jsonb().$type<FieldValues>().notNull(),
    /** Fields that an undo left as they are; `null`: none has looked at them. What is given back is dropped. */
    kept: text().array(),
    /** Why each of these stays; `null` also where an earlier release left them. */
    keptBecause: jsonb("kept_because").$type<Readonly<Record<string, FieldObstacle>>>(),
    at: instant("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.importId, table.sequence] }),
    index("import_changes_lead_idx").on(table.organizationId, table.leadId).where(sql`lead_id is not null`),
    index("import_changes_contact_idx")
      .on(table.organizationId, table.contactId)
      .where(sql`contact_id is not null`),
    foreignKey({
      columns: [table.organizationId, table.importId],
      foreignColumns: [imports.organizationId, imports.id],
    }).onDelete("cascade"),
    tenantPolicy(),
  ],
);
