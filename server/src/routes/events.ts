import { isSessionOpen } from "@fairlead/db";
import type { FastifyPluginAsync } from "fastify";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { personOf } from "../plugins/access.ts";

/** A stream outlives its session by this at most. */
const SESSION_CHECK_MS = 15_000;

/** Server-sent events for the signed-in user. They tell what changed; the reader asks again, also after a gap. */
export const eventRoutes: FastifyPluginAsync<ServerDeps> = async (
  app,
  { db, live, nowMs, sessionCheckMs = SESSION_CHECK_MS },
) => {
  const { method, url, schema, access } = ENDPOINTS.streamEvents;
  app.route({
    ...{ method, url, config: { access, rateLimit: false }, sse: "only" as const },
    schema,
    handler: async (request, reply) => {
      const { organizationId, userId, sessionId } = personOf(request);
      reply.header("x-accel-buffering", "no");
      const hello = reply.sse.send({ data: { type: "hello" } });
      // Listens before the greeting is out: who reads everything on being greeted misses nothing.
      const unsubscribe = live.subscribe({
        organizationId,
        userId,
        send: (event) => void reply.sse.send({ data: event }).catch(() => unsubscribe()),
      });
      const checks = setInterval(() => void endWithSession(), sessionCheckMs);
      reply.sse.onClose(() => {
        clearInterval(checks);
        unsubscribe();
      });
      await hello;
      reply.sse.keepAlive();

      async function endWithSession(): Promise<void> {
        const isOpen = await db
          .withOrganization(organizationId, (tx) => isSessionOpen(tx, sessionId, nowMs()))
          // While the database is away nothing is told either; the next check will know.
          .catch(() => true);
        if (!isOpen) reply.sse.close();
      }
    },
  });
};
