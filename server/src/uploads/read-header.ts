import { AppError, LEAD_COLUMNS, mapHeader } from "@fairlead/engine";
import { CsvError, parse } from "csv-parse/sync";

const MAX_COLUMNS = 200;
/** Room for so many long names; to take a longer line apart would keep others waiting. */
const MAX_HEADER_BYTES = 32_000;

/**
 * Reads the header of a file from its first piece and makes sure that leads can be read by it.
 *
 * @param hasDefaultSource whether a source was named for all rows
 * @throws AppError IMPORT_UNREADABLE, saying what to mend
 */
export function readHeader(firstChunk: Buffer | undefined, hasDefaultSource: boolean): readonly string[] {
  if (!firstChunk || firstChunk.length === 0) throw unreadable("The file is empty.");
  if (firstChunk.includes(0)) throw unreadable("The file is not plain text; save it as CSV in UTF-8.");
  const header = firstRecord(firstChunk);
  if (header.length > MAX_COLUMNS) throw unreadable(`The file has more than ${MAX_COLUMNS} columns.`);
  const mapping = mapHeader(header);
  if (mapping.positions.size === 0) {
    const names = LEAD_COLUMNS.map((column) => column.name).join(", ");
    throw unreadable(`The first line names no column that we know. It should name some of: ${names}.`);
  }
  if (mapping.repeated.length > 0)
    throw unreadable(`The file has two columns for ${mapping.repeated.join(", ")}.`);
  if (mapping.missing.length > 0) throw unreadable(`The file needs a column ${mapping.missing.join(", ")}.`);
  if (!hasDefaultSource && !mapping.positions.has("/source")) {
    throw unreadable("The file has no column Source Name; add it, or name one source for the whole file.");
  }
  return header;
}

/**
 * Makes sure that there is something below the header of a file that is read whole.
 *
 * @throws AppError IMPORT_UNREADABLE
 */
export function requireRows(file: Buffer): void {
  try {
    const options = {
      ...{ bom: true, to: 2, relax_column_count: true, skip_empty_lines: true },
      // A longer line is one, whatever it has.
      max_record_size: MAX_HEADER_BYTES,
      // Excel leaves rows of nothing but commas below a table.
      skip_records_with_empty_values: true,
    };
    if (parse(file, options).length > 1) return;
  } catch (error) {
    if (error instanceof CsvError) return;
    throw error;
  }
  throw unreadable("The file has a header and no rows below it.");
}

function firstRecord(chunk: Buffer): string[] {
  try {
    const options = { bom: true, to: 1, relax_column_count: true, max_record_size: MAX_HEADER_BYTES };
    const [header] = parse(chunk, options) as string[][];
    return (header ?? []).map((label) => label.trim());
  } catch (error) {
    if (error instanceof CsvError && error.code === "CSV_MAX_RECORD_SIZE") {
      throw unreadable(
        `The first line has more than ${MAX_HEADER_BYTES} bytes; name ${MAX_COLUMNS} columns at most.`,
      );
    }
    if (error instanceof CsvError) throw unreadable(`The first line cannot be read as CSV: ${error.message}`);
    throw error;
  }
}

function unreadable(detail: string): AppError {
  return new AppError("IMPORT_UNREADABLE", detail);
}
