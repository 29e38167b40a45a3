import { forgetLoanWord, listLoanWords, teachLoanWord } from "@fairlead/db";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { actorOf } from "../contact-viewer.ts";
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
      const caller = callerOf(request);
      const { organizationId } = caller;
      const taught = { ...request.body, organizationId, actor: actorOf(caller), nowMs: nowMs() };
      await db.withOrganization(organizationId, (tx) => teachLoanWord(tx, taught));
      return reply.status(204).send(null);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.forgetLoanWord),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const { organizationId } = caller;
      const by = { actor: actorOf(caller), nowMs: nowMs() };
      await db.withOrganization(organizationId, (tx) =>
        forgetLoanWord(tx, { ...request.query, organizationId, ...by }),
      );
      return reply.status(204).send(null);
    },
  });
};
