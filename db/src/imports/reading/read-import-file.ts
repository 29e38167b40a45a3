import type { OrganizationId } from "@fairlead/engine";
import type { Database } from "../../client.ts";
import { type ImportRow, readChunk } from "../imports.ts";
import { type FileRow, readTable } from "./read-table.ts";
import { readingOf } from "./reading-of.ts";

/** Pieces of the file are missing that it was received with. */
export class FileGone extends Error {}

/**
 * Streams the rows of an uploaded file; previews and imports read by this alone.
 *
 * @throws FileGone after the rows of the pieces that are there
 */
export function readImportFile(
  db: Database,
  organizationId: OrganizationId,
  row: ImportRow,
): AsyncGenerator<FileRow> {
  return readTable(piecesOf(db, organizationId, row), readingOf(row));
}

async function* piecesOf(
  db: Database,
  organizationId: OrganizationId,
  { id, sizeBytes }: ImportRow,
): AsyncGenerator<Buffer> {
  let left = sizeBytes;
  for (let position = 0; left > 0; position += 1) {
    const piece = await db.withOrganization(organizationId, (tx) => readChunk(tx, id, position));
    if (!piece) throw new FileGone(`${left} of ${sizeBytes} bytes are not there`);
    left -= piece.length;
    yield piece;
  }
}
