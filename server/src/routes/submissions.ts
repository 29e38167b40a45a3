import { submissionMembers } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { requireOwnSource } from "../lead-scope.ts";
import { callerOf } from "../plugins/access.ts";
import { enterLead, takeCall } from "../submissions/enter-lead.ts";
import { keepRefusals } from "../submissions/keep-refusals.ts";
import { takeSubmission } from "../submissions/take-submission.ts";

/** Leads that sources send, phone calls bring and people enter; what is refused of them is kept. */
export const submissionRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  keepRefusals(app, deps);

  app.route({
    ...endpoint(ENDPOINTS.ingestLead),
    handler: async (request, reply) => {
      const sourceName = request.params.source;
      requireOwnSource(callerOf(request), sourceName);
      const { status, body } = await takeSubmission(deps, request, {
        sourceName,
        ...submissionMembers(request.body),
      });
      return reply.status(status).send(body);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.receiveCall),
    handler: async (request, reply) => {
      const { status, body } = await takeCall(deps, request, request.body);
      return reply.status(status).send(body);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.createLead),
    handler: async (request, reply) => {
      const { body } = await enterLead(deps, request, request.body);
      return reply.status(202).send(body);
    },
  });
};
