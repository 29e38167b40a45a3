import { GROUP_LIMITS } from "@fairlead/engine/contract";
import { z } from "zod";
import { IdParams, Nothing, UserRef } from "./common.ts";
import { Rules } from "./contacts.ts";
import { JSON_BODY, problems } from "./problem.ts";

const tags = ["contacts"];

const GroupRules = z
  .object({
    include: Rules.default([]),
    exclude: Rules.default([]),
  })
  .default({ include: [], exclude: [] })
  .describe(
    `Smart Group Filters: anything in them makes the group smart, with whoever matches as its members. ${GROUP_LIMITS.rules} filters at most, with ${GROUP_LIMITS.values} values together.`,
  );

const GroupBody = z.object({
  name: z.string().trim().min(1).max(GROUP_LIMITS.nameLength),
  description: z.string().trim().max(GROUP_LIMITS.descriptionLength).default(""),
  rules: GroupRules,
});

export const ContactGroupHead = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    kind: z.enum(["manual", "smart"]),
    isDefault: z.boolean().describe("Made with the account; nobody changes it."),
    isEditable: z.boolean().describe("Whether the caller can change and delete it."),
    createdBy: UserRef.nullable(),
  })
  .meta({ id: "ContactGroupHead" });

export const ContactGroup = ContactGroupHead.extend({
  rules: z.object({ include: Rules, exclude: Rules }),
}).meta({ id: "ContactGroup" });

export const ListGroups = {
  ...{ operationId: "listGroups", tags },
  summary: "All contact groups, by name; `GET /groups/{id}` tells the filters of one",
  response: { 200: z.object({ items: z.array(ContactGroupHead) }), ...problems() },
};

export const GetGroup = {
  ...{ operationId: "getGroup", tags, params: IdParams },
  summary: "A contact group with its filters",
  response: { 200: ContactGroup, ...problems("NOT_FOUND") },
};

export const CountGroup = {
  ...{ operationId: "countGroup", tags, params: IdParams },
  summary: "How many contacts in use of a group one sees",
  response: { 200: z.object({ contacts: z.int() }), ...problems("NOT_FOUND") },
};

export const CreateGroup = {
  ...{ operationId: "createGroup", tags },
  summary: "Make a contact group: a manual one, or with filters a smart one",
  body: GroupBody,
  response: { 201: ContactGroup, ...problems("NAME_TAKEN", "INVALID_VALUE", ...JSON_BODY) },
};

export const UpdateGroup = {
  ...{ operationId: "updateGroup", tags, params: IdParams },
  summary: "Change a group's name, description and filters; rules that name it follow",
  body: GroupBody,
  response: {
    200: ContactGroup,
    ...problems("NOT_FOUND", "NAME_TAKEN", "GROUP_IN_USE", "INVALID_VALUE", ...JSON_BODY),
  },
};

export const DeleteGroup = {
  ...{ operationId: "deleteGroup", tags, params: IdParams },
  summary: "Delete a group, for good; its contacts stay",
  response: { 204: Nothing, ...problems("NOT_FOUND", "GROUP_IN_USE", "CROSS_SITE_REQUEST") },
};
