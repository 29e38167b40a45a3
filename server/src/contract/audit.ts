import { ACTIVITY_KINDS, AUDIT_ACTIONS, AUDIT_SUBJECTS } from "@fairlead/engine/contract";
import { z } from "zod";
import { GivenInstant, Id, IdParams, Instant, PageQuery, pageOf, UserRef } from "./common.ts";
import { ContactNote } from "./contact-work.ts";
import { problems } from "./problem.ts";

const Actor = UserRef.nullable().describe("`null`: an API key, or the product itself.");

export const AuditEvent = z
  .object({
    id: z.string(),
    at: Instant,
    actor: Actor,
    isByKey: z.boolean().describe("An API key did it."),
    keyName: z.string().nullable().describe("What that key is called."),
    address: z
      .string()
      .nullable()
      .describe(
        "The network address that it was done from; told in the audit log alone, not in a contact's activity.",
      ),
    subject: z.enum(AUDIT_SUBJECTS),
    subjectId: z.string(),
    subjectName: z
      .string()
      .nullable()
      .describe(
        "What it was done with is called now: the contact (to whoever sees all contacts), group, workflow, import …; told in the audit log alone.",
      ),
    action: z.enum(AUDIT_ACTIONS),
    changes: z
      .array(
        z
          .object({
            field: z.string(),
            label: z.string(),
            kind: z.enum(["text", "instant", "phone"]).describe("How `before` and `after` are read."),
            before: z.string().nullable(),
            after: z.string().nullable(),
          })
          .meta({ id: "AuditChange" }),
      )
      .describe(
        "From what to what, for whoever may see it; empty of what was done before it was kept, and of a contact who was deleted.",
      ),
    sentence: z.string().describe("What was done, to stand behind the name of who did it."),
  })
  .meta({ id: "AuditEvent" });

export const ListAudit = {
  ...{ operationId: "listAudit", tags: ["audit"] },
  summary:
    "Who did what: changes of contacts, loans, groups, tabs and lists; sign-ins, people, API keys, publishing, exports",
  querystring: PageQuery.extend({
    subject: z.enum(AUDIT_SUBJECTS).optional(),
    subjectId: Id.optional(),
    actorUserId: Id.optional(),
    action: z.enum(AUDIT_ACTIONS).optional(),
    from: GivenInstant.optional().describe("What was done at or after this instant."),
    until: GivenInstant.optional().describe("What was done before this instant."),
  }),
  response: { 200: pageOf(AuditEvent), ...problems() },
};

export const ListContactActivity = {
  ...{ operationId: "listContactActivity", tags: ["contacts"], params: IdParams },
  querystring: PageQuery.extend({
    kind: z.enum(ACTIVITY_KINDS).optional(),
    actorUserId: Id.optional().describe("Who did it, or wrote the note."),
    from: GivenInstant.optional().describe("What happened at or after this instant."),
    until: GivenInstant.optional().describe("What happened before this instant."),
  }),
  summary: "What happened with a contact: notes that one is shown, and who changed what, the newest first",
  response: {
    200: pageOf(
      z
        .discriminatedUnion("kind", [
          z.object({ kind: z.literal("note"), note: ContactNote }),
          z.object({ kind: z.literal("change"), change: AuditEvent }),
        ])
        .meta({ id: "ContactActivity" }),
    ),
    ...problems("NOT_FOUND"),
  },
};
