import { FILE_ENCODINGS, LEAD_COLUMNS, type LeadPointer } from "@fairlead/engine/contract";
import { z } from "zod";
import { Instant } from "./common.ts";

const POINTERS = LEAD_COLUMNS.map(({ pointer }) => pointer) as [LeadPointer, ...LeadPointer[]];

/** Where the value of a column goes. */
export const ImportField = z
  .enum(POINTERS)
  .describe("Where the value goes in a submission, as a JSON pointer.")
  .meta({ id: "ImportField" });

const Becomes = ImportField.nullable().describe(
  "`null`: the column is left out. Where several become the same, the surest fills it and the others fill its blanks; further phones and emails are kept.",
);

export const ImportColumn = z
  .object({
    position: z.int().describe("Its place in the file, from 0."),
    label: z.string(),
    becomes: Becomes,
  })
  .meta({ id: "ImportColumn" });

/** What a person chose for a column. */
export const ChosenImportColumn = z
  .object({ position: z.int().min(0).max(199), becomes: Becomes })
  .meta({ id: "ChosenImportColumn" });

const Reason = z
  .object({
    column: z.string().nullable().describe("`null`: the row as a whole."),
    detail: z.string().describe("Of the first row that has it, with its value."),
    rows: z.int(),
    line: z.int().describe("The first line that has it."),
    lines: z.array(z.int()).describe("The first lines that have it, five at most."),
  })
  .meta({ id: "ImportReason" });

const FirstRow = z
  .object({
    line: z.int(),
    values: z
      .array(z.object({ pointer: z.string(), value: z.string() }))
      .describe("As they would be read; of a row that would fail, as they stand in the file."),
    errors: z.array(z.object({ column: z.string().nullable(), detail: z.string() })),
    notes: z
      .array(z.object({ column: z.string().nullable(), detail: z.string() }))
      .describe("Values that would be left out, since they are not understood."),
  })
  .meta({ id: "ImportFirstRow" });

export const SameFile = z
  .object({
    importId: z.string(),
    fileName: z.string(),
    importedAt: Instant,
    importedBy: z.string().nullable(),
  })
  .meta({ id: "SameFile" });

export const ImportPreview = z
  .object({
    foundEncoding: z.enum(FILE_ENCODINGS).describe("What the bytes say, whatever was chosen."),
    brokenBytes: z
      .int()
      .describe(
        "Bytes that are no character in the encoding that was found: a value that holds one is left out, a name loses the letter, and both are noted.",
      ),
    passedOver: z
      .array(z.object({ line: z.int(), text: z.string() }))
      .describe(
        "Lines above the header that are no part of the table, such as a report's title; none for those to whom the rows are not shown.",
      ),
    columns: z.array(
      ImportColumn.extend({
        changed: z.boolean().describe("Whether somebody chose it, now or for an earlier file of the source."),
        samples: z.array(z.string()).describe("Values of the first rows."),
      }).meta({ id: "ImportPreviewColumn" }),
    ),
    firstRows: z
      .array(FirstRow)
      .describe("20 at most; none for those to whom the rows of the file are not shown."),
    problems: z.array(z.string()).describe("Why the file cannot be started as it is read now; none: it can."),
    check: z
      .object({
        done: z.boolean().describe("Whether all rows were looked at; until then the numbers grow."),
        rows: z.int(),
        wouldFail: z.int(),
        wouldNote: z.int().describe("Rows that would be taken in without a value that is not understood."),
        failing: z.array(Reason),
        noting: z.array(Reason),
      })
      .meta({ id: "ImportCheck" }),
    sameFile: SameFile.nullable().describe("An earlier import of the same bytes; starting asks for `again`."),
  })
  .meta({ id: "ImportPreview" });
