import { type AuditRow, decodeCursor, encodeCursor, listActivity, listAudit } from "@fairlead/db";
import { auditSentence } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { recordViewerOf } from "../contact-viewer.ts";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { callerOf } from "../plugins/access.ts";
import { noteView } from "../views/note-view.ts";

/** Who changed what: of the organization, and of one contact beside its notes. */
export const auditRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db }) => {
  app.route({
    ...endpoint(ENDPOINTS.listAudit),
    handler: async (request) => {
      const { cursor, limit, ...filter } = request.query;
      const { items, next } = await db.withOrganization(callerOf(request).organizationId, (tx) =>
        listAudit(tx, filter, { after: decodeCursor(cursor), limit }),
      );
      return { items: items.map(auditView), nextCursor: next && encodeCursor(next) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listContactActivity),
    handler: async (request) => {
      const caller = callerOf(request);
      const { cursor, limit } = request.query;
      const { items, next } = await db.withOrganization(caller.organizationId, async (tx) =>
        listActivity(tx, await recordViewerOf(tx, caller), request.params.id, {
          after: decodeCursor(cursor),
          limit,
        }),
      );
      return {
        items: items.map((item) =>
          item.kind === "note"
            ? { kind: item.kind, note: noteView(item.note) }
            : { kind: item.kind, change: auditView(item.change) },
        ),
        nextCursor: next && encodeCursor(next),
      };
    },
  });
};

function auditView(row: AuditRow) {
  const { id, at, actorUserId, actorName, isByKey, keyName, address, subject, subjectId, action } = row;
  return {
    ...{ id, at: at.toISOString(), isByKey, keyName, address, subject, subjectId, action },
    actor: actorUserId === null ? null : { id: actorUserId, name: actorName ?? "" },
    sentence: auditSentence(row),
  };
}
