import { isDeepStrictEqual } from "node:util";
import {
  type ChosenReading,
  discardPreview,
  endPreview,
  type ImportPreviewRow,
  type ImportRecord,
  lockPreview,
  makePreview,
  PREVIEWED_FOR_MS,
  queueImport,
  readChunk,
  readingOf,
  readPreview,
  recordAudit,
  rememberColumns,
  rememberedColumns,
  requireRoutedSource,
  rereadPreview,
  type Tx,
} from "@fairlead/db";
import {
  AppError,
  type ChosenColumn,
  type FileEncoding,
  LEAD_COLUMNS,
  mapHeader,
  type Separator,
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
import { isOfKeys, requireImport } from "../require-import.ts";
import { sendCsv } from "../send-csv.ts";
import { CHUNK_BYTES } from "../uploads/in-chunks.ts";
import { lookAtFile, requireLeadColumns } from "../uploads/look-at-file.ts";
import { type ReceivedFile, receiveLeads, requireNewFile } from "../uploads/receive-leads.ts";
import { EXAMPLE_ROW } from "../uploads/template.ts";
import { importPreviewView } from "../views/import-preview-view.ts";
import { importView, showsRowsOf } from "../views/import-view.ts";

type ImportView = z.input<typeof Import>;

/** Files of leads that are looked at before they are started. */
export const importPreviewRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  const { db, nowMs } = deps;

  app.route({
    ...endpoint(ENDPOINTS.previewImport),
    handler: async (request, reply) => {
      const received = await receiveLeads(deps, request, {
        source: request.query.source,
        startsAtOnce: false,
        process: (file) => previewFile(deps, request, file),
      });
      if ("status" in received) return sendKept(reply, received);
      return reply.status(202).send(received);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.changePreview),
    handler: async (request) => {
      const caller = callerOf(request);
      const { params, body } = request;
      return db.withOrganization(caller.organizationId, async (tx) => {
        const found = await requirePreview(tx, caller, params.id, nowMs());
        const defaultSource = body.source === undefined ? found.row.defaultSource : body.source;
        if (body.source) await requireRoutedSource(tx, body.source);
        const { reading, changed } = await readAnew(tx, found, { ...body, source: defaultSource });
        const keys = { organizationId: caller.organizationId, importId: found.row.id };
        await rereadPreview(tx, { ...keys, defaultSource, reading, changed });
        return previewedView(tx, caller, found.row.id, nowMs());
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.startPreviewedImport),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const view = await db.withOrganization(caller.organizationId, async (tx) => {
        const found = await requirePreview(tx, caller, request.params.id, nowMs());
        const started = await startPreview(tx, caller, { ...found, ...request.body, nowMs: nowMs() });
        await keepWithEffect(tx, request, { status: 202, body: started });
        return started;
      });
      return reply.status(202).send(view);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.discardPreview),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const { organizationId } = caller;
      await db.withOrganization(organizationId, async (tx) => {
        const { row } = await requirePreview(tx, caller, request.params.id, nowMs());
        await discardPreview(tx, { organizationId, importId: row.id });
      });
      return reply.status(204).send(null);
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.downloadLeadTemplate),
    handler: async (_request, reply) => {
      const file = { fileName: "leads-template.csv", columns: LEAD_COLUMNS.map(({ name }) => name) };
      return sendCsv(reply, file, (write) => write(EXAMPLE_ROW));
    },
  });
};

/** An import with what its file would come to, where it is not started. */
export async function previewedView(
  tx: Tx,
  caller: Caller,
  importId: string,
  nowMs: number,
): Promise<ImportView> {
  const row = await requireImport(tx, importId);
  const preview = row.isPreview ? await readPreview(tx, importId) : null;
  const view =
    preview && (await importPreviewView(tx, row, preview, { showsRows: showsRowsOf(row, caller), nowMs }));
  return importView(row, caller, nowMs, view);
}

/** @returns the preview; or the answer that the same upload was given before */
async function previewFile(
  deps: ServerDeps,
  request: FastifyRequest,
  file: ReceivedFile,
): Promise<ImportView | KeptAnswer> {
  const { db, nowMs } = deps;
  const caller = callerOf(request);
  const { organizationId } = caller;
  const { importId, sizeBytes, sha256, encoding, brokenBytes, timeZone, mapping } = file;
  const kept = await reserveFor(deps, request, () => [file.fileName, sha256].join("\n"));
  if (kept) {
    await file.drop();
    return kept;
  }
  return db.withOrganization(organizationId, async (tx) => {
    const { separator, labels } = file.header;
    await makePreview(tx, {
      ...{ organizationId, importId, sizeBytes, sha256, foundEncoding: encoding, brokenBytes },
      reading: { encoding, separator, timeZone, header: labels, columns: mapping.columns },
      changed: changedOf(labels, file.remembered),
    });
    const view = await previewedView(tx, caller, importId, nowMs());
    await keepWithEffect(tx, request, { status: 202, body: view });
    return view;
  });
}

interface FoundPreview {
  readonly row: ImportRecord;
  readonly preview: ImportPreviewRow;
}

/** @throws AppError NOT_FOUND, FORBIDDEN, IMPORT_STARTED */
async function requirePreview(
  tx: Tx,
  caller: Caller,
  importId: string,
  nowMs: number,
): Promise<FoundPreview> {
  const preview = await lockPreview(tx, importId);
  const row = await requireImport(tx, importId);
  const isTheirs = caller.userId === null ? isOfKeys(row) : showsRowsOf(row, caller);
  if (!isTheirs) {
    throw new AppError("FORBIDDEN", "A file is started by whoever sent it, and by those who read all leads.");
  }
  if (!preview) {
    const wasReceived = row.state !== "receiving";
    throw new AppError(
      "IMPORT_STARTED",
      wasReceived
        ? "This import was started, or came without a preview."
        : "The file was not received whole. If no upload of it is under way, it broke off; send the file again.",
    );
  }
  if (nowMs - row.createdAt.getTime() > PREVIEWED_FOR_MS) {
    throw new AppError("NOT_FOUND", "The file was sent more than a day ago, and is dropped. Send it again.");
  }
  return { row, preview };
}

/**
 * How the file would be read with what a person chose; what they chose for columns before stays with its column, and what is
 * remembered for the source comes to the others.
 */
async function readAnew(
  tx: Tx,
  { row, preview }: FoundPreview,
  chosen: {
    readonly encoding?: FileEncoding | undefined;
    readonly separator?: Separator | undefined;
    readonly source: string | null;
    readonly mapping?: readonly ChosenColumn[] | undefined;
  },
): Promise<{ readonly reading: ChosenReading; readonly changed: readonly number[] }> {
  const before = readingOf(row);
  const encoding = chosen.encoding ?? before.encoding;
  const piece = (await readChunk(tx, row.id, 0)) ?? undefined;
  const format = { encoding, separator: chosen.separator ?? before.separator };
  const { header } = lookAtFile(piece, format, row.sizeBytes <= CHUNK_BYTES);
  const kept = preview.changed.flatMap((position): ChosenColumn[] => {
    const column = before.mapping.columns[position];
    return column && header.labels[position] === column.label ? [{ position, becomes: column.becomes }] : [];
  });
  const isSame = chosen.source === row.defaultSource && isDeepStrictEqual(header.labels, row.header);
  requireColumns(chosen.mapping ?? [], header.labels);
  const columns =
    chosen.mapping ??
    (isSame ? kept : await withRemembered(tx, { ...chosen, before: row.defaultSource }, header, kept));
  const reading = {
    ...{ encoding, separator: header.separator, timeZone: before.timeZone, header: header.labels },
    columns: mapHeader(header.labels, columns).columns,
  };
  return { reading, changed: changedOf(header.labels, columns) };
}

/** What a person chose in this preview, and for the other columns what is remembered for the source that it has now. */
async function withRemembered(
  tx: Tx,
  { source, before }: { readonly source: string | null; readonly before: string | null },
  { labels }: { readonly labels: readonly string[] },
  kept: readonly ChosenColumn[],
): Promise<readonly ChosenColumn[]> {
  const ofBefore = new Map(
    (await rememberedColumns(tx, before, labels)).map((one) => [one.position, one.becomes]),
  );
  const own = kept.filter(({ position, becomes }) => ofBefore.get(position) !== becomes);
  const remembered = await rememberedColumns(tx, source, labels);
  return [...own, ...remembered.filter((one) => !own.some(({ position }) => position === one.position))];
}

/** @throws AppError INVALID_VALUE for a column that the file does not have, or that is named twice */
function requireColumns(mapping: readonly ChosenColumn[], labels: readonly string[]): void {
  const seen = new Set<number>();
  const errors = mapping.flatMap(({ position }, at) => {
    const isTwice = seen.has(position);
    seen.add(position);
    if (!isTwice && position < labels.length) return [];
    const detail = isTwice
      ? `Column ${position} is named twice; choose one meaning.`
      : `The file has ${labels.length} columns, numbered from 0; there is no column ${position}.`;
    return [{ code: "INVALID_VALUE" as const, pointer: `/mapping/${at}/position`, detail }];
  });
  const [first] = errors;
  if (first) throw new AppError("INVALID_VALUE", first.detail, { errors });
}

/** The places of the columns that become something else than their name says. */
function changedOf(labels: readonly string[], chosen: readonly ChosenColumn[]): number[] {
  const named = mapHeader(labels).columns;
  return chosen
    .filter(({ position, becomes }) => named[position]?.becomes !== becomes)
    .map(({ position }) => position);
}

/** @throws AppError FILE_ALREADY_IMPORTED, IMPORT_UNREADABLE, UNKNOWN_SOURCE, SOURCE_NOT_ROUTED */
async function startPreview(
  tx: Tx,
  caller: Caller,
  {
    row,
    preview,
    source = row.defaultSource ?? undefined,
    again,
    nowMs,
  }: FoundPreview & {
    readonly source?: string | undefined;
    readonly again?: "missing" | "true" | undefined;
    readonly nowMs: number;
  },
): Promise<ImportView> {
  const { organizationId } = caller;
  const { id: importId, sizeBytes, header, sha256 } = row;
  const { mapping, encoding, timeZone } = readingOf(row);
  requireLeadColumns(mapping, source !== undefined);
  if (source !== undefined) await requireRoutedSource(tx, source);
  if (sha256 === null || header === null || row.separator === null)
    throw new Error("A preview without a reading");
  if (again === undefined) await requireNewFile(tx, sha256, importId);
  const sourceName = source ?? null;
  // What is remembered for another source than the preview's was not shown, so nothing of it was turned back.
  const isShown = sourceName === row.defaultSource;
  const { changed } = preview;
  const { columns } = mapping;
  await rememberColumns(tx, { organizationId, sourceName, columns, changed, forgets: isShown, nowMs });
  await endPreview(tx, importId);
  await queueImport(tx, {
    ...{ organizationId, importId, sizeBytes, sha256, header, defaultSource: sourceName },
    takesRepeats: again === "true",
    reading: { encoding, separator: row.separator, timeZone, columns: mapping.columns },
  });
  await recordAudit(tx, actorOf(caller), nowMs, [
    { subject: "import", subjectId: importId, action: "created" },
  ]);
  return previewedView(tx, caller, importId, nowMs);
}
