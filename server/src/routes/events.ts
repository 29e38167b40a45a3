import type { FastifyPluginAsync } from "fastify";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { personOf } from "../plugins/access.ts";

/** Server-sent events for the signed-in user. They tell what changed; the reader asks again, also after a gap. */
export const eventRoutes: FastifyPluginAsync<ServerDeps> = async (app, { live }) => {
  const { method, url, schema, access } = ENDPOINTS.streamEvents;
  app.route({
    ...{ method, url, config: { access, rateLimit: false }, sse: "only" as const },
    schema,
    handler: async (request, reply) => {
      const { organizationId, userId } = personOf(request);
      reply.header("x-accel-buffering", "no");
      await reply.sse.send({ data: { type: "hello" } });
      reply.sse.keepAlive();
      const unsubscribe = live.subscribe({
        organizationId,
        userId,
        send: (event) => void reply.sse.send({ data: event }).catch(() => unsubscribe()),
      });
      reply.sse.onClose(unsubscribe);
    },
  });
};
