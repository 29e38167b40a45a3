import { listSources, listTeams, listUsers } from "@fairlead/db";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { callerOf } from "../plugins/access.ts";

/** Who and what there is in the organization: users, teams, sources. */
export const directoryRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db }) => {
  app.route({
    ...endpoint(ENDPOINTS.listUsers),
    handler: async (request) => {
      const rows = await db.withOrganization(callerOf(request).organizationId, listUsers);
      return { items: rows.map((row) => ({ ...row, workingHours: [...row.workingHours] })) };
    },
  });
  app.route({
    ...endpoint(ENDPOINTS.listTeams),
    handler: async (request) => ({
      items: await db.withOrganization(callerOf(request).organizationId, listTeams),
    }),
  });
  app.route({
    ...endpoint(ENDPOINTS.listSources),
    handler: async (request) => ({
      items: await db.withOrganization(callerOf(request).organizationId, listSources),
    }),
  });
};
