import {
  listBehind,
  type MovePreview,
  moveToPublished,
  readDraft,
  readGraphNames,
  readVersionGraph,
  readWorkflow,
  restoreVersion,
  type Tx,
  yieldToLoop,
} from "@fairlead/db";
import {
  AppError,
  type Decision,
  diffGraphs,
  type Graph,
  type Names,
  type OrganizationId,
} from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import { actorOf } from "../contact-viewer.ts";
import { ENDPOINTS, type MoveChange } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { leadScopeOrNone } from "../lead-scope.ts";
import { callerOf } from "../plugins/access.ts";
import { shownNames } from "../views/shown-names-view.ts";
import { versionView } from "../views/version-view.ts";

/** Leads told of in a preview, and moved by one call. */
const MAX_LEADS = 200;
const MAX_COUNTED = 100_000;

/** Versions: what differs, rolling back, and moving leads under way to the newest. */
export const versionRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, cache, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.diffVersion),
    handler: async (request) => {
      const { id, number } = request.params;
      const { against } = request.query;
      return db.withOrganization(callerOf(request).organizationId, async (tx) => {
        const before = await graphOf(tx, id, number);
        const after =
          against === "draft" ? (await readDraft(tx, id)).graph : await graphOf(tx, id, Number(against));
        const changes = [...diffGraphs(before, after, await readGraphNames(tx))];
        await yieldToLoop();
        return { changes };
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.restoreVersion),
    handler: async (request) => {
      const { organizationId, userId } = callerOf(request);
      const { id: workflowId, number } = request.params;
      const actor = actorOf(callerOf(request));
      const input = { organizationId, workflowId, number, publishedBy: userId, nowMs: nowMs(), actor };
      return versionView(await db.withOrganization(organizationId, (tx) => restoreVersion(tx, input)));
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.previewMove),
    handler: async (request) => {
      const caller = callerOf(request);
      const { organizationId } = caller;
      const behind = await db.withOrganization(organizationId, async (tx) =>
        listBehind(
          tx,
          request.params.id,
          await publishedVersion(tx, request.params.id, nowMs()),
          MAX_COUNTED,
        ),
      );
      const leadIds = behind.slice(0, MAX_LEADS);
      const [names, contacts] = await db.withOrganization(organizationId, async (tx) => {
        const scope = await leadScopeOrNone(tx, caller);
        return Promise.all([readGraphNames(tx), shownNames(tx, scope, leadIds)]);
      });
      const items: z.input<typeof MoveChange>[] = [];
      for (const leadId of leadIds) {
        // Leads that the caller does not see are counted, not told.
        const name = contacts.get(leadId);
        const preview = name === undefined ? null : await move(organizationId, leadId, false);
        if (name !== undefined && preview) items.push(moveView(preview, name, names));
      }
      return { items, total: behind.length };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.moveLeads),
    handler: async (request) => {
      const { organizationId } = callerOf(request);
      const { id } = request.params;
      const behind = await db.withOrganization(organizationId, async (tx) =>
        listBehind(tx, id, await publishedVersion(tx, id, nowMs()), MAX_COUNTED),
      );
      const wanted = request.body.leadIds;
      const leadIds = (wanted ? behind.filter((leadId) => wanted.includes(leadId)) : behind).slice(
        0,
        MAX_LEADS,
      );
      let moved = 0;
      for (const leadId of leadIds) moved += Number((await move(organizationId, leadId, true)) !== null);
      return { moved, left: behind.length - leadIds.length };
    },
  });

  function move(organizationId: OrganizationId, leadId: string, carryOut: boolean) {
    return db.probing(organizationId, (tx) =>
      moveToPublished(tx, cache, { organizationId, leadId, nowMs: nowMs(), carryOut }),
    );
  }
};

async function publishedVersion(tx: Tx, workflowId: string, nowMs: number): Promise<number> {
  const { publishedVersion, name } = await readWorkflow(tx, workflowId, nowMs);
  if (publishedVersion === null)
    throw new AppError("SOURCE_NOT_ROUTED", `"${name}" has not been published yet.`);
  return publishedVersion;
}

async function graphOf(tx: Tx, workflowId: string, number: number): Promise<Graph> {
  const version = await readVersionGraph(tx, workflowId, number);
  if (!version) throw new AppError("NOT_FOUND", "There is no such version.");
  return version.graph;
}

function moveView(preview: MovePreview, name: string, names: Names): z.input<typeof MoveChange> {
  const { leadId, fromVersion, toVersion, waitKind, waitUntil, newWaitUntil, next } = preview;
  return {
    ...{ leadId, contactName: name, fromVersion, toVersion, waitKind },
    waitUntil: waitUntil?.toISOString() ?? null,
    newWaitUntil: newWaitUntil?.toISOString() ?? null,
    next: { old: nextText(next.old, names), new: nextText(next.new, names) },
  };
}

function nextText(decision: Decision, names: Names): string {
  switch (decision.kind) {
    case "assign":
      return names.user(decision.userId);
    case "offer": {
      const [first, ...others] = decision.userIds.map(names.user);
      return others.length === 0 ? `offer to ${first}` : `offer to ${first} and ${others.length} more`;
    }
    case "exception":
      return decision.userId ? `exception: ${names.user(decision.userId)}` : "exception queue";
    case "handOn":
      return `exception: ${names.workflow(decision.workflowId)}`;
    case "hold":
      return "held";
  }
}
