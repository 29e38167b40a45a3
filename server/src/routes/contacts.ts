import { listContacts, readFieldOptions, readFieldOptionsOf } from "@fairlead/db";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { requireAskable } from "../asked-contacts.ts";
import { contactViewerOf, isPartnerOf } from "../contact-viewer.ts";
import { CONTACTS_A_PAGE, ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { callerOf } from "../plugins/access.ts";
import { contactRowView } from "../views/contact-view.ts";

/** The list of contacts. */
export const contactRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.listFieldOptions),
    handler: async (request) => {
      const caller = callerOf(request);
      // To partners, who works here and by what names is no matter of theirs; they type what they know.
      if (isPartnerOf(caller)) return { sources: [], groups: [], owners: [], workflows: [], imports: [] };
      const bound = caller.kind === "machine" ? caller.sources : null;
      const options = await db.withOrganization(caller.organizationId, (tx) =>
        bound ? readFieldOptionsOf(tx, bound.ids) : readFieldOptions(tx),
      );
      return caller.permissions.includes("imports:read") ? options : { ...options, imports: [] };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listContacts),
    handler: async (request) => {
      const caller = callerOf(request);
      const { standing, tab, search, page: asked, counted = null, ...view } = request.body;
      const isPartner = isPartnerOf(caller);
      requireAskable(view, caller);
      const read = () =>
        db.listing(caller.organizationId, async (tx) =>
          listContacts(tx, await contactViewerOf(tx, caller), {
            ...{ standing, tab, view, search, page: asked, counted },
            ...{ pageSize: CONTACTS_A_PAGE, nowMs: nowMs() },
          }),
        );
      const { items, total, page } = await app.listTurns.during(caller, read);
      const rows = items.map((record) => contactRowView(record, nowMs(), { isPartner }));
      return { items: rows, total, page, pageSize: CONTACTS_A_PAGE };
    },
  });
};
