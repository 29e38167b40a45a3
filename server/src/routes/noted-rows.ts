import { type ImportRecord, listNotedRows } from "@fairlead/db";
import { noteLabel, type OrganizationId } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { lineOf } from "../line-cursor.ts";
import { callerOf } from "../plugins/access.ts";
import { sendCsv, type WriteRow } from "../send-csv.ts";
import { requireRowsOf, takeOutRowsOf } from "./imports.ts";

const ROWS_PAGE = 1_000;
const COLUMNS = ["Line", "Lead", "Column", "Value", "Not Understood"];

/** What was not understood of the rows of a file that were taken in. */
export const notedRowRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  const { db } = deps;

  app.route({
    ...endpoint(ENDPOINTS.listNotedRows),
    handler: async (request) => {
      const { organizationId } = callerOf(request);
      const { cursor, limit } = request.query;
      const { id } = await requireRowsOf(deps, callerOf(request), request.params.id);
      const rows = await db.withOrganization(organizationId, (tx) =>
        listNotedRows(tx, id, { afterLine: lineOf(cursor), limit: limit + 1 }),
      );
      const items = rows.slice(0, limit).map(({ line, leadId, notes }) => ({
        ...{ line, leadId },
        notes: (notes ?? []).map((note) => ({
          ...{ label: noteLabel(note), value: note.value, detail: note.detail },
        })),
      }));
      return { items, nextCursor: rows.length > limit ? String(items.at(-1)?.line ?? 0) : null };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.downloadNotedRows),
    handler: async (request, reply) => {
      const { organizationId } = callerOf(request);
      const row = await takeOutRowsOf(deps, callerOf(request), request.params.id);
      const name = row.fileName.replace(/\.csv$/i, "").replace(/[^\w.-]+/g, "_");
      const file = { fileName: `${name}-notes.csv`, columns: COLUMNS };
      return sendCsv(reply, file, (write) => writeNotedRows(deps, organizationId, row, write));
    },
  });
};

async function writeNotedRows(
  { db }: ServerDeps,
  organizationId: OrganizationId,
  { id }: ImportRecord,
  write: WriteRow,
): Promise<void> {
  for (let afterLine = 0; ; ) {
    const page = { afterLine, limit: ROWS_PAGE };
    const rows = await db.withOrganization(organizationId, (tx) => listNotedRows(tx, id, page));
    for (const { line, leadId, notes } of rows) {
      for (const note of notes ?? []) await write([line, leadId, noteLabel(note), note.value, note.detail]);
    }
    if (rows.length < ROWS_PAGE) return;
    afterLine = rows.at(-1)?.line ?? afterLine;
  }
}
