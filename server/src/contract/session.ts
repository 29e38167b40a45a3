import { API_SCOPES, PERMISSIONS, ROLES } from "@fairlead/engine/contract";
import { z } from "zod";
import { GivenInstant, Id, IdParams, Instant, NamedRef, Nothing } from "./common.ts";
import { JSON_BODY, problems, publicProblems } from "./problem.ts";

export const Me = z
  .object({
    user: z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      role: z.enum(ROLES),
      timeZone: z.string(),
    }),
    organization: NamedRef,
    permissions: z.array(z.enum(PERMISSIONS)),
    links: z.object({
      temporalUi: z.string().nullable().describe("The Temporal UI, for those who may read runs."),
      mailbox: z.boolean().describe("Whether mails go to the local mailbox that the Outbox page shows."),
    }),
  })
  .meta({ id: "Me" });

export const SignIn = {
  operationId: "signIn",
  tags: ["session"],
  summary: "Sign in; the session comes as an HttpOnly cookie",
  body: z.object({ email: z.string().max(254), password: z.string().min(1).max(200) }),
  response: { 200: Me, ...publicProblems("BAD_CREDENTIALS", "TOO_MANY_ATTEMPTS", ...JSON_BODY) },
};

export const SignOut = {
  operationId: "signOut",
  tags: ["session"],
  summary: "End this session",
  response: { 204: Nothing, ...problems("CROSS_SITE_REQUEST") },
};

export const GetMe = {
  operationId: "getMe",
  tags: ["session"],
  summary: "Who is signed in, and what they may do",
  response: { 200: Me, ...problems() },
};

export const Session = z
  .object({
    id: z.string(),
    current: z.boolean(),
    userAgent: z.string().nullable(),
    createdAt: Instant,
    lastSeenAt: Instant,
  })
  .meta({ id: "Session" });

export const ListSessions = {
  operationId: "listSessions",
  tags: ["session"],
  summary: "My signed-in browsers",
  response: { 200: z.object({ items: z.array(Session) }), ...problems() },
};

export const RevokeSession = {
  operationId: "revokeSession",
  tags: ["session"],
  summary: "Sign one of my browsers out at once",
  params: IdParams,
  response: { 204: Nothing, ...problems("NOT_FOUND", "CROSS_SITE_REQUEST") },
};

export const ApiScopes = z.enum(Object.keys(API_SCOPES) as [keyof typeof API_SCOPES]);

const KeyUser = NamedRef.extend({ active: z.boolean() });

export const ApiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    prefix: z.string(),
    scopes: z.array(ApiScopes),
    sources: z.array(NamedRef).nullable().describe("The sources that it is bound to; `null`: every one."),
    state: z.enum(["working", "ended", "expired"]),
    createdBy: KeyUser,
    holder: KeyUser.describe("Who answers for it now. The key works on when they are deactivated."),
    createdAt: Instant,
    lastUsedAt: Instant.nullable(),
    revokedAt: Instant.nullable(),
    expiresAt: Instant.nullable().describe("`null`: never."),
  })
  .meta({ id: "ApiKey" });

export const ListApiKeys = {
  operationId: "listApiKeys",
  tags: ["api keys"],
  summary: "The organization's API keys, without their secrets",
  querystring: z.object({
    holderUserId: Id.optional().describe("Only those that this user answers for and nobody has ended."),
  }),
  response: { 200: z.object({ items: z.array(ApiKey) }), ...problems() },
};

export const CreateApiKey = {
  operationId: "createApiKey",
  tags: ["api keys"],
  summary: "Make an API key; the answer shows it this once",
  body: z.object({
    name: z.string().trim().min(1).max(100),
    scopes: z.array(ApiScopes).min(1),
    expiresAt: GivenInstant.nullish().describe("Left out or null: never."),
    sourceIds: z
      .array(Id)
      .min(1)
      .max(100)
      .nullish()
      .describe("Sources that it sends and reads leads of, and nothing else; left out or null: every one."),
  }),
  response: {
    201: ApiKey.extend({ key: z.string().describe("Shown once.") }),
    ...problems("INVALID_VALUE", "INVALID_DATE", ...JSON_BODY),
  },
};

export const UpdateApiKey = {
  operationId: "updateApiKey",
  tags: ["api keys"],
  summary: "Hand an API key to another administrator, who answers for it from then on",
  params: IdParams,
  body: z.object({ holderUserId: Id }),
  response: { 200: ApiKey, ...problems("NOT_FOUND", "INVALID_VALUE", ...JSON_BODY) },
};

export const RevokeApiKey = {
  operationId: "revokeApiKey",
  tags: ["api keys"],
  summary: "Revoke an API key at once",
  params: IdParams,
  response: { 204: Nothing, ...problems("NOT_FOUND", "CROSS_SITE_REQUEST") },
};
