import {
  type BulkAction,
  cancelBulkAction,
  listBulkActions,
  listBulkRefusals,
  readBulkAction,
  recordAudit,
} from "@fairlead/db";
import { AppError, shownName } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { actorOf, contactViewerOf } from "../contact-viewer.ts";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { type PersonCaller, personOf } from "../plugins/access.ts";
import { sendCsv } from "../send-csv.ts";

const FAILURES_PAGE = 1_000;

/** Actions on many contacts: how far they are, and what refused. Each is its author's alone. */
export const bulkActionRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.listBulkActions),
    handler: async (request) => {
      const { organizationId, userId } = personOf(request);
      const items = await db.withOrganization(organizationId, (tx) => listBulkActions(tx, userId));
      return { items: items.map(bulkActionView) };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getBulkAction),
    handler: async (request) => bulkActionView(await requireOwn(personOf(request), request.params.id)),
  });

  app.route({
    ...endpoint(ENDPOINTS.cancelBulkAction),
    handler: async (request, reply) => {
      const caller = personOf(request);
      const { id } = await requireOwn(caller, request.params.id);
      await db.withOrganization(caller.organizationId, (tx) => cancelBulkAction(tx, id));
      return reply.status(202).send(bulkActionView(await requireOwn(caller, id)));
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listBulkFailures),
    handler: async (request) => {
      const caller = personOf(request);
      const { cursor, limit } = request.query;
      const { id } = await requireOwn(caller, request.params.id);
      const page = { bulkActionId: id, after: positionOf(cursor), limit: limit + 1 };
      const rows = await db.withOrganization(caller.organizationId, async (tx) =>
        listBulkRefusals(tx, await contactViewerOf(tx, caller), page),
      );
      const items = rows.slice(0, limit);
      return {
        items: items.map(failureView),
        nextCursor: rows.length > limit ? String(items.at(-1)?.position ?? 0) : null,
      };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.downloadBulkFailures),
    handler: async (request, reply) => {
      const caller = personOf(request);
      const { id: bulkActionId } = await requireOwn(caller, request.params.id);
      await db.withOrganization(caller.organizationId, (tx) =>
        recordAudit(tx, actorOf(caller), nowMs(), [
          { subject: "bulkAction", subjectId: bulkActionId, action: "exported" },
        ]),
      );
      const file = { fileName: "contacts-not-done.csv", columns: ["Contact", "Name", "Reason"] };
      return sendCsv(reply, file, async (write) => {
        for (let after = -1, rows = FAILURES_PAGE; rows === FAILURES_PAGE; ) {
          const from = after;
          const page = await db.withOrganization(caller.organizationId, async (tx) =>
            listBulkRefusals(tx, await contactViewerOf(tx, caller), {
              ...{ bulkActionId, after: from, limit: FAILURES_PAGE },
            }),
          );
          for (const row of page.map(failureView)) await write([row.contactId, row.name, row.refusal]);
          after = page.at(-1)?.position ?? after;
          rows = page.length;
        }
      });
    },
  });

  async function requireOwn({ organizationId, userId }: PersonCaller, id: string): Promise<BulkAction> {
    const row = await db.withOrganization(organizationId, (tx) => readBulkAction(tx, userId, id));
    if (!row) throw new AppError("NOT_FOUND", "There is no such action of yours.");
    return row;
  }
};

/** How far it has come, as the API tells it. */
export function bulkActionView({ createdAt, finishedAt, ...row }: BulkAction) {
  return { ...row, createdAt: createdAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null };
}

/** Of a contact that its reader does not see, or does no more, the id stands in the place of the name. */
function failureView({
  contactId,
  isSeen,
  firstName,
  lastName,
  refusal,
}: Awaited<ReturnType<typeof listBulkRefusals>>[number]) {
  const name = isSeen ? shownName({ firstName, lastName, email: null }) : contactId;
  return { contactId, name, refusal: refusal ?? "" };
}

function positionOf(cursor: string | undefined): number {
  if (cursor === undefined) return -1;
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new AppError(
    "BAD_REQUEST",
    "The cursor is not one that this API gave out; leave it out for the first page.",
  );
}
