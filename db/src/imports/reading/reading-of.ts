import { type LeadFileReading, mapHeader } from "@fairlead/engine";
import type { ImportRow } from "../imports.ts";
import type { TableFormat } from "./read-table.ts";

/** Where an import from before it was kept is read. */
const DEFAULT_ZONE = "UTC";

/** How the file of an import is read: its bytes, its columns and its dates. */
export function readingOf(row: ImportRow): TableFormat & LeadFileReading {
  const header = row.header ?? [];
  const chosen = row.columns?.map(({ becomes }, position) => ({ position, becomes }));
  return {
    encoding: row.encoding ?? "utf-8",
    separator: row.separator,
    mapping: mapHeader(header, chosen),
    defaultSource: row.defaultSource,
    timeZone: row.timeZone ?? DEFAULT_ZONE,
  };
}
