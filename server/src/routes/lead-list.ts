import { listLeadPage } from "@fairlead/db";
import { AppError, checkLeadView } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { ENDPOINTS, LEADS_A_PAGE } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { leadScopeOf } from "../lead-scope.ts";
import { callerOf } from "../plugins/access.ts";
import { leadRowView } from "../views/lead-row-view.ts";
import { viewerOf } from "../views/viewer.ts";

/** The list of leads by pages. */
export const leadListRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.listLeadPage),
    handler: async (request) => {
      const caller = callerOf(request);
      const { include, exclude, sort, ...query } = request.body;
      const view = { include, exclude, sort };
      const errors = checkLeadView({ ...view, columns: [] });
      if (errors.length > 0) {
        throw new AppError("INVALID_VALUE", "A rule of the list cannot be asked.", { errors });
      }
      const read = () =>
        db.listing(caller.organizationId, async (tx) =>
          listLeadPage(tx, await leadScopeOf(tx, caller), {
            ...{ ...query, view, pageSize: LEADS_A_PAGE, nowMs: nowMs() },
          }),
        );
      const { items, total, page } = await app.listTurns.during(caller, read);
      const viewer = viewerOf(caller);
      const rows = items.map((record) => leadRowView(record, viewer, nowMs()));
      return { items: rows, total, page, pageSize: LEADS_A_PAGE };
    },
  });
};
