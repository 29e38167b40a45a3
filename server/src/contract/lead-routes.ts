import { ACCEPT_WITHIN_SECONDS } from "@fairlead/engine/contract";
import { z } from "zod";
import { Id, IdParams, Instant, Nothing, UserRef } from "./common.ts";
import { JSON_BODY, problems } from "./problem.ts";

const { min, max } = ACCEPT_WITHIN_SECONDS;

const Settings = z.object({
  name: z.string().trim().min(1).max(100),
  defaultAcceptorId: Id.describe("Who is assigned the lead when nobody accepts it."),
  delayPassSeconds: z.int().min(min).max(max).describe("How long each has before it is passed to the next."),
  userIds: z.array(Id).min(1).max(300).describe("In the order in which they are offered a lead."),
  sources: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(100),
        kind: z.enum(["singlePropertySite", "leadCaptureApp", "parsedEmail"]),
      }),
    )
    .max(100)
    .describe("Sources whose leads go by this route."),
});

export const LeadRoute = Settings.extend({
  id: z.string(),
  defaultAcceptor: UserRef,
  users: z.array(UserRef.extend({ active: z.boolean().describe("Active, in a role that works leads.") })),
  lastAcceptor: UserRef.nullable().describe("The next in line is offered the next lead first."),
  createdAt: Instant,
}).meta({ id: "LeadRoute" });

export const ListLeadRoutes = {
  operationId: "listLeadRoutes",
  tags: ["lead routes"],
  summary: "The lead routes, by name",
  response: { 200: z.object({ items: z.array(LeadRoute) }), ...problems() },
};

export const CreateLeadRoute = {
  operationId: "createLeadRoute",
  tags: ["lead routes"],
  summary: "Create a lead route; it is live at once",
  body: Settings,
  response: { 201: LeadRoute, ...problems("NOT_FOUND", "NAME_TAKEN", "SOURCE_TAKEN", ...JSON_BODY) },
};

export const GetLeadRoute = {
  operationId: "getLeadRoute",
  tags: ["lead routes"],
  summary: "A lead route",
  params: IdParams,
  response: { 200: LeadRoute, ...problems("NOT_FOUND") },
};

export const UpdateLeadRoute = {
  operationId: "updateLeadRoute",
  tags: ["lead routes"],
  summary: "Change a lead route; leads under way keep the order they began with",
  params: IdParams,
  body: Settings,
  response: { 200: LeadRoute, ...problems("NOT_FOUND", "NAME_TAKEN", "SOURCE_TAKEN", ...JSON_BODY) },
};

export const DeleteLeadRoute = {
  operationId: "deleteLeadRoute",
  tags: ["lead routes"],
  summary: "Archive a lead route that no source goes by",
  params: IdParams,
  response: { 204: Nothing, ...problems("NOT_FOUND", "WORKFLOW_IN_USE", "CROSS_SITE_REQUEST") },
};
