import {
  CONTACT_OBSTACLES,
  type ContactObstacle,
  FIELD_OBSTACLES,
  type FieldObstacle,
  UNDO_OBSTACLES,
  type UndoObstacle,
} from "@fairlead/engine/contract";
import { z } from "zod";
import { Cursor, IdParams, Instant, keysOf, pageOf, UserRef } from "./common.ts";
import { problems } from "./problem.ts";

const ContactReason = z.enum(keysOf<ContactObstacle>(CONTACT_OBSTACLES));
const FieldReason = z.enum(keysOf<FieldObstacle>(FIELD_OBSTACLES));
const Reason = z.enum(keysOf<UndoObstacle>(UNDO_OBSTACLES));

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
    .describe("Fields that stay: somebody or a later import changed them since, or a lead goes on by them."),
  groupsTakenBack: z.int(),
  campaignsTakenBack: z.int().describe("Campaigns, and journeys that had not begun."),
  sharesTakenBack: z.int(),
  addressesTakenBack: z.int().describe("Emails and phones that earlier contacts got beside their fields."),
  addressesKept: z.int().describe("Those of them that stay, because something else brought or holds them."),
});

export const UndoPreview = z
  .object({
    undo: ImportUndo.nullable().describe("`null`: nobody asked for it; what is counted is what it would do."),
    refusal: z.string().nullable().describe("Why it cannot be undone now; `null`: it can."),
    counts: Counts,
    kept: z
      .array(z.object({ reason: Reason, label: z.string(), leads: z.int() }))
      .describe("How many leads stay, by the reason."),
    isWhole: z
      .boolean()
      .describe(
        "Whether all rows are counted; of a large file only the first ones are, before it is undone.",
      ),
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
  description: "A key is told of what was imported by a key.",
  params: IdParams,
  response: { 200: UndoPreview, ...problems("NOT_FOUND", "FORBIDDEN") },
};

export const UndoImport = {
  operationId: "undoImport",
  tags: ["imports"],
  summary: "Take back what an import did",
  description:
    "Leads that nobody has worked are closed; contacts that the import made and that nothing else hangs on are archived; fields that it wrote over get their former value where nobody changed them since; groups, campaigns and shares that it added are taken back. Turns are not. A key undoes only what was imported by a key.",
  params: IdParams,
  response: {
    202: ImportUndo,
    ...problems("NOT_FOUND", "FORBIDDEN", "IMPORT_NOT_UNDOABLE", "CROSS_SITE_REQUEST"),
  },
};

export const ListLeadsKept = {
  operationId: "listLeadsKept",
  tags: ["imports"],
  summary: "What undoing an import leaves, with the reason: leads, contacts and values",
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
    )
      .extend({
        contacts: z
          .array(
            z
              .object({ contactId: z.string(), name: z.string(), reason: ContactReason, label: z.string() })
              .meta({ id: "ContactKept" }),
          )
          .describe("Contacts that the import made and that stay in use although their leads are closed."),
        fields: z
          .array(
            z
              .object({
                contactId: z.string(),
                leadId: z.string().nullable().describe("`null`: it is a field of the contact."),
                name: z.string().describe("Of the contact."),
                field: z.string(),
                fieldLabel: z.string(),
                reason: FieldReason.nullable().describe("`null`: an earlier release left it."),
                label: z.string(),
              })
              .meta({ id: "FieldKept" }),
          )
          .describe("On the first page alone, 200 at most; `fieldsKept` counts all."),
        addresses: z
          .array(
            z
              .object({ contactId: z.string(), name: z.string(), address: z.string() })
              .meta({ id: "AddressKept" }),
          )
          .describe("Once it is undone; on the first page alone, 200 at most."),
      })
      .describe("A page may have few items, or none, although more follow."),
    ...problems("NOT_FOUND"),
  },
};
