import { readBeginning, type TableFormat } from "@fairlead/db";
import {
  AppError,
  addressesIn,
  type FileEncoding,
  type FileRecord,
  foreignBytes,
  type HeaderMapping,
  LEAD_COLUMNS,
  MAX_HEADER_CHARS,
  storableCell,
  type TableHeader,
} from "@fairlead/engine";

const MAX_COLUMNS = 200;
/** Rows that are shown before a file is started. */
export const FIRST_ROWS = 20;

/** How a file begins. */
export interface FileBeginning {
  readonly header: TableHeader;
  /** The first ones, 20 at most. */
  readonly rows: readonly FileRecord[];
}

/**
 * Reads the header and the first rows of a file from its first piece.
 *
 * @param isWhole whether the piece is the whole file
 * @throws AppError IMPORT_UNREADABLE, saying what to mend
 */
export function lookAtFile(
  piece: Buffer | undefined,
  format: Omit<TableFormat, "encoding"> & { readonly encoding: FileEncoding | null },
  isWhole: boolean,
): FileBeginning {
  const { encoding } = format;
  if (!piece || piece.length === 0) throw unreadable("The file is empty.");
  const foreign = foreignBytes(piece);
  if (foreign !== null) throw unreadable(foreign);
  if (encoding === null) throw unreadable("The file is not plain text; save it as CSV in UTF-8.");
  const beginning = readBeginning(piece, { ...format, encoding }, { isWhole, limit: FIRST_ROWS });
  if (beginning.foreign !== null) throw unreadable(beginning.foreign);
  const found = requireHeader(beginning.header);
  const header = { ...found, labels: found.labels.map((label) => storableCell(label, encoding)) };
  if (isWhole && beginning.rows.length === 0) throw unreadable("The file has a header and no rows below it.");
  return { header, rows: beginning.rows };
}

function requireHeader(header: ReturnType<typeof readBeginning>["header"]): TableHeader {
  const tooLong = `The first line has more than ${MAX_HEADER_CHARS} characters; name ${MAX_COLUMNS} columns at most.`;
  if (header.kind === "unfinished") throw unreadable(tooLong);
  if (header.kind === "header") {
    if (header.labels.length > MAX_COLUMNS) {
      throw unreadable(`The file has more than ${MAX_COLUMNS} columns.`);
    }
    if (addressesIn(header.labels).length > 0) throw unreadable(NO_HEADER);
    return header;
  }
  switch (header.why) {
    case "empty":
      throw unreadable("The file is empty.");
    case "tooLong":
      throw unreadable(tooLong);
    default:
      throw unreadable("The first line cannot be read as CSV: one of its quotes is not closed.");
  }
}

/** Why leads cannot be read by the columns of a file, each with what to do; none: they can. */
export function columnProblems(mapping: HeaderMapping, hasDefaultSource: boolean): readonly string[] {
  if (mapping.positions.size === 0) {
    const names = LEAD_COLUMNS.map((column) => column.name).join(", ");
    return [`The first line names no column that we know. It should name some of: ${names}.`];
  }
  const missing = mapping.missing.map((column) => `The file needs a column ${column}.`);
  if (hasDefaultSource || mapping.positions.has("/source")) return missing;
  return [...missing, "The file has no column Source Name; add it, or name one source for the whole file."];
}

/** @throws AppError IMPORT_UNREADABLE where leads cannot be read by the columns of a file */
export function requireLeadColumns(mapping: HeaderMapping, hasDefaultSource: boolean): void {
  const [problem] = columnProblems(mapping, hasDefaultSource);
  if (problem !== undefined) throw unreadable(problem);
}

/** A row of values would be kept and shown as if it named columns. */
const NO_HEADER =
  "The first line holds an email address or a phone number: add a line above it that names the columns, such as that of the template.";

function unreadable(detail: string): AppError {
  return new AppError("IMPORT_UNREADABLE", detail);
}
