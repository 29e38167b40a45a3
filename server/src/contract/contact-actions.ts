import { ARCHIVE_REASONS, type ArchiveReason, AT_ONCE, type UserId } from "@fairlead/engine/contract";
import { z } from "zod";
import { IdParams, Nothing, UserRef } from "./common.ts";
import { JSON_BODY, problems } from "./problem.ts";

const tags = ["contacts"];
const ContactIdText = z.string().min(1).max(64);
const User = z
  .custom<UserId>((value) => typeof value === "string" && value.length > 0 && value.length <= 64)
  .meta({ type: "string", minLength: 1, maxLength: 64 });

const Action = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.enum(["share", "unshare", "assign", "unassign"]),
      userId: User.describe("With whom they are shared, or to whom they are assigned."),
    }),
    z.object({
      kind: z.literal("archive"),
      reason: z
        .enum(Object.keys(ARCHIVE_REASONS) as [ArchiveReason, ...ArchiveReason[]])
        .nullable()
        .default(null),
    }),
    z.object({ kind: z.enum(["unarchive", "silence", "unsilence"]) }),
  ])
  .meta({ id: "ContactAction" });

export const ActOnContacts = {
  ...{ operationId: "actOnContacts", tags },
  summary: "Share, assign, archive or silence contacts, or take it back; each that refuses stays as it is",
  body: z.object({
    contactIds: z
      .array(ContactIdText)
      .min(1)
      .max(AT_ONCE)
      .transform((ids) => [...new Set(ids)]),
    action: Action,
  }),
  response: {
    200: z.object({
      items: z.array(
        z.object({
          contactId: z.string(),
          refusal: z.string().nullable().describe("Why nothing was done; `null`: it is done."),
        }),
      ),
    }),
    ...problems("INVALID_VALUE", ...JSON_BODY),
  },
};

export const SetDoNotContact = {
  ...{ operationId: "setDoNotContact", tags, params: IdParams },
  summary: 'Set one contact as "Do not contact", for good: all outbound communication stops',
  body: z.object({ understood: z.literal(true).describe("That it cannot be undone.") }),
  response: { 204: Nothing, ...problems("NOT_FOUND", ...JSON_BODY) },
};

export const ListTeamMembers = {
  ...{ operationId: "listTeamMembers", tags },
  summary: "Whom I can share contacts with or assign them to, by name",
  response: { 200: z.object({ items: z.array(UserRef) }), ...problems() },
};
