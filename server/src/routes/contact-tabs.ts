import { deleteTab, listTabs, publishTab, saveOwnTabs, type TabRow, type Tx, updateTab } from "@fairlead/db";
import {
  AppError,
  CONTACT_COLUMNS,
  type ContactColumn,
  checkListView,
  type ListView,
  NEW_TAB_MS,
  type TabViewer,
} from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { actorOf, tabViewerOf } from "../contact-viewer.ts";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { type PersonCaller, personOf } from "../plugins/access.ts";

/** Tabs of the contact list beside the three that everybody has: one's own, and the organization's. */
export const contactTabRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.listContactTabs),
    handler: async (request) => {
      const caller = personOf(request);
      return db.withOrganization(caller.organizationId, (tx) => tabsOf(tx, caller));
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.saveOwnTabs),
    handler: async (request) => {
      const caller = personOf(request);
      return db.withOrganization(caller.organizationId, async (tx) => {
        await saveOwnTabs(tx, caller.userId, request.body.tabs, byOf(caller));
        return tabsOf(tx, caller);
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.publishTab),
    handler: async (request, reply) => {
      const caller = personOf(request);
      const { list, ...tab } = request.body;
      // Checked in the next line, which says what is wrong with it.
      const view = list.view as ListView<ContactColumn>;
      requireListView(view);
      const id = await db.withOrganization(caller.organizationId, (tx) =>
        publishTab(tx, { ...tab, list: { name: list.name, view } }, byOf(caller)),
      );
      return reply.status(201).send({ id });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.updateTab),
    handler: async (request, reply) => {
      const caller = personOf(request);
      await db.withOrganization(caller.organizationId, (tx) =>
        updateTab(tx, request.params.id, request.body, byOf(caller)),
      );
      return reply.status(204).send(null);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.deleteTab),
    handler: async (request, reply) => {
      const caller = personOf(request);
      await db.withOrganization(caller.organizationId, (tx) =>
        deleteTab(tx, request.params.id, byOf(caller)),
      );
      return reply.status(204).send(null);
    },
  });

  function byOf(caller: PersonCaller) {
    return { actor: actorOf(caller), nowMs: nowMs() };
  }

  async function tabsOf(tx: Tx, caller: PersonCaller) {
    const viewer = await tabViewerOf(tx, caller);
    const rows = await listTabs(tx, viewer);
    return { items: rows.map((row) => tabView(row, viewer, nowMs())) };
  }
};

function tabView(tab: TabRow, viewer: TabViewer, nowMs: number) {
  const { id, label, userId, teamIds, publishedAt, publishedBy } = tab;
  const isOwn = userId !== null;
  const isByAnother = publishedBy === null || publishedBy !== viewer.userId;
  return {
    ...{ id, label, isEditable: isOwn || viewer.publishes, teamIds: teamIds && [...teamIds] },
    kind: isOwn ? ("own" as const) : ("organization" as const),
    isNew: !isOwn && isByAnother && nowMs - publishedAt.getTime() < NEW_TAB_MS,
  };
}

/** @throws AppError INVALID_VALUE with pointers below `/list/view` */
function requireListView(view: ListView<ContactColumn>): void {
  const errors = checkListView(view, "lists", CONTACT_COLUMNS);
  if (errors.length === 0) return;
  throw new AppError("INVALID_VALUE", "A rule of the list cannot be asked.", {
    errors: errors.map((error) => ({ ...error, pointer: `/list/view${error.pointer}` })),
  });
}
