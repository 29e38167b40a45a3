import { forgetLoanWord, listLoanWords, teachLoanWord } from "@fairlead/db";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { callerOf } from "../plugins/access.ts";

/** What senders call the facts of a loan. */
export const loanWordRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.listLoanWords),
    handler: async (request) => {
      const { organizationId } = callerOf(request);
      const { taught, unknown } = await db.withOrganization(organizationId, listLoanWords);
      return {
        taught: taught.map(({ field, example, value, taughtBy, taughtAt }) => ({
          ...{ field, word: example, value, taughtBy, taughtAt: taughtAt.toISOString() },
        })),
        unknown: unknown.map(({ field, example, leads, lastSeenAt }) => ({
          ...{ field, word: example, leads, lastSeenAt: lastSeenAt.toISOString() },
        })),
      };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.teachLoanWord),
    handler: async (request, reply) => {
      const { organizationId, userId: actorUserId } = callerOf(request);
      const taught = { ...request.body, organizationId, actorUserId, nowMs: nowMs() };
      await db.withOrganization(organizationId, (tx) => teachLoanWord(tx, taught));
      return reply.status(204).send(null);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.forgetLoanWord),
    handler: async (request, reply) => {
      const { organizationId } = callerOf(request);
      await db.withOrganization(organizationId, (tx) =>
        forgetLoanWord(tx, { ...request.query, organizationId }),
      );
      return reply.status(204).send(null);
    },
  });
};
