import { createHash } from "node:crypto";
import {
  beginImport,
  decodeCursor,
  dropImport,
  encodeCursor,
  findSameFile,
  type ImportRecord,
  listFailedRows,
  listImports,
  queueImport,
  readImport,
  recordAudit,
  requireRoutedSource,
  storeChunk,
  type Tx,
} from "@fairlead/db";
import {
  AppError,
  failureHeader,
  failureRow,
  type OrganizationId,
  pointerToColumn,
  seesImportRows,
} from "@fairlead/engine";
import type { FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import { actorOf } from "../contact-viewer.ts";
import { ENDPOINTS, type Import } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { type Caller, callerOf } from "../plugins/access.ts";
import { keepWithEffect, reserveFor, sendKept } from "../plugins/idempotency.ts";
import type { KeptAnswer } from "../plugins/replay.ts";
import { sendCsv, type WriteRow } from "../send-csv.ts";
import { inChunks } from "../uploads/in-chunks.ts";
import { takeOneFile } from "../uploads/one-file.ts";
import { readHeader, requireRows } from "../uploads/read-header.ts";
import { importUndoView } from "../views/import-undo-view.ts";

const FAILURES_PAGE = 1_000;

/** Flat-file imports: upload, progress, failed rows. */
export const importRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  const { db } = deps;

  app.route({
    ...endpoint(ENDPOINTS.startImport),
    handler: async (request, reply) => {
      const received = await receive(deps, request);
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
        items: page.items.map((row) => importView(row, caller)),
        nextCursor: page.next && encodeCursor(page.next),
      };
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getImport),
    handler: async (request) => {
      const caller = callerOf(request);
      return importView(await requireImport(deps, caller, request.params.id), caller);
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
      const row = await requireRowsOf(deps, callerOf(request), request.params.id);
      await deps.db.withOrganization(organizationId, (tx) =>
        recordAudit(tx, actorOf(callerOf(request)), deps.nowMs(), [
          { subject: "import", subjectId: row.id, action: "exported" },
        ]),
      );
      const name = row.fileName.replace(/(-failed-rows)?\.csv$/i, "").replace(/[^\w.-]+/g, "_");
      const file = { fileName: `${name}-failed-rows.csv`, columns: failureHeader(row.header ?? []) };
      return sendCsv(reply, file, (write) => writeFailedRows(deps, organizationId, row, write));
    },
  });
};

/**
 * Streams an upload into the database and queues it; nothing of it stays when it breaks off, or was sent before.
 *
 * @returns the import; or the answer that the same upload was given before
 */
async function receive(
  deps: ServerDeps,
  request: FastifyRequest,
): Promise<z.input<typeof Import> | KeptAnswer> {
  const { db, nowMs } = deps;
  const caller = callerOf(request);
  const { organizationId } = caller;
  const { source, again } = request.query as { source?: string; again?: "missing" | "true" };
  let importId: string | undefined;
  try {
    const upload = await takeOneFile(request, async (fileName, stream) => {
      if (source !== undefined)
        await db.withOrganization(organizationId, (tx) => requireRoutedSource(tx, source));
      const created = { defaultSource: source ?? null, createdBy: caller.userId, nowMs: nowMs() };
      const id = await db.withOrganization(organizationId, (tx) =>
        beginImport(tx, { organizationId, fileName, ...created }),
      );
      importId = id;
      return { id, fileName, ...(await storeFile(deps, { organizationId, importId: id }, stream, source)) };
    });
    const kept = await reserveFor(deps, request, () =>
      [upload.fileName, upload.sha256, ...(again === undefined ? [] : [again])].join("\n"),
    );
    if (kept) {
      await db.withOrganization(organizationId, (tx) => dropImport(tx, upload.id));
      return kept;
    }
    const { sizeBytes, sha256, header } = upload;
    return await db.withOrganization(organizationId, async (tx) => {
      if (again === undefined) await requireNewFile(tx, sha256, upload.id);
      const takesRepeats = again === "true";
      await queueImport(tx, {
        ...{ organizationId, importId: upload.id, sizeBytes, sha256, takesRepeats, header },
      });
      const row = await readImport(tx, upload.id);
      if (!row) throw new Error("The import that was just queued is not there");
      const view = importView(row, caller);
      await recordAudit(tx, actorOf(caller), nowMs(), [
        { subject: "import", subjectId: upload.id, action: "created" },
      ]);
      await keepWithEffect(tx, request, { status: 202, body: view });
      return view;
    });
  } catch (error) {
    const begun = importId;
    if (begun !== undefined) await db.withOrganization(organizationId, (tx) => dropImport(tx, begun));
    throw error;
  }
}

/** @throws AppError FILE_ALREADY_IMPORTED, telling when and by whom */
async function requireNewFile(tx: Tx, sha256: string, importId: string): Promise<void> {
  const same = await findSameFile(tx, sha256, importId);
  if (!same) return;
  const importedAt = same.importedAt.toISOString();
  const day = importedAt.slice(0, 10);
  throw new AppError(
    "FILE_ALREADY_IMPORTED",
    `The same file was imported on ${day} by ${same.importedBy ?? "an API key"}. Take in only the rows that are not leads yet (again=missing), or every row as new (again=true).`,
    { extra: { sameFile: { ...same, importedAt } } },
  );
}

/** Stores a file piece by piece, and tells what it is. */
async function storeFile(
  { db }: ServerDeps,
  { organizationId, importId }: { organizationId: OrganizationId; importId: string },
  stream: AsyncIterable<Buffer>,
  source: string | undefined,
) {
  const hasDefaultSource = source !== undefined;
  const hash = createHash("sha256");
  let header: readonly string[] | undefined;
  let position = 0;
  let sizeBytes = 0;
  let first: Buffer | undefined;
  for await (const bytes of inChunks(stream)) {
    header ??= readHeader(bytes, hasDefaultSource);
    first ??= bytes;
    hash.update(bytes);
    await db.withOrganization(organizationId, (tx) =>
      storeChunk(tx, { organizationId, importId, position, bytes }),
    );
    position += 1;
    sizeBytes += bytes.length;
  }
  header ??= readHeader(undefined, hasDefaultSource);
  if (position === 1 && first !== undefined) requireRows(first);
  return { header, sizeBytes, sha256: hash.digest("hex") };
}

async function requireImport({ db }: ServerDeps, caller: Caller, id: string): Promise<ImportRecord> {
  const row = await db.withOrganization(caller.organizationId, (tx) => readImport(tx, id));
  if (!row) throw new AppError("NOT_FOUND", "There is no such import.");
  return row;
}

/** An import whose rows the caller is shown. @throws AppError NOT_FOUND, FORBIDDEN */
async function requireRowsOf(deps: ServerDeps, caller: Caller, id: string): Promise<ImportRecord> {
  const row = await requireImport(deps, caller, id);
  if (seesImportRows(caller, { startedBy: row.creator?.id ?? null })) return row;
  throw new AppError(
    "FORBIDDEN",
    "The rows of a file are shown to whoever imported it, and to those who read all leads.",
  );
}

function lineOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw new AppError(
    "BAD_REQUEST",
    "The cursor is not one that this API gave out; leave it out for the first page.",
  );
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

function importView(row: ImportRecord, caller: Caller): z.input<typeof Import> {
  const {
    id,
    fileName,
    state,
    sizeBytes,
    bytesDone,
    rowsDone,
    rowsCreated,
    rowsRepeated,
    rowsUpdated,
    rowsFailed,
    error,
  } = row;
  const showsRows = seesImportRows(caller, { startedBy: row.creator?.id ?? null });
  return {
    ...{
      id,
      fileName,
      state,
      sizeBytes,
      bytesDone,
      rowsDone,
      rowsCreated,
      rowsRepeated,
      rowsUpdated,
      rowsFailed,
      error,
    },
    failedRowsUrl: rowsFailed > 0 && showsRows ? `/api/v1/imports/${id}/failures.csv` : null,
    createdBy: row.creator,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    undo: importUndoView(row),
  };
}
