import { createHash } from "node:crypto";
import {
  beginImport,
  type Database,
  type ImportRecord,
  queueImport,
  type RoutingCache,
  readImport,
  storeChunk,
} from "@fairlead/db";
import { mapHeader, type OrganizationId } from "@fairlead/engine";
import { runImport } from "./run-import.ts";

export interface ImportedFile {
  readonly organizationId: OrganizationId;
  readonly sourceName: string;
  readonly csv: string;
  readonly fileName?: string;
  readonly takesRepeats?: boolean;
  /** IANA zone of its dates; UTC when left out. */
  readonly timeZone?: string;
  readonly nowMs: number;
  /** So much of the end of the file is not there any more when the carrier reads it. */
  readonly missingBytes?: number;
}

/** Uploads a file and takes it in to its end, as server and carrier do. @returns the import as it ended */
export async function importFile(
  db: Database,
  cache: RoutingCache,
  file: ImportedFile,
): Promise<ImportRecord> {
  const { organizationId, nowMs } = file;
  const importId = await queueFile(db, file);
  const deps = { db, cache, nowMs: () => nowMs, signal: new AbortController().signal };
  await runImport(deps, { organizationId, importId });
  const done = await db.withOrganization(organizationId, (tx) => readImport(tx, importId));
  if (!done) throw new Error("The import is gone");
  return done;
}

/** Uploads a file, as the server does. @returns the id of the import, which waits for the carrier */
export async function queueFile(
  db: Database,
  {
    organizationId,
    sourceName,
    csv,
    fileName = "walk-ins.csv",
    takesRepeats = false,
    timeZone = "UTC",
    nowMs,
    missingBytes = 0,
  }: ImportedFile,
): Promise<string> {
  const bytes = Buffer.from(csv);
  return db.withOrganization(organizationId, async (tx) => {
    const id = await beginImport(tx, {
      ...{ organizationId, fileName, defaultSource: sourceName, createdBy: null, nowMs },
    });
    await storeChunk(tx, {
      organizationId,
      importId: id,
      position: 0,
      bytes: bytes.subarray(0, bytes.length - missingBytes),
    });
    const header = csv.split("\n", 1)[0]?.split(",") ?? [];
    await queueImport(tx, {
      ...{ organizationId, importId: id, sizeBytes: bytes.length, takesRepeats },
      sha256: createHash("sha256").update(bytes).digest("hex"),
      reading: { encoding: "utf-8", separator: ",", timeZone, columns: mapHeader(header).columns },
      header,
    });
    return id;
  });
}
