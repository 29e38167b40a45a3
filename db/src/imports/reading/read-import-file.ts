import type { OrganizationId } from "@fairlead/engine";
import type { Database } from "../../client.ts";
import { type ImportRow, readChunk } from "../imports.ts";
import { type FileRow, readTable } from "./read-table.ts";
import { readingOf } from "./reading-of.ts";

/** Streams the rows of an uploaded file; previews and imports read by this alone. */
export function readImportFile(
  db: Database,
  organizationId: OrganizationId,
  row: ImportRow,
): AsyncGenerator<FileRow> {
  return readTable(piecesOf(db, organizationId, row.id), readingOf(row));
}

async function* piecesOf(
  db: Database,
  organizationId: OrganizationId,
  importId: string,
): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const piece = await db.withOrganization(organizationId, (tx) => readChunk(tx, importId, position));
    if (!piece) return;
    yield piece;
  }
}
