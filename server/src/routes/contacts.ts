import { listContacts, listLeads, readContact } from "@fairlead/db";
import { AppError, checkContactView } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { contactViewerOf } from "../contact-viewer.ts";
import { CONTACTS_A_PAGE, ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { leadScopeOf } from "../lead-scope.ts";
import { type Caller, callerOf } from "../plugins/access.ts";
import { contactRecordView, contactRowView } from "../views/contact-view.ts";
import { viewerOf } from "../views/viewer.ts";

const LATEST_LEADS = { after: null, limit: 50 };

/** Contacts: their lists, and one of them. */
export const contactRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.listContacts),
    handler: async (request) => {
      const caller = callerOf(request);
      const { tab, search, page: asked, ...view } = request.body;
      const errors = checkContactView({ ...view, columns: [] });
      if (errors.length > 0) {
        throw new AppError("INVALID_VALUE", "A rule of the list cannot be asked.", { errors: [...errors] });
      }
      const { items, total, page } = await db.withOrganization(caller.organizationId, async (tx) =>
        listContacts(tx, await contactViewerOf(tx, caller), {
          ...{ tab, view, search, page: asked },
          ...{ pageSize: CONTACTS_A_PAGE, nowMs: nowMs() },
        }),
      );
      const rows = items.map((record) => contactRowView(record, nowMs()));
      return { items: rows, total, page, pageSize: CONTACTS_A_PAGE };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getContact),
    handler: async (request) => {
      const caller = callerOf(request);
      const { id } = request.params;
      return db.withOrganization(caller.organizationId, async (tx) => {
        const record = await readContact(tx, await contactViewerOf(tx, caller), id);
        if (!record) throw new AppError("NOT_FOUND", `There is no contact "${id}" that you may see.`);
        const leads = mayReadLeads(caller)
          ? (await listLeads(tx, leadScopeOf(caller), { contactId: id }, LATEST_LEADS)).items
          : [];
        return contactRecordView(record, leads, viewerOf(caller), nowMs());
      });
    },
  });
};

function mayReadLeads({ permissions }: Caller): boolean {
  return permissions.includes("leads:readAll") || permissions.includes("leads:readOwn");
}
