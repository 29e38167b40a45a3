import { applyContactAction, listTeamMembersFor, setDoNotContact } from "@fairlead/db";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { actorOf, contactViewerOf } from "../contact-viewer.ts";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { personOf } from "../plugins/access.ts";

/** What people do with contacts; machines may not. */
export const contactActionRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.actOnContacts),
    handler: async (request) => {
      const caller = personOf(request);
      const { contactIds, action } = request.body;
      const by = { actor: actorOf(caller), nowMs: nowMs() };
      const items = await db.withOrganization(caller.organizationId, async (tx) =>
        applyContactAction(tx, await contactViewerOf(tx, caller), contactIds, action, by),
      );
      return { items: [...items] };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.setDoNotContact),
    handler: async (request, reply) => {
      const caller = personOf(request);
      const by = { actor: actorOf(caller), nowMs: nowMs() };
      await db.withOrganization(caller.organizationId, async (tx) =>
        setDoNotContact(tx, await contactViewerOf(tx, caller), request.params.id, by),
      );
      return reply.status(204).send(null);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listTeamMembers),
    handler: async (request) => {
      const caller = personOf(request);
      const items = await db.withOrganization(caller.organizationId, async (tx) =>
        listTeamMembersFor(tx, await contactViewerOf(tx, caller)),
      );
      return { items: [...items] };
    },
  });
};
