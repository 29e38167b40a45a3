import {
  ARCHIVE_REASONS,
  type ArchiveReason,
  AT_ONCE,
  GROUP_LIMITS,
  type GroupId,
  MAX_NAMED_CONTACTS,
  MERGE_LIMITS,
  type UserId,
} from "@fairlead/engine/contract";
import { z } from "zod";
import { Id, IdParams, Instant, keysOf, NamedRef, Nothing, PageQuery, pageOf, UserRef } from "./common.ts";
import { Listed, Standing } from "./contacts.ts";
import { FurtherExtensions } from "./leads.ts";
import { JSON_BODY, problems } from "./problem.ts";

const tags = ["contacts"];
const ContactIds = z.array(Id).max(MAX_NAMED_CONTACTS);
const User = idOf<UserId>();
const NOTIFIED = z
  .array(User)
  .max(200)
  .default([])
  .describe("Notify Shared Users: who is told, of those who have the contacts. Nobody, if left out.");
const GroupIds = z
  .array(idOf<GroupId>())
  .min(1)
  .max(50)
  .refine((ids) => new Set(ids).size === ids.length, "Name each group once.");

const Action = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.enum(["share", "unshare", "assign", "unassign"]),
      userId: User.describe("With whom they are shared, or to whom they are assigned."),
      notifyUserIds: NOTIFIED,
    }),
    z.object({
      kind: z.enum(["addToGroups", "removeFromGroups"]),
      groupIds: GroupIds.describe("Manual groups."),
      notifyUserIds: NOTIFIED,
    }),
    z.object({
      kind: z.literal("archive"),
      reason: z.enum(keysOf<ArchiveReason>(ARCHIVE_REASONS)).nullable().default(null),
    }),
    z.object({ kind: z.enum(["unarchive", "silence", "unsilence", "delete"]) }),
    z.object({
      kind: z.literal("changeOwner"),
      ownerUserId: User,
      transferLoans: z.boolean().default(false).describe("Whether their loans go with them."),
      shareWithFormerOwner: z.boolean().default(false),
      groupName: z.string().trim().min(1).max(GROUP_LIMITS.nameLength).nullable().default(null),
    }),
  ])
  .meta({ id: "ContactAction" });

const Selection = {
  contactIds: ContactIds.optional().describe("Contacts one by one; or else `matching`."),
  matching: z
    .object({
      standing: Standing,
      ...Listed,
      except: ContactIds.default([]).describe("Those that are not meant."),
    })
    .optional()
    .describe("All contacts that a list has; or else `contactIds`."),
};

export const BulkAction = z
  .object({
    id: z.string(),
    action: z.enum([
      ...["share", "unshare", "assign", "unassign", "addToGroups", "removeFromGroups", "changeOwner"],
      ...["archive", "unarchive", "silence", "unsilence", "delete"],
    ] as const),
    state: z.enum(["running", "done", "cancelled"]),
    cancelRequested: z.boolean(),
    total: z.int(),
    done: z.int().describe("How many are behind us, failed ones included."),
    failed: z.int(),
    createdAt: Instant,
    finishedAt: Instant.nullable(),
  })
  .meta({ id: "BulkAction" });

export const ActOnContacts = {
  ...{ operationId: "actOnContacts", tags },
  summary: "Do something with contacts; each that refuses stays as it is",
  description: `Up to ${AT_ONCE} contacts are done at once; more by a job of its own, whose progress can be asked for.`,
  body: z.object({ ...Selection, action: Action }),
  response: {
    200: z.object({
      items: z.array(
        z.object({
          contactId: z.string(),
          refusal: z.string().nullable().describe("Why nothing was done; `null`: it is done."),
        }),
      ),
    }),
    202: BulkAction,
    ...problems("INVALID_VALUE", ...JSON_BODY),
  },
};

export const ListSharedUsers = {
  ...{ operationId: "listSharedUsers", tags },
  summary: "Who else has the selected contacts, and can be told of what is done with them",
  body: z.object(Selection),
  response: {
    200: z.object({
      items: z.array(UserRef.extend({ contacts: z.int().describe("How many of them.") }).meta({})),
    }),
    ...problems("INVALID_VALUE", ...JSON_BODY),
  },
};

export const PreviewOwnerChange = {
  ...{ operationId: "previewOwnerChange", tags },
  summary: "What changing the owner of the selected contacts would come to",
  body: z.object(Selection),
  response: {
    200: z
      .object({
        contacts: z.int().describe("Whose owner one may change."),
        refused: z.int().describe("Whose owner one may not change."),
        ownerCount: z.int().describe("How many different owners the former have now."),
        owners: z.array(UserRef).describe("The first few of these: who own the most of them."),
        onLoans: z.int().describe("How many of the former take part in a loan."),
        loans: z.int(),
        additional: z.int().describe("Further contacts on these loans, who would go along with them."),
        copied: z.int().describe("How many of these are on a loan that stays, and would go as a copy."),
        privateNotes: z.int().describe("Private notes on the former, which the new owner will read."),
        privateNotesAlong: z.int().describe("Private notes on those who would go along as they are."),
      })
      .meta({ id: "OwnerChangePreview" }),
    ...problems("INVALID_VALUE", ...JSON_BODY),
  },
};

const MergeBody = z.object({
  primaryId: Id.describe("The record that stays."),
  otherIds: z
    .array(Id)
    .min(1)
    .max(MERGE_LIMITS.most - 1)
    .describe("Those that become part of it; for good."),
});

export const PreviewMerge = {
  ...{ operationId: "previewMerge", tags },
  summary: "What merging contacts would come to; nothing is changed",
  body: MergeBody,
  response: {
    200: z
      .object({
        fields: z.array(
          z.object({
            field: z.string(),
            label: z.string(),
            value: z.string().describe("As it will stand in the merged record."),
            fromId: z
              .string()
              .nullable()
              .describe("The record that it is taken from; `null`: the primary's own."),
          }),
        ),
        furtherAddresses: z
          .array(z.string())
          .describe("Emails and phones of the others that no field has room for: they are kept beside."),
        furtherExtensions: FurtherExtensions,
        lost: z
          .array(
            z.object({
              ...{ fromId: z.string(), field: z.string(), label: z.string() },
              value: z.string().describe("As the record has it."),
            }),
          )
          .describe("What of the others is kept nowhere, by record and field."),
        doNotContact: z
          .boolean()
          .describe("Whether the merged record is on the Do Not Contact List: one of them asked for that."),
        privateNotes: z.int().describe("Private notes on the other records, which go along."),
        reader: UserRef.nullable().describe("Who will read these beside their authors: the owner."),
      })
      .meta({ id: "MergePreview" }),
    ...problems("INVALID_VALUE", "NOT_FOUND", ...JSON_BODY),
  },
};

export const MergeContacts = {
  ...{ operationId: "mergeContacts", tags },
  summary: "Make one contact of several, for good",
  body: MergeBody.extend({ understood: z.literal(true).describe("That it cannot be undone.") }),
  response: { 204: Nothing, ...problems("INVALID_VALUE", "NOT_FOUND", ...JSON_BODY) },
};

export const PreviewDoNotContact = {
  ...{ operationId: "previewDoNotContact", tags, params: IdParams },
  summary:
    "Which other records are bound when a contact is set to do not contact, by an email or phone of theirs",
  response: {
    200: z.object({
      count: z.int(),
      seen: z.array(NamedRef).describe("Those of them that the caller may see, by name; at most 20."),
    }),
    ...problems("NOT_FOUND"),
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

export const ListBulkActions = {
  ...{ operationId: "listBulkActions", tags },
  summary: "The latest of my actions on many contacts, the newest first",
  response: { 200: z.object({ items: z.array(BulkAction) }), ...problems() },
};

export const GetBulkAction = {
  ...{ operationId: "getBulkAction", tags, params: IdParams },
  summary: "How far an action of mine on many contacts has come",
  response: { 200: BulkAction, ...problems("NOT_FOUND") },
};

export const CancelBulkAction = {
  ...{ operationId: "cancelBulkAction", tags, params: IdParams },
  summary: "Stop an action on many contacts; what is done stays done",
  response: { 202: BulkAction, ...problems("NOT_FOUND", "CROSS_SITE_REQUEST") },
};

export const ListBulkFailures = {
  ...{ operationId: "listBulkFailures", tags, params: IdParams, querystring: PageQuery },
  summary: "The contacts with which it was not done, and why, in the order of the selection",
  response: {
    200: pageOf(
      z
        .object({
          contactId: z.string(),
          name: z.string().describe("The contact's id where the caller does not see it, or does no more."),
          refusal: z.string(),
        })
        .meta({ id: "BulkFailure" }),
    ),
    ...problems("NOT_FOUND"),
  },
};

export const DownloadBulkFailures = {
  ...{ operationId: "downloadBulkFailures", tags, params: IdParams },
  summary: "The same as a CSV",
  produces: ["text/csv"],
  response: { 200: z.string().describe("text/csv"), ...problems("NOT_FOUND") },
};

function idOf<Text extends string>() {
  return z
    .custom<Text>((value) => typeof value === "string" && value.length > 0 && value.length <= 64)
    .meta({ type: "string", minLength: 1, maxLength: 64 });
}
