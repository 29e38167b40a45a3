import {
  actOnSelection,
  listSharedUsers,
  listTeamMembersFor,
  mergeContacts,
  previewMerge,
  previewOwnerChange,
  readAlsoBound,
  seenContact,
  setDoNotContact,
} from "@fairlead/db";
import { AppError, whyNot } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { askedContacts } from "../asked-contacts.ts";
import { actorOf, contactViewerOf } from "../contact-viewer.ts";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { personOf } from "../plugins/access.ts";
import { mergePreviewView } from "../views/merge-view.ts";
import { bulkActionView } from "./bulk-actions.ts";

/** What people do with contacts; machines may not. */
export const contactActionRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, cache, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.actOnContacts),
    handler: async (request, reply) => {
      const caller = personOf(request);
      const { action, ...asked } = request.body;
      const at = nowMs();
      const selection = askedContacts(asked, caller, at);
      const result = await db.withOrganization(caller.organizationId, async (tx) => {
        const viewer = await contactViewerOf(tx, caller);
        return actOnSelection(tx, selection, action, { actor: actorOf(caller), viewer, cache, nowMs: at });
      });
      if ("outcomes" in result) return { items: [...result.outcomes] };
      return reply.status(202).send(bulkActionView(result.job));
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listSharedUsers),
    handler: async (request) => {
      const caller = personOf(request);
      const selection = askedContacts(request.body, caller, nowMs());
      const items = await db.withOrganization(caller.organizationId, async (tx) =>
        listSharedUsers(tx, await contactViewerOf(tx, caller), selection),
      );
      return { items: [...items] };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.previewOwnerChange),
    handler: async (request) => {
      const caller = personOf(request);
      const selection = askedContacts(request.body, caller, nowMs());
      const preview = await db.withOrganization(caller.organizationId, async (tx) =>
        previewOwnerChange(tx, await contactViewerOf(tx, caller), selection),
      );
      return { ...preview, owners: [...preview.owners] };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.previewMerge),
    handler: async (request) => {
      const caller = personOf(request);
      const merged = await db.withOrganization(caller.organizationId, async (tx) =>
        previewMerge(tx, request.body, { viewer: await contactViewerOf(tx, caller) }),
      );
      return mergePreviewView(merged);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.mergeContacts),
    handler: async (request, reply) => {
      const caller = personOf(request);
      await db.withOrganization(caller.organizationId, async (tx) => {
        const viewer = await contactViewerOf(tx, caller);
        await mergeContacts(tx, request.body, { actor: actorOf(caller), viewer, cache, nowMs: nowMs() });
      });
      return reply.status(204).send(null);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.previewDoNotContact),
    handler: async (request) => {
      const caller = personOf(request);
      const { id } = request.params;
      return db.withOrganization(caller.organizationId, async (tx) => {
        const viewer = await contactViewerOf(tx, caller);
        const reason = whyNot(viewer, "setDoNotContact", await seenContact(tx, viewer, id));
        if (reason !== null) throw new AppError("FORBIDDEN", reason);
        const { count, seen } = await readAlsoBound(tx, viewer, id);
        return { count, seen: [...seen] };
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.setDoNotContact),
    handler: async (request, reply) => {
      const caller = personOf(request);
      await db.withOrganization(caller.organizationId, async (tx) => {
        const viewer = await contactViewerOf(tx, caller);
        const by = { actor: actorOf(caller), viewer, cache, nowMs: nowMs() };
        await setDoNotContact(tx, request.params.id, by);
      });
      return reply.status(204).send(null);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listTeamMembers),
    handler: async (request) => {
      const caller = personOf(request);
      const items = await db.withOrganization(caller.organizationId, async (tx) =>
        listTeamMembersFor(tx, await contactViewerOf(tx, caller)),
      );
      return { items: [...items] };
    },
  });
};
