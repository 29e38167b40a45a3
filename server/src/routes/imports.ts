import {
  decodeCursor,
  encodeCursor,
  type ImportRecord,
  listFailedRows,
  listImports,
  queueImport,
  readImport,
  recordAudit,
} from "@fairlead/db";
import { AppError, failureHeader, failureRow, type OrganizationId, pointerToColumn } from "@fairlead/engine";
import type { FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import { actorOf } from "../contact-viewer.ts";
import { ENDPOINTS, type Import } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { lineOf } from "../line-cursor.ts";
import { type Caller, callerOf } from "../plugins/access.ts";
import { keepWithEffect, reserveFor, sendKept } from "../plugins/idempotency.ts";
import type { KeptAnswer } from "../plugins/replay.ts";
import { requireImport } from "../require-import.ts";
import { sendCsv, type WriteRow } from "../send-csv.ts";
import { type ReceivedFile, receiveLeads, requireNewFile } from "../uploads/receive-leads.ts";
import { importView, showsRowsOf } from "../views/import-view.ts";
import { previewedView } from "./import-previews.ts";

const FAILURES_PAGE = 1_000;

/** Flat-file imports: upload, progress, failed rows. */
export const importRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  const { db } = deps;

  app.route({
    ...endpoint(ENDPOINTS.startImport),
    handler: async (request, reply) => {
      const { source, again } = request.query;
      const received = await receiveLeads(deps, request, {
        source,
        startsAtOnce: true,
        process: (file) => startFile(deps, request, file, again),
      });
      if ("status" in received) return sendKept(reply, received);
      return reply.status(202).send(received);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listImports),
    handler: async (request) => {
      const { cursor, limit } = request.query;
      const page = await db.withOrganization(callerOf(request).organizationId, (tx) =>
        listImports(tx, { after: decodeCursor(cursor), limit }),
      );
      const caller = callerOf(request);
      return {
        items: page.items.map((row) => importView(row, caller, deps.nowMs())),
        nextCursor: page.next && encodeCursor(page.next),
      };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getImport),
    handler: async (request) => {
      const caller = callerOf(request);
      return db.withOrganization(caller.organizationId, (tx) =>
        previewedView(tx, caller, request.params.id, deps.nowMs()),
      );
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.listFailedRows),
    handler: async (request) => {
      const { organizationId } = callerOf(request);
      const { cursor, limit } = request.query;
      const row = await requireRowsOf(deps, callerOf(request), request.params.id);
      const failures = await db.withOrganization(organizationId, (tx) =>
        listFailedRows(tx, row.id, lineOf(cursor), limit + 1),
      );
      const header = row.header ?? [];
      const items = failures.slice(0, limit);
      return {
        items: items.map((failure) => ({
          line: failure.line,
          row: Object.fromEntries(header.map((label, position) => [label, failure.row[position] ?? ""])),
          errors: failure.errors.map(({ code, pointer, detail }) => ({
            code,
            detail,
            column: pointerToColumn(pointer),
          })),
        })),
        nextCursor: failures.length > limit ? String(items.at(-1)?.line ?? 0) : null,
      };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.downloadFailedRows),
    handler: async (request, reply) => {
      const { organizationId } = callerOf(request);
      const row = await takeOutRowsOf(deps, callerOf(request), request.params.id);
      const name = row.fileName.replace(/(-failed-rows)?\.csv$/i, "").replace(/[^\w.-]+/g, "_");
      const file = { fileName: `${name}-failed-rows.csv`, columns: failureHeader(row.header ?? []) };
      return sendCsv(reply, file, (write) => writeFailedRows(deps, organizationId, row, write));
    },
  });
};

/** @returns the import that was started; or the answer that the same upload was given before */
async function startFile(
  deps: ServerDeps,
  request: FastifyRequest,
  file: ReceivedFile,
  again: "missing" | "true" | undefined,
): Promise<z.input<typeof Import> | KeptAnswer> {
  const { db, nowMs } = deps;
  const caller = callerOf(request);
  const { organizationId } = caller;
  const { importId, sizeBytes, sha256, encoding, timeZone, mapping } = file;
  const kept = await reserveFor(deps, request, () =>
    [file.fileName, sha256, ...(again === undefined ? [] : [again])].join("\n"),
  );
  if (kept) {
    await file.drop();
    return kept;
  }
  return db.withOrganization(organizationId, async (tx) => {
    if (again === undefined) await requireNewFile(tx, sha256, importId);
    await queueImport(tx, {
      ...{ organizationId, importId, sizeBytes, sha256, takesRepeats: again === "true" },
      header: file.header.labels,
      reading: { encoding, separator: file.header.separator, timeZone, columns: mapping.columns },
    });
    const row = await readImport(tx, importId);
    if (!row) throw new Error("The import that was just queued is not there");
    const view = importView(row, caller, nowMs());
    await recordAudit(tx, actorOf(caller), nowMs(), [
      { subject: "import", subjectId: importId, action: "created" },
    ]);
    await keepWithEffect(tx, request, { status: 202, body: view });
    return view;
  });
}

/** An import whose rows the caller is shown. @throws AppError NOT_FOUND, FORBIDDEN */
export async function requireRowsOf({ db }: ServerDeps, caller: Caller, id: string): Promise<ImportRecord> {
  const row = await db.withOrganization(caller.organizationId, (tx) => requireImport(tx, id));
  if (showsRowsOf(row, caller)) return row;
  throw new AppError(
    "FORBIDDEN",
    "The rows of a file are shown to whoever imported it, and to those who read all leads.",
  );
}

/** An import whose rows the caller downloads, which the log tells. @throws AppError NOT_FOUND, FORBIDDEN */
export async function takeOutRowsOf(deps: ServerDeps, caller: Caller, id: string): Promise<ImportRecord> {
  const row = await requireRowsOf(deps, caller, id);
  await deps.db.withOrganization(caller.organizationId, (tx) =>
    recordAudit(tx, actorOf(caller), deps.nowMs(), [
      { subject: "import", subjectId: row.id, action: "exported" },
    ]),
  );
  return row;
}

/** The failed rows, so that they can be mended and imported again. */
async function writeFailedRows(
  { db }: ServerDeps,
  organizationId: OrganizationId,
  row: ImportRecord,
  write: WriteRow,
): Promise<void> {
  const header = row.header ?? [];
  let line = 0;
  for (;;) {
    const failures = await db.withOrganization(organizationId, (tx) =>
      listFailedRows(tx, row.id, line, FAILURES_PAGE),
    );
    for (const failure of failures) {
      const reasons = failure.errors.map(({ pointer, detail }) =>
        [pointerToColumn(pointer), detail].filter(Boolean).join(": "),
      );
      await write(failureRow(header, { line: failure.line, reasons: reasons.join(" "), cells: failure.row }));
    }
    if (failures.length < FAILURES_PAGE) return;
    line = failures.at(-1)?.line ?? line;
  }
}
