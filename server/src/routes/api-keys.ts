import { randomBytes } from "node:crypto";
import {
  type ApiKeyRow,
  createApiKey,
  handKeys,
  listApiKeys,
  recordAudit,
  revokeApiKey,
  type Tx,
} from "@fairlead/db";
import { type ApiScope, AppError, keyState } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import { actorOf } from "../contact-viewer.ts";
import { type ApiKey, ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { API_KEY_PREFIX, callerOf, hashSecret, personOf } from "../plugins/access.ts";

/** Characters of a key that its list shows. */
const SHOWN_LENGTH = 10;

/** API keys of an organization: made, listed, handed on, ended; each shown once. */
export const apiKeyRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.listApiKeys),
    handler: async (request) => {
      const { holderUserId } = request.query;
      const rows = await db.withOrganization(callerOf(request).organizationId, (tx) =>
        listApiKeys(tx, holderUserId),
      );
      return { items: rows.map((row) => apiKeyView(row, nowMs())) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.createApiKey),
    handler: async (request, reply) => {
      const caller = personOf(request);
      const { organizationId, userId } = caller;
      const { name, scopes, sourceIds = null } = request.body;
      const expiresAt = requireLater(request.body.expiresAt ?? null, nowMs());
      const { key, prefix, keyHash } = newApiKey();
      const row = await db.withOrganization(organizationId, async (tx) => {
        const stored = { organizationId, name, prefix, keyHash, scopes, expiresAt, sourceIds };
        const id = await createApiKey(tx, { ...stored, createdBy: userId });
        const entry = { subject: "apiKey", subjectId: id, action: "created", details: { name } } as const;
        await recordAudit(tx, actorOf(caller), nowMs(), [entry]);
        return requireKey(tx, id);
      });
      return reply.status(201).send({ ...apiKeyView(row, nowMs()), key });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.updateApiKey),
    handler: async (request) => {
      const caller = personOf(request);
      const { id } = request.params;
      const to = { userId: request.body.holderUserId, pointer: "/holderUserId" };
      const row = await db.withOrganization(caller.organizationId, async (tx) => {
        const by = { actor: actorOf(caller), nowMs: nowMs() };
        if ((await handKeys(tx, { keyId: id }, to, by)) === 0) throw gone();
        return requireKey(tx, id);
      });
      return apiKeyView(row, nowMs());
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.revokeApiKey),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const { id } = request.params;
      await db.withOrganization(caller.organizationId, async (tx) => {
        const name = await revokeApiKey(tx, id, nowMs());
        if (name === null) throw gone();
        const entry = { subject: "apiKey", subjectId: id, action: "ended", details: { name } } as const;
        await recordAudit(tx, actorOf(caller), nowMs(), [entry]);
      });
      return reply.status(204).send(null);
    },
  });
};

/** A key of 256 random bits, with what is stored of it. */
export function newApiKey(): { readonly key: string; readonly prefix: string; readonly keyHash: string } {
  const key = `${API_KEY_PREFIX}${randomBytes(32).toString("base64url")}`;
  return { key, prefix: key.slice(0, SHOWN_LENGTH), keyHash: hashSecret(key) };
}

async function requireKey(tx: Tx, id: string): Promise<ApiKeyRow> {
  const row = (await listApiKeys(tx)).find((key) => key.id === id);
  if (!row) throw new Error(`The API key ${id} is not there`);
  return row;
}

function requireLater(expiresAt: string | null, nowMs: number): Date | null {
  if (expiresAt === null) return null;
  if (Date.parse(expiresAt) > nowMs) return new Date(expiresAt);
  const detail = "The key would have expired already; choose a time to come, or leave it out for never.";
  throw new AppError("INVALID_DATE", detail, {
    errors: [{ code: "INVALID_DATE", pointer: "/expiresAt", detail }],
  });
}

function gone(): AppError {
  return new AppError("NOT_FOUND", "There is no such API key that nobody has ended.");
}

function apiKeyView(row: ApiKeyRow, nowMs: number): z.input<typeof ApiKey> {
  const { scopes, sources, createdAt, lastUsedAt, revokedAt, expiresAt, ...rest } = row;
  return {
    ...rest,
    scopes: scopes as ApiScope[],
    sources: sources && [...sources],
    state: keyState(row, nowMs),
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}
