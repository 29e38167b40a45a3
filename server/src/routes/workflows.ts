import {
  countInFlight,
  createWorkflow,
  type DraftRecord,
  decodeCursor,
  dismissUnknownSource,
  encodeCursor,
  listUnknownSources,
  listVersions,
  listWorkflows,
  type PageKey,
  publishWorkflow,
  readCompileDirectory,
  readDraft,
  readTurns,
  readUserNames,
  readVersionGraph,
  readWorkflow,
  saveDraft,
  setWorkflowState,
  type Tx,
  updateWorkflow,
  type WorkflowRecord,
  type WorkflowStart,
  yieldToLoop,
} from "@fairlead/db";
import {
  AppError,
  canonicalJson,
  compile,
  type DuplicateRules,
  type ExceptionHandling,
  exclusiveSwitchesFault,
  parseGraph,
} from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import { actorOf } from "../contact-viewer.ts";
import { type Draft, ENDPOINTS, type Workflow } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { callerOf } from "../plugins/access.ts";
import { turnsView, usersOfTurns } from "../views/turns-view.ts";
import { versionView } from "../views/version-view.ts";

/**
 * Room for as many nodes as a drawing may have, each with its line: as the editor names them, a filter with one comparison takes
 * 350 bytes, a user 300.
 */
export const MAX_DRAWING_BYTES = 5_000_000;
const DAY_MS = 24 * 60 * 60 * 1000;

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
      const { exception, sourceName, areaCode, duplicates, additions, ...rest } = request.body;
      requireUnlocked(duplicates);
      const input = {
        ...{ ...rest, organizationId, createdBy: userId },
        start: startOf(sourceName, areaCode),
        exception: exception as ExceptionHandling,
        ...(duplicates ? { duplicates } : {}),
        ...(additions ? { additions } : {}),
        actor: actorOf(callerOf(request)),
      };
      const created = await db.withOrganization(organizationId, async (tx) =>
        readWorkflow(tx, await createWorkflow(tx, input), nowMs()),
      );
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
      const { name, productCategory, duplicates, additions, ...fixed } = request.body;
      requireUnlocked(duplicates);
      const caller = callerOf(request);
      const by = { actor: actorOf(caller), nowMs: nowMs() };
      const updated = await db.withOrganization(caller.organizationId, async (tx) => {
        requireFixedSame(await readWorkflow(tx, id, nowMs()), fixed);
        await updateWorkflow(tx, id, { name, productCategory, duplicates, additions }, by);
        return readWorkflow(tx, id, nowMs());
      });
      return workflowView(updated);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.setWorkflowState),
    handler: async (request) => {
      const { organizationId } = callerOf(request);
      const workflowId = request.params.id;
      const changed = await db.withOrganization(organizationId, async (tx) => {
        await setWorkflowState(tx, {
          ...{ organizationId, workflowId, state: request.body.state },
          ...{ actor: actorOf(callerOf(request)), nowMs: nowMs() },
        });
        return readWorkflow(tx, workflowId, nowMs());
      });
      return workflowView(changed);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getTurns),
    handler: async (request) => {
      const sinceMs = nowMs() - request.query.days * DAY_MS;
      return db.withOrganization(callerOf(request).organizationId, async (tx) => {
        await readWorkflow(tx, request.params.id, nowMs());
        const turns = await readTurns(tx, request.params.id, { nowMs: nowMs(), sinceMs });
        return turnsView(turns, await readUserNames(tx, usersOfTurns(turns)));
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listUnknownSources),
    handler: async (request) => {
      const rows = await db.withOrganization(callerOf(request).organizationId, listUnknownSources);
      return { items: rows.map(({ lastAt, ...row }) => ({ ...row, lastAt: lastAt.toISOString() })) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.dismissUnknownSource),
    handler: async (request, reply) => {
      const { name } = request.body;
      await db.withOrganization(callerOf(request).organizationId, (tx) => dismissUnknownSource(tx, name));
      return reply.status(204).send(null);
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
    bodyLimit: MAX_DRAWING_BYTES,
    handler: async (request, reply) => {
      const { organizationId, userId } = callerOf(request);
      const revision = revisionOf(request.headers["if-match"]);
      if (revision === undefined) {
        throw new AppError(
          "PRECONDITION_REQUIRED",
          'Send If-Match with the revision that you drew on, such as "7".',
        );
      }
      await yieldToLoop();
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
          reason: request.body.reason,
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
      const workflowId = request.params.id;
      const actor = actorOf(callerOf(request));
      const input = { organizationId, workflowId, publishedBy: userId, revision, nowMs: nowMs(), actor };
      return versionView(await db.withOrganization(organizationId, (tx) => publishWorkflow(tx, input)));
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listVersions),
    handler: async (request) => {
      const { id } = request.params;
      const { cursor, limit } = request.query;
      const after = versionAfter(cursor);
      return db.withOrganization(callerOf(request).organizationId, async (tx) => {
        const { publishedVersion } = await readWorkflow(tx, id, nowMs());
        const [{ items, next }, inFlight] = await Promise.all([
          listVersions(tx, id, { after, limit }),
          countInFlight(tx, id),
        ]);
        const behind = [...inFlight].filter(([number]) => number < (publishedVersion ?? 0));
        return {
          items: items.map((row) => ({
            ...versionView(row),
            inFlight: inFlight.get(row.number) ?? 0,
            current: row.number === publishedVersion,
            changes: [...row.changes],
            changeCount: row.changeCount,
          })),
          nextCursor: next && encodeCursor(next),
          behind: behind.reduce((sum, [, count]) => sum + count, 0),
        };
      });
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

/** Where a new workflow starts. @throws AppError MISSING_VALUE when it is neither a source nor an area code, or both */
function startOf(sourceName: string | undefined, areaCode: string | undefined): WorkflowStart {
  if (sourceName !== undefined && areaCode === undefined) return { kind: "thirdParty", sourceName };
  if (areaCode !== undefined && sourceName === undefined) return { kind: "inboundPhone", areaCode };
  const detail = "Name the source, or the area code of an inbound phone campaign, and not both.";
  throw new AppError("MISSING_VALUE", detail, {
    errors: [{ code: "MISSING_VALUE", pointer: "/sourceName", detail }],
  });
}

/** @throws AppError INVALID_VALUE when the two switches that lock each other are both on */
function requireUnlocked(
  duplicates: Pick<DuplicateRules, "distributeFirst" | "bypassToOwner"> | undefined,
): void {
  const fault = duplicates && exclusiveSwitchesFault(duplicates);
  if (!fault) return;
  const pointer = "/duplicates/bypassToOwner";
  throw new AppError("INVALID_VALUE", fault, { errors: [{ code: "INVALID_VALUE", pointer, detail: fault }] });
}

/** Where a page of versions ended. @throws AppError BAD_REQUEST when the cursor is none of this list */
function versionAfter(cursor: string | undefined): PageKey | null {
  const after = decodeCursor(cursor);
  if (!after || /^\d{1,9}$/.test(after.id)) return after;
  throw new AppError("BAD_REQUEST", "The cursor is not one of this list; leave it out for the first page.");
}

function workflowView(row: WorkflowRecord): z.input<typeof Workflow> {
  const { routeTo, publishedAt, createdAt, duplicates, additions, ...rest } = row;
  return {
    ...rest,
    duplicates: mutable(duplicates),
    additions: { ...mutable(additions), shareUserIds: [...(additions.shareUserIds ?? [])] },
    routeTo: routeTo.kind === "teams" ? { kind: "teams", teamIds: [...routeTo.teamIds] } : routeTo,
    publishedAt: publishedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

async function draftView(tx: Tx, draft: DraftRecord): Promise<z.input<typeof Draft>> {
  const { graph, updatedAt, ...rest } = draft;
  const { problems } = compile(graph, await readCompileDirectory(tx, draft.workflowId));
  await yieldToLoop();
  return {
    ...rest,
    graph: graph as unknown as z.input<typeof Draft>["graph"],
    problems: [...problems],
    updatedAt: updatedAt.toISOString(),
  };
}

/** JSON out of the database, as the contract's types have it. */
function mutable<Value>(value: Value): Mutable<Value> {
  return value as Mutable<Value>;
}

type Mutable<Value> = Value extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
    : Value;

/** The revision that an ETag names; `undefined` when there is none, or any (`*`). */
function revisionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === "*") return undefined;
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
    exception: workflow.exception,
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
