import {
  FORMER_VALUES_KEPT_MS,
  hasGatheredRows,
  type ImportRecord,
  listKept,
  listKeptValues,
  planUndo,
  readKeptReasons,
  refusalOfUndo,
  requestUndo,
  type Tx,
  type UndoPlan,
} from "@fairlead/db";
import { AppError, NOTHING_UNDONE, UNDO_OBSTACLES } from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { actorOf } from "../contact-viewer.ts";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { lineOf } from "../line-cursor.ts";
import { type Caller, callerOf, personOf } from "../plugins/access.ts";
import { isOfKeys, requireImport } from "../require-import.ts";
import { importUndoView, keptView } from "../views/import-undo-view.ts";

/** Taking back what an import did. */
export const importUndoRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.previewImportUndo),
    handler: async (request) => {
      const caller = callerOf(request);
      return db.withOrganization(caller.organizationId, async (tx) => {
        const row = await requireUndoable(tx, caller, request.params.id);
        const { counts, kept, isWhole } = await planOf(tx, row, nowMs());
        return {
          ...{ undo: importUndoView(row), refusal: await refusalOfUndo(tx, row), counts, isWhole },
          kept: kept.map(({ reason, leads }) => ({ reason, label: UNDO_OBSTACLES[reason], leads })),
          forgotten: await areValuesForgotten(tx, row, nowMs()),
        };
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.undoImport),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const { organizationId } = caller;
      const { id: importId } = request.params;
      const undo = await db.withOrganization(organizationId, async (tx) => {
        await requireUndoable(tx, caller, importId);
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
        const isUndone = row.undoState !== null;
        const kept = await listKept(tx, row.id, { afterLine, isUndone });
        const staying = new Set(kept.items.map(({ contactId }) => contactId));
        const isFirst = request.query.cursor === undefined;
        return {
          ...kept,
          ...(isFirst ? await listKeptValues(tx, row.id, { isUndone, staying }) : NO_VALUES),
        };
      });
      return keptView(page);
    },
  });
};

/** @throws AppError NOT_FOUND; FORBIDDEN for a key, of an import that a person brought */
async function requireUndoable(tx: Tx, caller: Caller, id: string): Promise<ImportRecord> {
  const row = await requireImport(tx, id);
  if (caller.kind === "person" || isOfKeys(row)) return row;
  throw new AppError("FORBIDDEN", "An API key undoes only what was imported by a key.");
}

/** Whether what an import wrote over is no longer known: it is too old, or from before that was kept. */
async function areValuesForgotten(tx: Tx, row: ImportRecord, nowMs: number): Promise<boolean> {
  if (row.rowsUpdated === 0) return false;
  return nowMs - row.createdAt.getTime() > FORMER_VALUES_KEPT_MS || hasGatheredRows(tx, row.id);
}

/** What an undo would do; of one that began, what it did. */
async function planOf(tx: Tx, row: ImportRecord, nowMs: number): Promise<UndoPlan> {
  if (row.undoState === null) return planUndo(tx, row.id, nowMs);
  const counts = { ...NOTHING_UNDONE, ...row.undoCounts };
  return { counts, kept: await readKeptReasons(tx, row.id), isWhole: true };
}

const NO_VALUES = { fields: [], addresses: [] };
