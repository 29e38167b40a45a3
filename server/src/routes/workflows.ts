import {
  createWorkflow,
  type DraftRecord,
  listVersions,
  listWorkflows,
  publishWorkflow,
  readCompileDirectory,
  readDraft,
  readVersionGraph,
  readWorkflow,
  sameDrawing,
  saveDraft,
  type Tx,
  updateWorkflow,
  type VersionRecord,
  type WorkflowRecord,
} from "@fairlead/db";
import { AppError, canonicalJson, compile, type ExceptionHandling, parseGraph } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import { type Draft, ENDPOINTS, type Version, type Workflow } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { callerOf } from "../plugins/access.ts";

/** Workflows: settings, the drawing under work, publishing, versions. */
export const workflowRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.listWorkflows),
    handler: async (request) => {
      const rows = await db.withOrganization(callerOf(request).organizationId, (tx) =>
        listWorkflows(tx, nowMs()),
      );
      return { items: rows.map(workflowView) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.createWorkflow),
    handler: async (request, reply) => {
      const { organizationId, userId } = callerOf(request);
      const { exception, ...rest } = request.body;
      const created = await db.withOrganization(organizationId, async (tx) => {
        const input = {
          ...rest,
          organizationId,
          exception: exception as ExceptionHandling,
          createdBy: userId,
        };
        return readWorkflow(tx, await createWorkflow(tx, input), nowMs());
      });
      return reply.status(201).send(workflowView(created));
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getWorkflow),
    handler: async (request) => {
      const { id } = request.params;
      return workflowView(
        await db.withOrganization(callerOf(request).organizationId, (tx) => readWorkflow(tx, id, nowMs())),
      );
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.updateWorkflow),
    handler: async (request) => {
      const { id } = request.params;
      const { name, productCategory, ...fixed } = request.body;
      const updated = await db.withOrganization(callerOf(request).organizationId, async (tx) => {
        requireFixedSame(await readWorkflow(tx, id, nowMs()), fixed);
        await updateWorkflow(tx, id, { name, productCategory });
        return readWorkflow(tx, id, nowMs());
      });
      return workflowView(updated);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getDraft),
    handler: async (request, reply) => {
      const { organizationId } = callerOf(request);
      const view = await db.withOrganization(organizationId, async (tx) =>
        draftView(tx, await readDraft(tx, request.params.id)),
      );
      return reply.header("etag", `"${view.revision}"`).send(view);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.saveDraft),
    handler: async (request, reply) => {
      const { organizationId, userId } = callerOf(request);
      const revision = revisionOf(request.headers["if-match"]);
      if (revision === undefined) {
        throw new AppError(
          "PRECONDITION_REQUIRED",
          'Send If-Match with the revision that you drew on, such as "7".',
        );
      }
      const parsed = parseGraph(request.body.graph, "/graph");
      if (!parsed.ok) {
        throw new AppError("INVALID_VALUE", "The drawing is not as expected.", { errors: parsed.errors });
      }
      const view = await db.withOrganization(organizationId, async (tx) => {
        const workflowId = request.params.id;
        const save = {
          organizationId,
          workflowId,
          revision,
          graph: parsed.graph,
          updatedBy: userId,
          nowMs: nowMs(),
        };
        return draftView(tx, await saveDraft(tx, save));
      });
      return reply.header("etag", `"${view.revision}"`).send(view);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.publishWorkflow),
    handler: async (request) => {
      const { organizationId, userId } = callerOf(request);
      const revision = revisionOf(request.headers["if-match"]);
      const input = { organizationId, workflowId: request.params.id, publishedBy: userId, revision };
      return versionView(await db.withOrganization(organizationId, (tx) => publishWorkflow(tx, input)));
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listVersions),
    handler: async (request) => {
      const { id } = request.params;
      const rows = await db.withOrganization(callerOf(request).organizationId, async (tx) => {
        await readDraft(tx, id);
        return listVersions(tx, id);
      });
      return { items: rows.map(versionView) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getVersion),
    handler: async (request) => {
      const { id, number } = request.params;
      const version = await db.withOrganization(callerOf(request).organizationId, (tx) =>
        readVersionGraph(tx, id, number),
      );
      if (!version) throw new AppError("NOT_FOUND", "There is no such version.");
      return { ...versionView(version), graph: version.graph as unknown as z.input<typeof Draft>["graph"] };
    },
  });
};

function workflowView(row: WorkflowRecord): z.input<typeof Workflow> {
  const { publishedGraph, draft, routeTo, publishedAt, createdAt, ...rest } = row;
  return {
    ...rest,
    routeTo: routeTo.kind === "teams" ? { kind: "teams", teamIds: [...routeTo.teamIds] } : routeTo,
    publishedAt: publishedAt?.toISOString() ?? null,
    hasUnpublishedChanges: !sameDrawing(publishedGraph, draft),
    distribution: publishedGraph?.settings.distribution.kind ?? null,
    createdAt: createdAt.toISOString(),
  };
}

async function draftView(tx: Tx, draft: DraftRecord): Promise<z.input<typeof Draft>> {
  const { graph, updatedAt, ...rest } = draft;
  const { problems } = compile(graph, await readCompileDirectory(tx));
  return {
    ...rest,
    graph: graph as unknown as z.input<typeof Draft>["graph"],
    problems: [...problems],
    updatedAt: updatedAt.toISOString(),
  };
}

function versionView({
  id,
  number,
  planHash,
  publishedAt,
  publishedBy,
}: VersionRecord): z.input<typeof Version> {
  return { id, number, planHash, publishedAt: publishedAt.toISOString(), publishedBy };
}

/** The revision that an ETag names; `undefined` when there is none. */
function revisionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined) return undefined;
  const revision = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch.trim())?.[1];
  if (revision === undefined)
    throw new AppError("BAD_REQUEST", `If-Match must be a revision such as "7"; got ${ifMatch}.`);
  return Number(revision);
}

function requireFixedSame(
  workflow: WorkflowRecord,
  fixed: {
    readonly sourceName?: string | undefined;
    readonly routeTo?: unknown;
    readonly exception?: unknown;
  },
): void {
  const present: Readonly<Record<string, unknown>> = {
    sourceName: workflow.source.name,
    routeTo: workflow.routeTo,
    exception: workflow.draft?.settings.exception,
  };
  const errors = Object.entries(fixed)
    .filter(
      ([setting, value]) => value !== undefined && canonicalJson(value) !== canonicalJson(present[setting]),
    )
    .map(([setting]) => ({
      code: "WORKFLOW_SETTING_FIXED" as const,
      pointer: `/${setting}`,
      detail: "This was fixed when the workflow was created; create another workflow instead.",
    }));
  if (errors.length > 0) {
    throw new AppError(
      "WORKFLOW_SETTING_FIXED",
      "Where a workflow starts and where it routes to cannot change.",
      { errors },
    );
  }
}
