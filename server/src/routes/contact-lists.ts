import {
  type ContactListRow,
  createContactList,
  deleteContactList,
  type ListEditor,
  listContactLists,
  listTabs,
  requireTab,
  type SavedView,
  type Tx,
  updateContactList,
} from "@fairlead/db";
import {
  AppError,
  CONTACT_COLUMNS,
  checkListView,
  LEAD_LIST_COLUMNS,
  type ListSubject,
  type TabId,
  type TabViewer,
} from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { tabViewerOf } from "../contact-viewer.ts";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { type PersonCaller, personOf } from "../plugins/access.ts";
import { ruleView } from "../views/rule-view.ts";

/** The views of the contacts that people save for themselves. */
export const contactListRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db }) => {
  app.route({
    ...endpoint(ENDPOINTS.listContactLists),
    handler: async (request) => {
      const caller = personOf(request);
      const { organizationId, userId } = caller;
      const lists = await db.withOrganization(organizationId, async (tx) => {
        const tabs = await listTabs(tx, await tabViewerOf(tx, caller));
        const tabIds = tabs.map(({ id }) => id);
        return listContactLists(tx, userId, request.query.subject, tabIds);
      });
      return { items: lists.map(listView) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.createContactList),
    handler: async (request, reply) => {
      const caller = personOf(request);
      const { organizationId } = caller;
      const { forOrganization, ...body } = request.body;
      requireView(body.subject, body.view);
      const list = await db.withOrganization(organizationId, async (tx) => {
        const viewer = await tabViewerOf(tx, caller);
        await requireTab(tx, viewer, body.tab);
        if (forOrganization) await requirePublishing(tx, viewer, body.tab);
        return createContactList(tx, {
          ...{ organizationId, userId: forOrganization ? null : caller.userId },
          ...body,
        });
      });
      return reply.status(201).send(listView(list));
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.updateContactList),
    handler: async (request) => {
      const caller = personOf(request);
      return db.withOrganization(caller.organizationId, async (tx) => {
        const list = await updateContactList(tx, editorOf(caller), request.params.id, request.body);
        requireView(list.subject, request.body.view);
        return listView(list);
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.deleteContactList),
    handler: async (request, reply) => {
      const caller = personOf(request);
      await db.withOrganization(caller.organizationId, (tx) =>
        deleteContactList(tx, editorOf(caller), request.params.id),
      );
      return reply.status(204).send(null);
    },
  });
};

function editorOf({ userId, permissions }: PersonCaller): ListEditor {
  return { userId, publishes: permissions.includes("tabs:publish") };
}

/** @throws AppError FORBIDDEN; INVALID_VALUE where the tab is none of the organization's */
async function requirePublishing(tx: Tx, viewer: TabViewer, tab: TabId): Promise<void> {
  if (!viewer.publishes)
    throw new AppError("FORBIDDEN", "Only an admin or marketing saves lists for everybody.");
  const tabs = await listTabs(tx, viewer);
  if (tabs.some(({ id, userId }) => id === tab && userId === null)) return;
  throw new AppError("INVALID_VALUE", "Lists for everybody stand on tabs of the organization alone.");
}

/** @throws AppError INVALID_VALUE with pointers below `/view` */
function requireView(subject: ListSubject, view: SavedView | undefined): void {
  const [place, columns] =
    subject === "leads" ? (["leads", LEAD_LIST_COLUMNS] as const) : (["lists", CONTACT_COLUMNS] as const);
  const errors = view ? checkListView(view, place, columns) : [];
  if (errors.length === 0) return;
  throw new AppError("INVALID_VALUE", "A rule of the list cannot be asked.", {
    errors: errors.map((error) => ({ ...error, pointer: `/view${error.pointer}` })),
  });
}

function listView({ id, userId, subject, tab, name, isDefault, view }: ContactListRow) {
  const { include, exclude, columns, sort } = view;
  return {
    ...{ id, subject, tab, name, isDefault, isOrganizations: userId === null },
    view: { include: include.map(ruleView), exclude: exclude.map(ruleView), columns: [...columns], sort },
  };
}
