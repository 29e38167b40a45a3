import { type AuditRow, decodeCursor, encodeCursor, listActivity, listAudit } from "@fairlead/db";
import { auditFieldKind, auditFieldLabel, auditSentence, auditValueText } from "@fairlead/engine";
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
        ...auditView(names ? row : { ...row, values: [] }),
        address: row.address,
        subjectName: row.subject === "contact" ? (names ? row.contactName : null) : (row.subjectName ?? null),
      });
      return { items: items.map(view), nextCursor: next && encodeCursor(next) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listContactActivity),
    handler: async (request) => {
      const caller = callerOf(request);
      const { cursor, limit, from, until, ...filter } = request.query;
      const narrowed = { ...filter, from: instantOf(from), until: instantOf(until) };
      const { items, next } = await db.withOrganization(caller.organizationId, async (tx) =>
        listActivity(tx, await recordViewerOf(tx, caller), request.params.id, narrowed, {
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
    changes: changesView(row),
    sentence: auditSentence({ ...row, thingName: thingName(row) }),
  };
}

/** The fields by which a task, a loan or another contact is known in a sentence. */
const NAMING_FIELDS = ["name", "number"];

function thingName({ values }: AuditRow): string | null {
  const naming = values.find(({ field }) => NAMING_FIELDS.includes(field));
  return naming?.after ?? naming?.before ?? null;
}

/** From what to what, without what the sentence says already. */
function changesView({ action, details, values, userName, formerUserName }: AuditRow) {
  const changes = values
    .filter(({ field, before, after }) => !isSaid(action, field, before, after))
    .map(({ field, before, after }) => ({
      ...{ field, label: auditFieldLabel(field), kind: auditFieldKind(field) },
      ...{ before: auditValueText(field, before), after: auditValueText(field, after) },
    }));
  if (!action.startsWith("task") || details.userId === undefined) return changes;
  const assignee = { field: "assignee", label: auditFieldLabel("assignee"), kind: "text" as const };
  return [...changes, { ...assignee, before: formerUserName, after: userName }];
}

/** Whether a value is only what the thing is called. */
function isSaid(
  action: AuditRow["action"],
  field: string,
  before: string | null,
  after: string | null,
): boolean {
  if (!NAMING_FIELDS.includes(field)) return false;
  return action === "merged" || before === null || before === after;
}
