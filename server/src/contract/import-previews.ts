import { FILE_ENCODINGS, SEPARATORS } from "@fairlead/engine/contract";
import { z } from "zod";
import { IdParams, Nothing } from "./common.ts";
import { ChosenImportColumn } from "./import-preview.ts";
import { Import, TakeAgain } from "./imports.ts";
import { problems } from "./problem.ts";

const SourceName = z.string().min(1).max(100);

export const PreviewImport = {
  operationId: "previewImport",
  tags: ["imports"],
  summary: "Look at a file of leads before anything of it is taken in (multipart, field `file`)",
  description:
    "Stores the file and tells how it is read: encoding, separator, what each column becomes, the first rows. All rows are then checked; `GET /imports/{id}` tells how far that is. Start it with `POST /imports/{id}/start`; a file that is never started is dropped after a day.",
  consumes: ["multipart/form-data"],
  querystring: z.object({ source: SourceName.optional().describe("The source of rows that name none.") }),
  response: {
    202: Import,
    ...problems(
      "UNSUPPORTED_MEDIA_TYPE",
      "IMPORT_UNREADABLE",
      "BODY_TOO_LARGE",
      "UNKNOWN_SOURCE",
      "SOURCE_NOT_ROUTED",
      "CROSS_SITE_REQUEST",
    ),
  },
};

export const ChangePreview = {
  operationId: "changePreview",
  tags: ["imports"],
  summary: "Read the file of a preview in another way",
  description:
    "What is left out stays as it is. Another source brings what is remembered for its columns, unless `mapping` is given. The check of all rows begins anew.",
  params: IdParams,
  body: z.strictObject({
    encoding: z.enum(FILE_ENCODINGS).optional(),
    separator: z.enum(SEPARATORS).optional(),
    source: SourceName.nullable().optional().describe("The source of rows that name none."),
    mapping: z
      .array(ChosenImportColumn)
      .max(200)
      .optional()
      .describe(
        "The columns that become something else than their name says, instead of those chosen before.",
      ),
  }),
  response: {
    200: Import,
    ...problems(
      "NOT_FOUND",
      "FORBIDDEN",
      "IMPORT_UNREADABLE",
      "IMPORT_STARTED",
      "UNKNOWN_SOURCE",
      "SOURCE_NOT_ROUTED",
      "INVALID_VALUE",
    ),
  },
};

export const StartPreviewedImport = {
  operationId: "startPreviewedImport",
  tags: ["imports"],
  summary: "Take in the file of a preview",
  description:
    "By the reading that the preview shows; the columns that were changed are remembered for the source, and those that were turned back to what their name says are forgotten. A file with the same bytes as an earlier one is refused unless `again` is given.",
  params: IdParams,
  body: z
    .strictObject({ source: SourceName.optional(), again: TakeAgain.optional() })
    .nullish()
    .describe(
      "`source`: of rows that name none, instead of the preview's. All may be left out, and the body too.",
    ),
  response: {
    202: Import,
    ...problems(
      "NOT_FOUND",
      "FORBIDDEN",
      "IMPORT_UNREADABLE",
      "IMPORT_STARTED",
      "FILE_ALREADY_IMPORTED",
      "UNKNOWN_SOURCE",
      "SOURCE_NOT_ROUTED",
    ),
  },
};

export const DiscardPreview = {
  operationId: "discardPreview",
  tags: ["imports"],
  summary: "Drop the file of a preview, with what was chosen for it",
  description: "Whoever may start it may discard it. What was started cannot be discarded; it can be undone.",
  params: IdParams,
  response: {
    204: Nothing,
    ...problems("NOT_FOUND", "FORBIDDEN", "IMPORT_STARTED", "CROSS_SITE_REQUEST"),
  },
};

export const DownloadLeadTemplate = {
  operationId: "downloadLeadTemplate",
  tags: ["imports"],
  summary: "A CSV with every column that is read and an example row",
  produces: ["text/csv"],
  response: { 200: z.string().describe("text/csv"), ...problems() },
};
