import { type ImportRecord, readImport, type Tx } from "@fairlead/db";
import { AppError } from "@fairlead/engine";

/** An import of the caller's organization. @throws AppError NOT_FOUND */
export async function requireImport(tx: Tx, id: string): Promise<ImportRecord> {
  const row = await readImport(tx, id);
  if (!row) throw new AppError("NOT_FOUND", "There is no such import.");
  return row;
}

/** Whether an import was brought by an API key; keys act on what keys brought, and on nothing of people. */
export function isOfKeys({ createdBy }: Pick<ImportRecord, "createdBy">): boolean {
  return createdBy === null;
}
