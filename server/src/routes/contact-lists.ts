import {
  type ContactListRow,
  createContactList,
  deleteContactList,
  listContactLists,
  type SavedView,
  updateContactList,
} from "@fairlead/db";
import {
  AppError,
  CONTACT_COLUMNS,
  checkListView,
  LEAD_LIST_COLUMNS,
  type ListSubject,
} from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { personOf } from "../plugins/access.ts";
import { ruleView } from "../views/rule-view.ts";

/** The views of the contacts that people save for themselves. */
export const contactListRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db }) => {
  app.route({
    ...endpoint(ENDPOINTS.listContactLists),
    handler: async (request) => {
      const { organizationId, userId } = personOf(request);
      const lists = await db.withOrganization(organizationId, (tx) =>
        listContactLists(tx, userId, request.query.subject),
      );
      return { items: lists.map(listView) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.createContactList),
    handler: async (request, reply) => {
      const { organizationId, userId } = personOf(request);
      requireView(request.body.subject, request.body.view);
      const list = await db.withOrganization(organizationId, (tx) =>
        createContactList(tx, { organizationId, userId, ...request.body }),
      );
      return reply.status(201).send(listView(list));
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.updateContactList),
    handler: async (request) => {
      const { organizationId, userId } = personOf(request);
      return db.withOrganization(organizationId, async (tx) => {
        const list = await updateContactList(tx, userId, request.params.id, request.body);
        requireView(list.subject, request.body.view);
        return listView(list);
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.deleteContactList),
    handler: async (request, reply) => {
      const { organizationId, userId } = personOf(request);
      await db.withOrganization(organizationId, (tx) => deleteContactList(tx, userId, request.params.id));
      return reply.status(204).send(null);
    },
  });
};

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

function listView({ id, subject, tab, name, isDefault, view }: ContactListRow) {
  const { include, exclude, columns, sort } = view;
  return {
    ...{ id, subject, tab, name, isDefault },
    view: { include: include.map(ruleView), exclude: exclude.map(ruleView), columns: [...columns], sort },
  };
}
