import {
  addTask,
  completeTask,
  deleteTask,
  listMyTasks,
  listTasksOf,
  reopenTask,
  type TaskRow,
  updateTask,
} from "@fairlead/db";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { actorOf, recordViewerOf } from "../contact-viewer.ts";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { type Caller, callerOf, personOf } from "../plugins/access.ts";
import { nameOf } from "./contact-work.ts";

/** What is to be done for contacts. */
export const contactTaskRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  const by = (caller: Caller) => ({ actor: actorOf(caller), nowMs: nowMs() });

  app.route({
    ...endpoint(ENDPOINTS.listContactTasks),
    handler: async (request) => {
      const caller = callerOf(request);
      const tasks = await db.withOrganization(caller.organizationId, async (tx) =>
        listTasksOf(tx, await recordViewerOf(tx, caller), request.params.id),
      );
      return { items: tasks.map(taskView) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listMyTasks),
    handler: async (request) => {
      const caller = personOf(request);
      const { items, total } = await db.withOrganization(caller.organizationId, async (tx) =>
        listMyTasks(tx, await recordViewerOf(tx, caller), request.query),
      );
      return { items: items.map(taskView), total };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.addTask),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const input = { ...request.body, dueAt: new Date(request.body.dueAt) };
      const id = await db.withOrganization(caller.organizationId, async (tx) =>
        addTask(tx, await recordViewerOf(tx, caller), request.params.id, input, by(caller)),
      );
      return reply.status(201).send({ id });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.updateTask),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const { id, taskId } = request.params;
      const input = { ...request.body, dueAt: new Date(request.body.dueAt) };
      await db.withOrganization(caller.organizationId, async (tx) =>
        updateTask(tx, await recordViewerOf(tx, caller), [id, taskId], input, by(caller)),
      );
      return reply.status(204).send(null);
    },
  });

  for (const [operation, change] of [
    [ENDPOINTS.completeTask, completeTask],
    [ENDPOINTS.reopenTask, reopenTask],
    [ENDPOINTS.deleteTask, deleteTask],
  ] as const) {
    app.route({
      ...endpoint(operation),
      handler: async (request, reply) => {
        const caller = callerOf(request);
        const { id, taskId } = request.params;
        await db.withOrganization(caller.organizationId, async (tx) =>
          change(tx, await recordViewerOf(tx, caller), [id, taskId], by(caller)),
        );
        return reply.status(204).send(null);
      },
    });
  }
};

function taskView(row: TaskRow) {
  const { repeatEvery: every, repeatUnit: unit, repeatUntil: until } = row;
  return {
    ...{ id: row.id, name: row.name, description: row.description, dueAt: row.dueAt.toISOString() },
    assignee: { id: row.assigneeUserId, name: row.assigneeName ?? "Somebody" },
    contact: { id: row.contactId, name: nameOf(row) },
    repeat: every === null || unit === null ? null : { every, unit, until },
    completedAt: row.completedAt?.toISOString() ?? null,
    canChange: row.canChange,
  };
}
