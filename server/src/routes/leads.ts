import {
  claimLead,
  closeLead,
  countOffered,
  countToContact,
  decodeCursor,
  encodeCursor,
  listContacted,
  listLeads,
  listOffered,
  listToContact,
  passLead,
  reassignLead,
  recordCommunication,
  reopenLead,
  reviewName,
  type Tx,
} from "@fairlead/db";
import { AppError } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { actorOf, contactViewerOf } from "../contact-viewer.ts";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { leadScopeOf } from "../lead-scope.ts";
import { type Caller, callerOf, type PersonCaller, personOf } from "../plugins/access.ts";
import { keepWithEffect } from "../plugins/idempotency.ts";
import { leadsView, readLeadView } from "../read-lead-view.ts";
import { requireImport } from "../require-import.ts";
import { requireLead } from "../require-lead.ts";
import { leadSummaryView } from "../views/lead-view.ts";

/** Leads that the loan officer's home shows at most, of each kind. */
const MAX_CONTACTED = 20;

/** Leads: lists, one lead, and what its people do with it. */
export const leadRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  const { db, cache, nowMs, links } = deps;
  app.route({
    ...endpoint(ENDPOINTS.listLeads),
    handler: async (request) => {
      const caller = callerOf(request);
      const { cursor, limit, ...filter } = request.query;
      const page = await db.withOrganization(caller.organizationId, async (tx) => {
        if (filter.import !== undefined) await requireImport(tx, filter.import);
        return listLeads(tx, await leadScopeOf(tx, caller), filter, { after: decodeCursor(cursor), limit });
      });
      return {
        items: page.items.map(leadSummaryView),
        nextCursor: page.next && encodeCursor(page.next),
      };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getMyLeads),
    handler: async (request) => {
      const caller = personOf(request);
      return db.withOrganization(caller.organizationId, async (tx) => {
        const scope = await leadScopeOf(tx, caller);
        const { limit } = request.query;
        const [offered, offeredCount, assigned, contacted, assignedCount] = await Promise.all([
          listOffered(tx, caller.userId, scope, limit),
          countOffered(tx, caller.userId),
          listToContact(tx, caller.userId, scope, limit),
          listContacted(tx, caller.userId, scope, MAX_CONTACTED),
          countToContact(tx, caller.userId),
        ]);
        const view = await leadsView(tx, [...offered, ...assigned, ...contacted], caller, links);
        return {
          ...{ offered: offered.map(view), offeredCount },
          assigned: assigned.map(view),
          contacted: contacted.map(view),
          assignedCount,
        };
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getLead),
    handler: async (request) => {
      const caller = callerOf(request);
      return db.withOrganization(caller.organizationId, (tx) =>
        readLeadView(tx, request.params.id, caller, links),
      );
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.closeLead),
    handler: async (request) => {
      const caller = personOf(request);
      return db.probing(caller.organizationId, async (tx) => {
        await requireLead(tx, request.params.id, caller);
        await closeLead(tx, cache, closingOf(caller, request.params.id));
        return readLeadView(tx, request.params.id, caller, links);
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.reviewName),
    handler: async (request) => {
      const caller = personOf(request);
      const { id: leadId } = request.params;
      return db.probing(caller.organizationId, async (tx) => {
        await requireLead(tx, leadId, caller);
        const viewer = await contactViewerOf(tx, caller);
        const { decision } = request.body;
        await reviewName(tx, { actor: actorOf(caller), viewer, leadId, decision, nowMs: nowMs() });
        return readLeadView(tx, leadId, caller, links);
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.reopenLead),
    handler: async (request) => {
      const caller = personOf(request);
      return db.probing(caller.organizationId, async (tx) => {
        await requireLead(tx, request.params.id, caller);
        await reopenLead(tx, cache, closingOf(caller, request.params.id));
        return readLeadView(tx, request.params.id, caller, links);
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.reassignLeads),
    handler: async (request) => {
      const caller = callerOf(request);
      const { organizationId, userId } = caller;
      const { leadIds, to } = request.body;
      const results = [];
      for (const leadId of new Set(leadIds)) {
        try {
          await db.probing(organizationId, async (tx) => {
            await requireLead(tx, leadId, caller);
            await reassignLead(tx, cache, {
              organizationId,
              leadId,
              to,
              actorUserId: userId,
              nowMs: nowMs(),
            });
          });
          results.push({ leadId, reassigned: true, problem: null });
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          results.push({ leadId, reassigned: false, problem: { code: error.code, detail: error.message } });
        }
      }
      return { results };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.claimLead),
    handler: async (request) => {
      const caller = personOf(request);
      const { organizationId, userId } = caller;
      return db.probing(organizationId, async (tx) => {
        const claim = { organizationId, userId, leadId: request.params.id, nowMs: nowMs() };
        await notFoundUnlessSeen(tx, claim.leadId, caller, claimLead(tx, cache, claim));
        return readLeadView(tx, request.params.id, caller, links);
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.passLead),
    handler: async (request) => {
      const caller = personOf(request);
      const { organizationId, userId } = caller;
      const leadId = request.params.id;
      await db.probing(organizationId, (tx) =>
        notFoundUnlessSeen(
          tx,
          leadId,
          caller,
          passLead(tx, cache, { organizationId, userId, leadId, nowMs: nowMs() }),
        ),
      );
      return { leadId, passed: true as const };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.recordCommunication),
    handler: async (request, reply) => {
      const caller = personOf(request);
      const { organizationId, userId } = caller;
      const leadId = request.params.id;
      const { kind, direction, at } = request.body;
      const now = nowMs();
      const body = await db.probing(organizationId, async (tx) => {
        const atMs = at == null ? now : Date.parse(at);
        const recording = { organizationId, userId, leadId, communication: kind, nowMs: now };
        const recorded = recordCommunication(tx, cache, { ...recording, direction, atMs });
        const { id, stamped, contactedAt } = await notFoundUnlessSeen(tx, leadId, caller, recorded);
        const view = { id, stamped, contactedAt: contactedAt?.toISOString() ?? null };
        await keepWithEffect(tx, request, { status: 201, body: view });
        return view;
      });
      return reply.status(201).send(body);
    },
  });

  function closingOf(caller: PersonCaller, leadId: string) {
    const { organizationId, userId, permissions } = caller;
    const seesAll = permissions.includes("leads:reassign");
    return { organizationId, leadId, actorUserId: userId, seesAll, nowMs: nowMs() };
  }
};

/**
 * Waits for something done with a lead. That the lead is somebody else's is told to those alone who see it; to others there is
 * none, as if the id were wrong.
 */
async function notFoundUnlessSeen<Result>(
  tx: Tx,
  leadId: string,
  caller: Caller,
  doing: Promise<Result>,
): Promise<Result> {
  try {
    return await doing;
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_YOUR_LEAD") await requireLead(tx, leadId, caller);
    throw error;
  }
}
