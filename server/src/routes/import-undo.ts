import {
  FORMER_VALUES_KEPT_MS,
  hasGatheredRows,
  type ImportRecord,
  listKept,
  planUndo,
  readKeptReasons,
  refusalOfUndo,
  requestUndo,
  type Tx,
  type UndoPlan,
} from "@fairlead/db";
import { NOTHING_UNDONE, shownName, UNDO_OBSTACLES, type UndoObstacle } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { actorOf } from "../contact-viewer.ts";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { lineOf } from "../line-cursor.ts";
import { personOf } from "../plugins/access.ts";
import { requireImport } from "../require-import.ts";
import { importUndoView } from "../views/import-undo-view.ts";

/** Taking back what an import did. */
export const importUndoRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.previewImportUndo),
    handler: async (request) => {
      const { organizationId } = personOf(request);
      return db.withOrganization(organizationId, async (tx) => {
        const row = await requireImport(tx, request.params.id);
        const { counts, kept } = await planOf(tx, row);
        return {
          ...{ undo: importUndoView(row), refusal: await refusalOfUndo(tx, row), counts },
          kept: kept.map(({ reason, leads }) => ({ reason, label: UNDO_OBSTACLES[reason], leads })),
          forgotten: await areValuesForgotten(tx, row, nowMs()),
        };
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.undoImport),
    handler: async (request, reply) => {
      const caller = personOf(request);
      const { organizationId } = caller;
      const { id: importId } = request.params;
      const undo = await db.withOrganization(organizationId, async (tx) => {
        await requestUndo(tx, { organizationId, importId, actor: actorOf(caller), nowMs: nowMs() });
        return importUndoView(await requireImport(tx, importId));
      });
      if (!undo) throw new Error("The undo that was just asked for is not there");
      return reply.status(202).send(undo);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listLeadsKept),
    handler: async (request) => {
      const { organizationId } = personOf(request);
      const page = await db.withOrganization(organizationId, async (tx) => {
        const row = await requireImport(tx, request.params.id);
        const afterLine = lineOf(request.query.cursor, Number.MIN_SAFE_INTEGER);
        return listKept(tx, row.id, { afterLine, isUndone: row.undoState !== null });
      });
      return {
        items: page.items.map((kept) => ({
          ...{ leadId: kept.leadId, name: shownName(kept), line: kept.line > 0 ? kept.line : null },
          ...labelled(kept.reason),
        })),
        nextCursor: page.next === null ? null : String(page.next),
      };
    },
  });
};

/** Whether what an import wrote over is no longer known: it is too old, or from before that was kept. */
async function areValuesForgotten(tx: Tx, row: ImportRecord, nowMs: number): Promise<boolean> {
  if (row.rowsUpdated === 0) return false;
  return nowMs - row.createdAt.getTime() > FORMER_VALUES_KEPT_MS || hasGatheredRows(tx, row.id);
}

/** What an undo would do; of one that began, what it did. */
async function planOf(tx: Tx, row: ImportRecord): Promise<UndoPlan> {
  if (row.undoState === null) return planUndo(tx, row.id);
  return { counts: row.undoCounts ?? NOTHING_UNDONE, kept: await readKeptReasons(tx, row.id) };
}

function labelled(reason: UndoObstacle) {
  return { reason, label: UNDO_OBSTACLES[reason] };
}
