import { FILE_ENCODINGS, SEPARATORS } from "@fairlead/engine/contract";
import { z } from "zod";
import { IdParams, Instant, PageQuery, pageOf, UserRef } from "./common.ts";
import { ImportColumn, ImportPreview } from "./import-preview.ts";
import { ImportUndo } from "./import-undo.ts";
import { problems } from "./problem.ts";

export const Import = z
  .object({
    id: z.string(),
    fileName: z.string(),
    state: z
      .enum(["receiving", "preview", "queued", "running", "done", "failed"])
      .describe(
        "`preview`: the file is there and nothing of it was taken in; start it, or it is dropped after a day.",
      ),
    sizeBytes: z.int(),
    bytesDone: z.int(),
    rowsDone: z.int(),
    rowsCreated: z.int(),
    rowsRepeated: z
      .int()
      .describe("Rows that came before, by their external id or as they are: the same lead, nothing new."),
    rowsUpdated: z.int().describe("Rows that updated an open lead."),
    rowsFailed: z.int(),
    rowsNoted: z.int().describe("Rows that were taken in without a value that was not understood."),
    error: z.string().nullable().describe("Why the whole file was refused."),
    source: z
      .string()
      .nullable()
      .describe("The source of rows that name none; a `Source Name` in the file comes first."),
    encoding: z
      .enum(FILE_ENCODINGS)
      .nullable()
      .describe("As what its bytes are read; found from all of them."),
    separator: z.enum(SEPARATORS).nullable(),
    timeZone: z.string().nullable().describe("The zone by which its dates are read that name none."),
    columns: z.array(ImportColumn).nullable().describe("What each column of the file becomes."),
    columnsLeftOut: z.array(z.string()).nullable().describe("The columns that nothing is read of."),
    preview: ImportPreview.nullable().describe(
      "What the file would come to; `null` once it is started, and in lists.",
    ),
    failedRowsUrl: z
      .string()
      .nullable()
      .describe(
        "A CSV of the failed rows with their reasons; `null` where there are none, or they are not shown to the caller.",
      ),
    notedRowsUrl: z
      .string()
      .nullable()
      .describe("A CSV of what was not understood of rows that were taken in; `null` as `failedRowsUrl` is."),
    failedRowsKeptUntil: Instant.nullable().describe(
      "Until when the failed rows are kept: 30 days from the end; `null` where there are none, or the import is under way.",
    ),
    createdBy: UserRef.nullable(),
    createdAt: Instant,
    finishedAt: Instant.nullable(),
    undo: ImportUndo.nullable().describe("How far taking it back is; `null`: nobody asked for it."),
  })
  .meta({ id: "Import" });

/** What is said of a file that was imported before. */
export const TakeAgain = z
  .enum(["missing", "true"])
  .describe(
    "For a file that was imported before: `missing` takes in the rows that are not leads yet, `true` takes every row without an external id in as new. Rows with an external id are taken in once either way.",
  );

export const StartImport = {
  operationId: "startImport",
  tags: ["imports"],
  summary: "Import a CSV file of leads (multipart, field `file`)",
  description:
    "Streamed. Encoding (UTF-8, UTF-16, else Windows-1252) and separator (comma, semicolon, tab, pipe, `sep=`) are found from the file. Columns are matched by name or alias, and those left out are named in the answer; each row names its `Source Name`, or the query `source` names one for the rows that name none. A row without an external id that came before in another file of its source is the lead that it was. A file with the same bytes as an earlier one is refused unless `again` is given; the problem's `sameFile` is `{ importId, fileName, importedAt, importedBy }`.",
  consumes: ["multipart/form-data"],
  querystring: z.object({
    source: z.string().min(1).max(100).optional(),
    again: TakeAgain.optional(),
  }),
  response: {
    202: Import,
    ...problems(
      "UNSUPPORTED_MEDIA_TYPE",
      "IMPORT_UNREADABLE",
      "BODY_TOO_LARGE",
      "UNKNOWN_SOURCE",
      "SOURCE_NOT_ROUTED",
      "FILE_ALREADY_IMPORTED",
      "CROSS_SITE_REQUEST",
    ),
  },
};

export const ListImports = {
  operationId: "listImports",
  tags: ["imports"],
  summary: "Imports, newest first",
  querystring: PageQuery,
  response: { 200: pageOf(Import), ...problems() },
};

export const GetImport = {
  operationId: "getImport",
  tags: ["imports"],
  summary: "How far an import is",
  params: IdParams,
  response: { 200: Import, ...problems("NOT_FOUND") },
};

export const ListFailedRows = {
  operationId: "listFailedRows",
  tags: ["imports"],
  summary: "The rows that were refused, with line numbers and reasons",
  params: IdParams,
  querystring: PageQuery,
  response: {
    200: pageOf(
      z
        .object({
          line: z.number(),
          row: z.record(z.string(), z.string()),
          errors: z.array(z.object({ code: z.string(), column: z.string().nullable(), detail: z.string() })),
        })
        .meta({ id: "FailedRow" }),
    ),
    ...problems("NOT_FOUND"),
  },
};

export const DownloadFailedRows = {
  operationId: "downloadFailedRows",
  tags: ["imports"],
  summary:
    "The refused rows as a CSV: the columns of the file, the line and the reasons; mend it and import it again",
  produces: ["text/csv"],
  params: IdParams,
  response: { 200: z.string().describe("text/csv"), ...problems("NOT_FOUND") },
};

export const ListNotedRows = {
  operationId: "listNotedRows",
  tags: ["imports"],
  summary: "Rows that were taken in without a value that was not understood, with their leads",
  params: IdParams,
  querystring: PageQuery,
  response: {
    200: pageOf(
      z
        .object({
          line: z.number(),
          leadId: z.string(),
          notes: z.array(
            z.object({
              label: z.string().describe("What it is about, in words."),
              value: z
                .string()
                .describe("As it came; of more than 1,000 characters the first, and how many are left out."),
              detail: z.string().describe("What would have been understood, or how it was read."),
            }),
          ),
        })
        .meta({ id: "NotedRow" }),
    ),
    ...problems("NOT_FOUND"),
  },
};

export const DownloadNotedRows = {
  operationId: "downloadNotedRows",
  tags: ["imports"],
  summary: "What was not understood of rows that were taken in, as a CSV: one line for each value",
  produces: ["text/csv"],
  params: IdParams,
  response: { 200: z.string().describe("text/csv"), ...problems("NOT_FOUND") },
};
