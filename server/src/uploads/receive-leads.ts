import { createHash } from "node:crypto";
import {
  beginImport,
  dropImport,
  EncodingDetector,
  findSameFile,
  organizationTimeZone,
  rememberedColumns,
  requireRoutedSource,
  storeChunk,
  type Tx,
} from "@fairlead/db";
import {
  AppError,
  type ChosenColumn,
  type FileEncoding,
  type HeaderMapping,
  mapHeader,
  type OrganizationId,
} from "@fairlead/engine";
import type { FastifyRequest } from "fastify";
import type { ServerDeps } from "../deps.ts";
import { callerOf } from "../plugins/access.ts";
import { inChunks } from "./in-chunks.ts";
import { type FileBeginning, lookAtFile, requireLeadColumns } from "./look-at-file.ts";
import { takeOneFile } from "./one-file.ts";

/** A file of leads that was stored, and how it is read. */
export interface ReceivedFile extends FileBeginning {
  readonly importId: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** Of its bytes, in hex. */
  readonly sha256: string;
  readonly encoding: FileEncoding;
  /** Bytes that are no character in it, of UTF-8 alone. */
  readonly brokenBytes: number;
  readonly timeZone: string;
  readonly mapping: HeaderMapping;
  /** What people chose for such columns of this source before. */
  readonly remembered: readonly ChosenColumn[];
  /** Keeps nothing of it. */
  readonly drop: () => Promise<void>;
}

interface ReceiveOptions<Result> {
  /** The source of rows that name none. */
  readonly source: string | undefined;
  /** Whether leads must be readable by the columns as they are. */
  readonly startsAtOnce: boolean;
  readonly process: (file: ReceivedFile) => Promise<Result>;
}

/**
 * Streams an upload into the database; nothing of it stays when it breaks off, is refused, or what comes after it fails.
 *
 * @throws AppError IMPORT_UNREADABLE, BODY_TOO_LARGE, UNKNOWN_SOURCE, SOURCE_NOT_ROUTED
 */
export async function receiveLeads<Result>(
  deps: ServerDeps,
  request: FastifyRequest,
  { source, startsAtOnce, process }: ReceiveOptions<Result>,
): Promise<Result> {
  const { db, nowMs } = deps;
  const { organizationId, userId } = callerOf(request);
  let importId: string | undefined;
  const drop = async () => {
    const begun = importId;
    if (begun !== undefined) await db.withOrganization(organizationId, (tx) => dropImport(tx, begun));
  };
  try {
    const stored = await takeOneFile(request, async (fileName, stream) => {
      if (source !== undefined)
        await db.withOrganization(organizationId, (tx) => requireRoutedSource(tx, source));
      const created = { defaultSource: source ?? null, createdBy: userId, nowMs: nowMs() };
      const id = await db.withOrganization(organizationId, (tx) =>
        beginImport(tx, { organizationId, fileName, ...created }),
      );
      importId = id;
      const check = (file: FileBeginning) => {
        if (startsAtOnce) requireLeadColumns(mapHeader(file.header.labels), source !== undefined);
      };
      const file = await storeFile(deps, { organizationId, importId: id }, stream, check);
      return { importId: id, fileName, ...file };
    });
    const file = await db.withOrganization(organizationId, async (tx) => {
      const { labels } = stored.header;
      const remembered = startsAtOnce ? [] : await rememberedColumns(tx, source ?? null, labels);
      const timeZone = await organizationTimeZone(tx);
      return { ...stored, timeZone, remembered, mapping: mapHeader(labels, remembered), drop };
    });
    return await process(file);
  } catch (error) {
    await drop();
    throw error;
  }
}

/** Stores a file piece by piece, and tells what it is: from its first piece at once, in the end from all of its bytes. */
async function storeFile(
  { db }: ServerDeps,
  { organizationId, importId }: { organizationId: OrganizationId; importId: string },
  stream: AsyncIterable<Buffer>,
  check: (file: FileBeginning) => void,
) {
  const hash = createHash("sha256");
  const detector = new EncodingDetector();
  let position = 0;
  let sizeBytes = 0;
  let first: Buffer | undefined;
  for await (const bytes of inChunks(stream)) {
    detector.push(bytes);
    if (position === 1) check(lookAtFile(first, { encoding: detector.encoding(), separator: null }, false));
    first ??= bytes;
    hash.update(bytes);
    await db.withOrganization(organizationId, (tx) =>
      storeChunk(tx, { organizationId, importId, position, bytes }),
    );
    position += 1;
    sizeBytes += bytes.length;
  }
  const encoding = detector.encoding();
  const beginning = lookAtFile(first, { encoding, separator: null }, position <= 1);
  check(beginning);
  if (encoding === null) throw new Error("A file without an encoding was read");
  const brokenBytes = encoding === "utf-8" ? detector.brokenBytes : 0;
  return { ...beginning, sizeBytes, sha256: hash.digest("hex"), encoding, brokenBytes };
}

/** @throws AppError FILE_ALREADY_IMPORTED, telling when and by whom */
export async function requireNewFile(tx: Tx, sha256: string, importId: string): Promise<void> {
  const same = await findSameFile(tx, sha256, importId);
  if (!same) return;
  const importedAt = same.importedAt.toISOString();
  const day = importedAt.slice(0, 10);
  throw new AppError(
    "FILE_ALREADY_IMPORTED",
    `The same file was imported on ${day} by ${same.importedBy ?? "an API key"}. Take in only the rows that are not leads yet (again=missing), or every row as new but those whose external id is known (again=true).`,
    { extra: { sameFile: { ...same, importedAt } } },
  );
}
