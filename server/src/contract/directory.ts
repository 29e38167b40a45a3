import { ROLES } from "@fairlead/engine/contract";
import { z } from "zod";
import { NamedRef } from "./common.ts";
import { problems } from "./problem.ts";

export const User = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    active: z.boolean(),
    licensedStates: z.array(z.string()),
    languages: z.array(z.string()),
    timeZone: z.string(),
    workingHours: z.array(z.object({ weekday: z.int(), fromMinute: z.int(), toMinute: z.int() })),
    teamIds: z.array(z.string()),
  })
  .meta({ id: "User" });

export const ListUsers = {
  operationId: "listUsers",
  tags: ["directory"],
  summary: "Everybody in the organization",
  response: { 200: z.object({ items: z.array(User) }), ...problems() },
};

export const ListTeams = {
  operationId: "listTeams",
  tags: ["directory"],
  summary: "The teams, with their members in team order",
  response: {
    200: z.object({
      items: z.array(NamedRef.extend({ memberIds: z.array(z.string()) }).meta({ id: "Team" })),
    }),
    ...problems(),
  },
};

export const ListSources = {
  operationId: "listSources",
  tags: ["directory"],
  summary: "The lead sources and the workflow that starts at each",
  response: {
    200: z.object({
      items: z.array(NamedRef.extend({ workflow: NamedRef.nullable() }).meta({ id: "Source" })),
    }),
    ...problems(),
  },
};
