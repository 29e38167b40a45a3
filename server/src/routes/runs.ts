import {
  countRuns,
  decodeCursor,
  encodeCursor,
  listRuns,
  type RunRecord,
  readLead,
  readUserNames,
  type Tx,
  terminateRun,
  toPage,
  wakeRun,
} from "@fairlead/db";
import { AppError } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import { ENDPOINTS, type RunSummary } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { leadScopeOf } from "../lead-scope.ts";
import { callerOf, personOf } from "../plugins/access.ts";
import { runView } from "../views/lead-view.ts";

/** A deadline passed longer ago than this has not been noticed. */
const OVERDUE_MS = 30_000;

/** Runs, for engineers: what each waits for, what Temporal says of it, and what can be done about it. */
export const runRoutes: FastifyPluginAsyncZod<ServerDeps> = async (
  app,
  { db, cache, nowMs, links, describeRun },
) => {
  app.route({
    ...endpoint(ENDPOINTS.listRuns),
    handler: async (request) => {
      const { cursor, limit, overdue, stage, workflowId, planVersion } = request.query;
      const overdueBefore = overdue ? new Date(nowMs() - OVERDUE_MS) : undefined;
      const caller = callerOf(request);
      return db.withOrganization(caller.organizationId, async (tx) => {
        const scope = await leadScopeOf(tx, caller);
        const filter = { scope, workflowId, planVersion, waitKind: stage, overdueBefore };
        const rows = await listRuns(tx, filter, limit + 1, decodeCursor(cursor));
        const { items, next } = toPage(rows, limit, ({ waitUntil, leadId }) => ({
          at: waitUntil ?? new Date(0),
          id: leadId,
        }));
        return {
          items: await summaries(tx, items),
          nextCursor: next && encodeCursor(next),
          total: await countRuns(tx, filter),
        };
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getRun),
    handler: async (request) => {
      const { leadId } = request.params;
      const caller = callerOf(request);
      const summary = await db.withOrganization(caller.organizationId, async (tx) => {
        const scope = await leadScopeOf(tx, caller);
        if (!(await readLead(tx, scope, leadId))) throw new AppError("NOT_FOUND", "There is no such lead.");
        return (await summaries(tx, await listRuns(tx, { scope, leadId }, 1, null)))[0] ?? null;
      });
      return { summary, temporal: (await describeRun?.(leadId)) ?? null };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.retryRuns),
    handler: async (request) => {
      const { organizationId } = callerOf(request);
      const results = await each(request.body.leadIds, (leadId) =>
        db.probing(organizationId, (tx) => wakeRun(tx, { organizationId, leadId, nowMs: nowMs() })),
      );
      return { results };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.terminateRuns),
    handler: async (request) => {
      const { organizationId, userId } = personOf(request);
      const { leadIds, reason } = request.body;
      const results = await each(leadIds, (leadId) =>
        db.probing(organizationId, (tx) =>
          terminateRun(tx, cache, { organizationId, leadId, reason, actorUserId: userId, nowMs: nowMs() }),
        ),
      );
      return { results };
    },
  });

  async function summaries(tx: Tx, rows: readonly RunRecord[]): Promise<z.input<typeof RunSummary>[]> {
    const names = await readUserNames(
      tx,
      rows.flatMap(({ assigneeUserId }) => assigneeUserId ?? []),
    );
    const now = nowMs();
    return rows.flatMap((row) => {
      const { waitKind, waitUntil, assigneeUserId } = row;
      if (waitKind === null || waitUntil === null) return [];
      return {
        ...{ leadId: row.leadId, workflow: row.workflow, planVersion: row.planVersion, step: row.step },
        ...{ run: runView(row.leadId, links), stage: waitKind, waitUntil: waitUntil.toISOString() },
        overdue: waitUntil.getTime() < now - OVERDUE_MS,
        told: row.carriedStep >= row.step,
        assignee: assigneeUserId && {
          id: assigneeUserId,
          name: names.get(assigneeUserId) ?? "a former user",
        },
        ...{ openOffers: row.openOffers, since: row.createdAt.toISOString() },
      };
    });
  }
};

/** Does something to each, and tells of each how it went. */
async function each(leadIds: readonly string[], work: (leadId: string) => Promise<void>) {
  const results = [];
  for (const leadId of leadIds) {
    try {
      await work(leadId);
      results.push({ leadId, done: true, problem: null });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      results.push({ leadId, done: false, problem: { code: error.code, detail: error.message } });
    }
  }
  return results;
}
