import { API_SCOPES, PERMISSIONS, ROLES } from "@fairlead/engine/contract";
import { z } from "zod";
import { IdParams, Instant, NamedRef, Nothing } from "./common.ts";
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

export const ApiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    prefix: z.string(),
    scopes: z.array(ApiScopes),
    createdAt: Instant,
    lastUsedAt: Instant.nullable(),
    revokedAt: Instant.nullable(),
  })
  .meta({ id: "ApiKey" });

export const ListApiKeys = {
  operationId: "listApiKeys",
  tags: ["api keys"],
  summary: "The organization's API keys, without their secrets",
  response: { 200: z.object({ items: z.array(ApiKey) }), ...problems() },
};

export const CreateApiKey = {
  operationId: "createApiKey",
  tags: ["api keys"],
  summary: "Make an API key; the answer shows it this once",
  body: z.object({ name: z.string().trim().min(1).max(100), scopes: z.array(ApiScopes).min(1) }),
  response: { 201: ApiKey.extend({ key: z.string().describe("Shown once.") }), ...problems(...JSON_BODY) },
};

export const RevokeApiKey = {
  operationId: "revokeApiKey",
  tags: ["api keys"],
  summary: "Revoke an API key at once",
  params: IdParams,
  response: { 204: Nothing, ...problems("NOT_FOUND", "CROSS_SITE_REQUEST") },
};
