import { UNDO_OBSTACLES, type UndoObstacle } from "@fairlead/engine/contract";
import { z } from "zod";
import { Cursor, IdParams, Instant, pageOf, UserRef } from "./common.ts";
import { problems } from "./problem.ts";

const Reason = z.enum(Object.keys(UNDO_OBSTACLES) as [UndoObstacle, ...UndoObstacle[]]);

/** How far taking an import back is. */
export const ImportUndo = z
  .object({
    state: z.enum(["queued", "running", "done"]),
    at: Instant,
    by: UserRef.nullable(),
    finishedAt: Instant.nullable(),
  })
  .meta({ id: "ImportUndo" });

const Counts = z.object({
  leadsClosed: z.int(),
  leadsKept: z.int().describe("Leads that stay, because somebody has worked them."),
  contactsArchived: z.int().describe("Contacts that the import made and that nothing else hangs on."),
  fieldsGivenBack: z.int().describe("Fields of earlier leads and contacts that get their former value."),
  fieldsKept: z
    .int()
    .describe("Fields that stay, because somebody changed them since or a lead goes on by them."),
  groupsTakenBack: z.int(),
  campaignsTakenBack: z.int().describe("Campaigns, and journeys that had not begun."),
  sharesTakenBack: z.int(),
});

export const UndoPreview = z
  .object({
    undo: ImportUndo.nullable().describe("`null`: nobody asked for it; what is counted is what it would do."),
    refusal: z.string().nullable().describe("Why it cannot be undone now; `null`: it can."),
    counts: Counts,
    kept: z
      .array(z.object({ reason: Reason, label: z.string(), leads: z.int() }))
      .describe("How many leads stay, by the reason."),
    forgotten: z
      .boolean()
      .describe(
        "Whether former values of fields are no longer known: they are kept for 30 days, and not at all for imports from before that.",
      ),
  })
  .meta({ id: "UndoPreview" });

export const PreviewImportUndo = {
  operationId: "previewImportUndo",
  tags: ["imports"],
  summary: "What undoing an import would do now, and what it would leave; once it is undone: what it did",
  params: IdParams,
  response: { 200: UndoPreview, ...problems("NOT_FOUND") },
};

export const UndoImport = {
  operationId: "undoImport",
  tags: ["imports"],
  summary: "Take back what an import did",
  description:
    "Leads that nobody has worked are closed; contacts that the import made and that nothing else hangs on are archived; fields that it wrote over get their former value where nobody changed them since; groups, campaigns and shares that it added are taken back. Turns are not.",
  params: IdParams,
  response: { 202: ImportUndo, ...problems("NOT_FOUND", "IMPORT_NOT_UNDOABLE", "CROSS_SITE_REQUEST") },
};

export const ListLeadsKept = {
  operationId: "listLeadsKept",
  tags: ["imports"],
  summary: "The leads that undoing an import leaves, with the reason",
  params: IdParams,
  querystring: z.object({ cursor: Cursor }),
  response: {
    200: pageOf(
      z
        .object({
          leadId: z.string(),
          name: z.string(),
          line: z.int().nullable().describe("Of the file; `null` where it was not kept."),
          reason: Reason,
          label: z.string(),
        })
        .meta({ id: "LeadKept" }),
    ).describe("A page may have few items, or none, although more follow."),
    ...problems("NOT_FOUND"),
  },
};
