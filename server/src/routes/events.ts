import { isSessionOpen } from "@fairlead/db";
import { AppError } from "@fairlead/engine";
import type { FastifyPluginAsync } from "fastify";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { leadScopeOrNone } from "../lead-scope.ts";
import { personOf } from "../plugins/access.ts";

/** A stream outlives its session by this at most. */
const SESSION_CHECK_MS = 15_000;

/** Tabs and windows that one person may have open at once, on each server. */
const MAX_STREAMS = 20;
const RETRY_SECONDS = 30;

/**
 * Server-sent events for the signed-in user. They tell what changed of what the user may read; the reader asks again, also after
 * a gap.
 */
export const eventRoutes: FastifyPluginAsync<ServerDeps> = async (
  app,
  { db, live, nowMs, sessionCheckMs = SESSION_CHECK_MS },
) => {
  const streams = new Map<string, number>();
  const { method, url, schema, access } = ENDPOINTS.streamEvents;
  app.route({
    ...{ method, url, config: { access, rateLimit: false }, sse: "only" as const },
    schema,
    handler: async (request, reply) => {
      const caller = personOf(request);
      const { organizationId, userId, permissions, sessionId } = caller;
      let scope = await db.withOrganization(organizationId, (tx) => leadScopeOrNone(tx, caller));
      // Gone meanwhile: its end would not be told any more.
      if (!reply.sse.isConnected) return;
      const open = streams.get(userId) ?? 0;
      if (open >= MAX_STREAMS) {
        reply.header("retry-after", RETRY_SECONDS);
        const detail = `You have ${MAX_STREAMS} streams of events open; close a tab, or try again later.`;
        throw new AppError("RATE_LIMITED", detail);
      }
      streams.set(userId, open + 1);
      reply.header("x-accel-buffering", "no");
      const hello = reply.sse.send({ data: { type: "hello" } });
      // Listens before the greeting is out: who reads everything on being greeted misses nothing.
      const unsubscribe = live.subscribe({
        organizationId,
        userId,
        permissions,
        scope: () => scope,
        send: (event) => void reply.sse.send({ data: event }).catch(() => unsubscribe()),
      });
      const checks = setInterval(() => void endWithSession(), sessionCheckMs);
      reply.sse.onClose(() => {
        clearInterval(checks);
        unsubscribe();
        const rest = (streams.get(userId) ?? 1) - 1;
        if (rest > 0) streams.set(userId, rest);
        else streams.delete(userId);
      });
      await hello;
      reply.sse.keepAlive();

      async function endWithSession(): Promise<void> {
        const isOpen = await db
          .withOrganization(organizationId, async (tx) => {
            scope = await leadScopeOrNone(tx, caller);
            return isSessionOpen(tx, sessionId, nowMs());
          })
          // While the database is away nothing is told either; the next check will know.
          .catch(() => true);
        if (!isOpen) reply.sse.close();
      }
    },
  });
};
