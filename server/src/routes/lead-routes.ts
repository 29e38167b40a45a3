import {
  createLeadRoute,
  type LeadRouteRecord,
  listLeadRoutes,
  listUsers,
  readLeadRoute,
  setWorkflowState,
  type Tx,
  updateLeadRoute,
} from "@fairlead/db";
import { takesLeads } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import { actorOf } from "../contact-viewer.ts";
import { ENDPOINTS, type LeadRoute } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { callerOf } from "../plugins/access.ts";

/** Lead routes: who is offered the leads of property sites, of the lead capture app and of parsed emails, one after another. */
export const leadRouteRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db }) => {
  app.route({
    ...endpoint(ENDPOINTS.listLeadRoutes),
    handler: async (request) =>
      db.withOrganization(callerOf(request).organizationId, async (tx) => {
        const view = await viewer(tx);
        return { items: (await listLeadRoutes(tx)).map(view) };
      }),
  });

  app.route({
    ...endpoint(ENDPOINTS.createLeadRoute),
    handler: async (request, reply) => {
      const { organizationId, userId } = callerOf(request);
      const view = await db.withOrganization(organizationId, async (tx) =>
        readView(
          tx,
          await createLeadRoute(tx, organizationId, request.body, userId, actorOf(callerOf(request))),
        ),
      );
      return reply.status(201).send(view);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getLeadRoute),
    handler: async (request) =>
      db.withOrganization(callerOf(request).organizationId, (tx) => readView(tx, request.params.id)),
  });

  app.route({
    ...endpoint(ENDPOINTS.updateLeadRoute),
    handler: async (request) => {
      const { organizationId, userId } = callerOf(request);
      const { id } = request.params;
      return db.withOrganization(organizationId, async (tx) => {
        await updateLeadRoute(tx, organizationId, id, request.body, userId, actorOf(callerOf(request)));
        return readView(tx, id);
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.deleteLeadRoute),
    handler: async (request, reply) => {
      const { organizationId } = callerOf(request);
      const { id } = request.params;
      await db.withOrganization(organizationId, async (tx) => {
        await readLeadRoute(tx, id);
        await setWorkflowState(tx, { organizationId, workflowId: id, state: "archived" });
      });
      return reply.status(204).send(null);
    },
  });
};

async function readView(tx: Tx, id: string): Promise<z.input<typeof LeadRoute>> {
  const view = await viewer(tx);
  return view(await readLeadRoute(tx, id));
}

async function viewer(tx: Tx) {
  const users = new Map((await listUsers(tx)).map((user) => [user.id, user]));
  const goesTo = (id: string) => {
    const user = users.get(id);
    return user !== undefined && takesLeads(user);
  };
  const refOf = (id: string) => ({ id, name: users.get(id)?.name ?? "a former user" });
  return (route: LeadRouteRecord): z.input<typeof LeadRoute> => ({
    ...{ id: route.id, name: route.name, delayPassSeconds: route.delayPassSeconds },
    ...{ defaultAcceptorId: route.defaultAcceptorId, defaultAcceptor: refOf(route.defaultAcceptorId) },
    userIds: [...route.userIds],
    users: route.userIds.map((id) => ({ ...refOf(id), active: goesTo(id) })),
    sources: [...route.sources],
    lastAcceptor: route.lastAcceptorId === null ? null : refOf(route.lastAcceptorId),
    createdAt: route.createdAt.toISOString(),
  });
}
