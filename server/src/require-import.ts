import { type ImportRecord, readImport, type Tx } from "@fairlead/db";
import { AppError } from "@fairlead/engine";

/** An import of the caller's organization. @throws AppError NOT_FOUND */
export async function requireImport(tx: Tx, id: string): Promise<ImportRecord> {
  const row = await readImport(tx, id);
  if (!row) throw new AppError("NOT_FOUND", "There is no such import.");
  return row;
}
