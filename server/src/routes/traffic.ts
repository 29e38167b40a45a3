import { listLeads, readTraffic, readWaiting, readWorkflow } from "@fairlead/db";
import { AppError, type LeadId, type NodeId, Traffic } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { leadScopeOf } from "../lead-scope.ts";
import { periodOf } from "../period.ts";
import { callerOf } from "../plugins/access.ts";
import { leadSummaryView } from "../views/lead-view.ts";

/** Leads that are counted: the latest of the period. */
const MAX_COUNTED = 10_000;
const LEADS_A_PAGE = 50;

/** How leads travelled a drawing: what the canvas shows beside it. */
export const trafficRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.getTraffic),
    handler: async (request) => {
      const workflowId = request.params.id;
      const period = { workflowId, limit: MAX_COUNTED, ...periodOf(request.query) };
      return db.withOrganization(callerOf(request).organizationId, async (tx) => {
        await readWorkflow(tx, workflowId, nowMs());
        const traffic = new Traffic();
        const totals = await readTraffic(tx, period, traffic);
        const { held, users } = await readWaiting(tx, workflowId);
        return {
          ...{ leads: traffic.leads, ...totals, versions: [...traffic.versions] },
          waiting: { held, users: [...users] },
          boxes: [...traffic.boxes].map(([nodeId, box]) => ({ nodeId, ...box })),
        };
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listTrafficLeads),
    handler: async (request) => {
      const caller = callerOf(request);
      const workflowId = request.params.id;
      const { nodeId, passage, cursor } = request.query;
      const period = { workflowId, limit: MAX_COUNTED, ...periodOf(request.query) };
      return db.withOrganization(caller.organizationId, async (tx) => {
        await readWorkflow(tx, workflowId, nowMs());
        const traffic = new Traffic({ nodeId: nodeId as NodeId, passage });
        await readTraffic(tx, period, traffic);
        const { ids, nextCursor } = pageOfIds(traffic.watchedLeads, cursor);
        const scope = await leadScopeOf(tx, caller);
        const page = await listLeads(tx, scope, { ids }, { after: null, limit: LEADS_A_PAGE });
        return {
          items: page.items.map(leadSummaryView),
          ...{ total: traffic.watchedLeads.length, nextCursor },
        };
      });
    },
  });
};

/** The leads after the one that a page ended with. */
function pageOfIds(all: readonly LeadId[], cursor: string | undefined) {
  const start = cursor === undefined ? 0 : all.indexOf(cursor as LeadId) + 1;
  if (cursor !== undefined && start === 0) {
    throw new AppError("BAD_REQUEST", "The cursor is none of this list; leave it out for the first page.");
  }
  const ids = all.slice(start, start + LEADS_A_PAGE);
  return { ids, nextCursor: start + ids.length < all.length ? (ids.at(-1) ?? null) : null };
}
