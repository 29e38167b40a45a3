import type {
  FieldError,
  FileEncoding,
  LeadFileCheck,
  LeadPointer,
  MappedColumn,
  Separator,
  UndoCounts,
} from "@fairlead/engine/contract";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import { instant, organizationId, tenantPolicy } from "./columns.ts";
import { organizations } from "./organizations.ts";
import { users } from "./users.ts";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** How far an undo is: the carrier takes it when it is `queued`. */
export type UndoState = "queued" | "running" | "done";

export type ImportState = "receiving" | "queued" | "running" | "done" | "failed";

/** A flat file of leads. The counters move in the same transaction as the rows, so that a crash resumes exactly. */
export const imports = pgTable(
  "imports",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    fileName: text("file_name").notNull(),
    /** The source for rows that name none; `null` when each row names its own. */
    defaultSource: text("default_source"),
    state: text().$type<ImportState>().notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull().default(0),
    /** Bytes of the file that are behind us, for progress. */
    bytesDone: bigint("bytes_done", { mode: "number" }).notNull().default(0),
    rowsDone: integer("rows_done").notNull().default(0),
    rowsCreated: integer("rows_created").notNull().default(0),
    rowsRepeated: integer("rows_repeated").notNull().default(0),
    /** Rows that updated an open lead. */
    rowsUpdated: integer("rows_updated").notNull().default(0),
    rowsFailed: integer("rows_failed").notNull().default(0),
    /** Rows that were taken in with a value that was not understood. */
    rowsNoted: integer("rows_noted").notNull().default(0),
    header: text().array(),
    /** How its bytes are read; `null` for files from before it was kept: UTF-8, the separator from its first line. */
    encoding: text().$type<FileEncoding>(),
    separator: text().$type<Separator>(),
    /** IANA zone by which its dates are read. */
    timeZone: text("time_zone"),
    /** What each column becomes; `null`: what its name says. */
    columns: jsonb().$type<readonly MappedColumn[]>(),
    /** Of the file's bytes, in hex; `null` for files from before it was kept. */
    sha256: text(),
    /** Whether rows without an external id are new leads even where they came before, because the person said so. */
    takesRepeats: boolean("takes_repeats").notNull().default(false),
    /** How far taking it back is; `null`: nobody asked for it. */
    undoState: text("undo_state").$type<UndoState>(),
    undoBy: text("undo_by"),
    undoAt: instant("undo_at"),
    undoFinishedAt: instant("undo_finished_at"),
    /** What it did so far; moves in the transactions of its batches. */
    undoCounts: jsonb("undo_counts").$type<UndoCounts>(),
    error: text(),
    createdBy: text("created_by"),
    createdAt: instant("created_at").notNull().defaultNow(),
    finishedAt: instant("finished_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("imports_created_idx").on(table.organizationId, table.createdAt, table.id),
    index("imports_file_idx").on(table.organizationId, table.sha256).where(sql`sha256 is not null`),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    foreignKey({
      columns: [table.organizationId, table.createdBy],
      foreignColumns: [users.organizationId, users.id],
    }),
    tenantPolicy(),
  ],
);

/**
 * What a file would come to, before it is started; it goes when the import begins. The import's row stands as `receiving`, which
 * the release before reads as an upload under way.
 */
export const importPreviews = pgTable(
  "import_previews",
  {
    organizationId: organizationId(),
    importId: text("import_id").notNull(),
    /** Rises each time that the file is read anew: a check of an earlier reading ends. */
    reading: integer().notNull().default(1),
    /** What the bytes say, whatever was chosen. */
    foundEncoding: text("found_encoding").$type<FileEncoding>().notNull(),
    /** Bytes that are no character in the encoding that was found; counted for UTF-8 alone. */
    brokenBytes: bigint("broken_bytes", { mode: "number" }).notNull().default(0),
    /** Places of the columns, from 0, that a person chose something for. */
    changed: integer().array().notNull(),
    check: jsonb().$type<LeadFileCheck>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.importId] }),
    foreignKey({
      columns: [table.organizationId, table.importId],
      foreignColumns: [imports.organizationId, imports.id],
    }).onDelete("cascade"),
    tenantPolicy(),
  ],
);

/** What people chose for a column of files of a source; the next file with such a column begins with it. */
export const columnChoices = pgTable(
  "column_choices",
  {
    organizationId: organizationId(),
    /** Empty for files whose rows name their source. */
    sourceName: text("source_name").notNull(),
    /** The label without case, spaces and signs. */
    labelKey: text("label_key").notNull(),
    /** `null`: the column is left out. */
    becomes: text().$type<LeadPointer>(),
    chosenAt: instant("chosen_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.sourceName, table.labelKey] }),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    tenantPolicy(),
  ],
);

/** The uploaded file in pieces, so that any worker can read it after a crash; dropped when the import is done. */
export const importChunks = pgTable(
  "import_chunks",
  {
    organizationId: organizationId(),
    importId: text("import_id").notNull(),
    position: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.importId, table.position] }),
    foreignKey({
      columns: [table.organizationId, table.importId],
      foreignColumns: [imports.organizationId, imports.id],
    }).onDelete("cascade"),
    tenantPolicy(),
  ],
);

/** A row that was refused, whole, with every reason. */
export const importFailures = pgTable(
  "import_failures",
  {
    organizationId: organizationId(),
    importId: text("import_id").notNull(),
    /** The line of the file on which the row begins, from 1 (the header). */
    line: bigint({ mode: "number" }).notNull(),
    row: jsonb().$type<readonly string[]>().notNull(),
    errors: jsonb().$type<readonly FieldError[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.importId, table.line] }),
    foreignKey({
      columns: [table.organizationId, table.importId],
      foreignColumns: [imports.organizationId, imports.id],
    }).onDelete("cascade"),
    tenantPolicy(),
  ],
);
