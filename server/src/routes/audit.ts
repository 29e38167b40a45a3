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
      const caller = callerOf(request);
      const { cursor, limit, from, until, ...filter } = request.query;
      const period = { from: instantOf(from), until: instantOf(until) };
      const { items, next } = await db.withOrganization(caller.organizationId, (tx) =>
        listAudit(tx, { ...filter, ...period }, { after: decodeCursor(cursor), limit }),
      );
      const names = caller.permissions.includes("contacts:readAll");
      const view = (row: AuditRow) => ({
        ...auditView(row),
        address: row.address,
        subjectName: names ? row.contactName : null,
      });
      return { items: items.map(view), nextCursor: next && encodeCursor(next) };
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

function instantOf(given: string | undefined): Date | undefined {
  return given === undefined ? undefined : new Date(given);
}

/** As a contact's activity tells it: from where somebody works is for the audit log alone. */
function auditView(row: AuditRow) {
  const { id, at, actorUserId, actorName, isByKey, keyName, subject, subjectId, action } = row;
  return {
    ...{ id, at: at.toISOString(), isByKey, keyName, subject, subjectId, action },
    ...{ address: null, subjectName: null },
    actor: actorUserId === null ? null : { id: actorUserId, name: actorName ?? "" },
    sentence: auditSentence(row),
  };
}
