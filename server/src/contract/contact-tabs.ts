import { TAB_LIMITS } from "@fairlead/engine/contract";
import { z } from "zod";
import { Id, IdParams, Nothing } from "./common.ts";
import { ContactView, ListName } from "./contacts.ts";
import { JSON_BODY, problems } from "./problem.ts";

const tags = ["contacts"];
const Label = z.string().trim().min(1).max(TAB_LIMITS.labelLength);
const TeamIds = z
  .array(Id)
  .min(1)
  .max(200)
  .nullable()
  .describe("The teams that it is published to; `null`: everybody.");

export const ContactTab = z
  .object({
    id: z.string(),
    label: z.string(),
    kind: z.enum(["own", "organization"]),
    isNew: z.boolean().describe("Published within the last week by somebody else."),
    isEditable: z.boolean(),
    teamIds: z.array(z.string()).nullable(),
  })
  .meta({ id: "ContactTab" });

const Tabs = z.object({ items: z.array(ContactTab) });

export const ListContactTabs = {
  ...{ operationId: "listContactTabs", tags },
  summary: "The organization's tabs of the contact list that I see, and my own, from the left",
  response: { 200: Tabs, ...problems() },
};

export const SaveOwnTabs = {
  ...{ operationId: "saveOwnTabs", tags },
  summary: "Keep my own tabs as given; lists of one that is left out move to My Contacts",
  body: z.object({
    tabs: z
      .array(z.object({ id: Id.nullable().default(null).describe("`null`: a new one."), label: Label }))
      .max(TAB_LIMITS.customTabs),
  }),
  response: { 200: Tabs, ...problems("NOT_FOUND", "INVALID_VALUE", ...JSON_BODY) },
};

const Published = z.object({ label: Label, teamIds: TeamIds });

export const PublishTab = {
  ...{ operationId: "publishTab", tags },
  summary: "Publish a tab of the organization with its first list",
  body: Published.extend({ list: z.object({ name: ListName, view: ContactView }) }),
  response: { 201: z.object({ id: z.string() }), ...problems("INVALID_VALUE", ...JSON_BODY) },
};

export const UpdateTab = {
  ...{ operationId: "updateTab", tags, params: IdParams },
  summary: "Rename a tab of the organization, or publish it to others",
  body: Published,
  response: { 204: Nothing, ...problems("NOT_FOUND", "INVALID_VALUE", ...JSON_BODY) },
};

export const DeleteTab = {
  ...{ operationId: "deleteTab", tags, params: IdParams },
  summary: "Delete a tab of the organization; lists that users saved in it move to their My Contacts",
  response: { 204: Nothing, ...problems("NOT_FOUND", "CROSS_SITE_REQUEST") },
};
