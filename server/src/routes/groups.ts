import {
  countContacts,
  createGroup,
  deleteGroup,
  type GroupHead,
  type GroupRow,
  listGroups,
  readGroup,
  updateGroup,
} from "@fairlead/db";
import { DEFAULT_CONTACT_VIEW, whyNotGroup } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { actorOf, contactViewerOf } from "../contact-viewer.ts";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { type Caller, callerOf } from "../plugins/access.ts";
import { ruleView } from "../views/rule-view.ts";

/** Contact groups: manual ones, and smart ones, which are their rules. */
export const groupRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.listGroups),
    handler: async (request) => {
      const caller = callerOf(request);
      const rows = await db.withOrganization(caller.organizationId, (tx) => listGroups(tx));
      return { items: rows.map((row) => headView(row, caller)) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getGroup),
    handler: async (request) => {
      const caller = callerOf(request);
      const { id } = request.params;
      return groupView(await db.withOrganization(caller.organizationId, (tx) => readGroup(tx, id)), caller);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.countGroup),
    handler: async (request) => {
      const caller = callerOf(request);
      return app.listTurns.during(caller, () =>
        db.listing(caller.organizationId, async (tx) => {
          const { name } = await readGroup(tx, request.params.id);
          const include = [{ field: "contact.groups", operator: "includes", value: name }] as const;
          const view = { ...DEFAULT_CONTACT_VIEW, include };
          const query = { tab: "all", search: "", view, nowMs: nowMs() } as const;
          return { contacts: await countContacts(tx, await contactViewerOf(tx, caller), query) };
        }),
      );
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.createGroup),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const made = await db.withOrganization(caller.organizationId, async (tx) => {
        const id = await createGroup(tx, request.body, editorOf(caller));
        return groupView(await readGroup(tx, id), caller);
      });
      return reply.status(201).send(made);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.updateGroup),
    handler: async (request) => {
      const caller = callerOf(request);
      return db.withOrganization(caller.organizationId, async (tx) => {
        await updateGroup(tx, request.params.id, request.body, editorOf(caller));
        return groupView(await readGroup(tx, request.params.id), caller);
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.deleteGroup),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      await db.withOrganization(caller.organizationId, (tx) =>
        deleteGroup(tx, request.params.id, editorOf(caller)),
      );
      return reply.status(204).send(null);
    },
  });

  function editorOf(caller: Caller) {
    return { actor: actorOf(caller), permissions: caller.permissions, nowMs: nowMs() };
  }
};

function groupView(row: GroupRow, caller: Caller) {
  const { include = [], exclude = [] } = row.rules ?? {};
  return {
    ...headView(row, caller),
    rules: { include: include.map(ruleView), exclude: exclude.map(ruleView) },
  };
}

function headView(row: GroupHead, caller: Caller) {
  const { id, name, description, isSmart, isDefault, createdByUserId, createdByName } = row;
  return {
    ...{ id, name, description, isDefault },
    kind: isSmart ? ("smart" as const) : ("manual" as const),
    isEditable: whyNotGroup(caller, row) === null,
    createdBy: createdByUserId === null ? null : { id: createdByUserId, name: createdByName ?? "Somebody" },
  };
}
