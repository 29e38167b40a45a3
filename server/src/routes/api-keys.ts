import { randomBytes } from "node:crypto";
import { type ApiKeyRow, createApiKey, listApiKeys, revokeApiKey } from "@fairlead/db";
import { type ApiScope, AppError } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { API_KEY_PREFIX, callerOf, hashSecret, personOf } from "../plugins/access.ts";

/** Characters of a key that its list shows. */
const SHOWN_LENGTH = 10;

/** API keys of an organization: made, listed, revoked; each shown once. */
export const apiKeyRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db }) => {
  app.route({
    ...endpoint(ENDPOINTS.listApiKeys),
    handler: async (request) => {
      const rows = await db.withOrganization(callerOf(request).organizationId, listApiKeys);
      return { items: rows.map(apiKeyView) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.createApiKey),
    handler: async (request, reply) => {
      const { organizationId, userId } = personOf(request);
      const { name, scopes } = request.body;
      const { key, prefix, keyHash } = newApiKey();
      const row = await db.withOrganization(organizationId, (tx) =>
        createApiKey(tx, { organizationId, name, prefix, keyHash, scopes, createdBy: userId }),
      );
      return reply.status(201).send({ ...apiKeyView(row), key });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.revokeApiKey),
    handler: async (request, reply) => {
      const { organizationId } = callerOf(request);
      const revoked = await db.withOrganization(organizationId, (tx) => revokeApiKey(tx, request.params.id));
      if (!revoked) throw new AppError("NOT_FOUND", "There is no such API key that still works.");
      return reply.status(204).send(null);
    },
  });
};

/** A key of 256 random bits, with what is stored of it. */
export function newApiKey(): { readonly key: string; readonly prefix: string; readonly keyHash: string } {
  const key = `${API_KEY_PREFIX}${randomBytes(32).toString("base64url")}`;
  return { key, prefix: key.slice(0, SHOWN_LENGTH), keyHash: hashSecret(key) };
}

function apiKeyView({ scopes, createdAt, lastUsedAt, revokedAt, ...row }: ApiKeyRow) {
  return {
    ...row,
    scopes: scopes as ApiScope[],
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
