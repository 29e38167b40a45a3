import { type LeadRecord, readLead, type Tx } from "@fairlead/db";
import { AppError } from "@fairlead/engine";
import { leadScopeOf } from "./lead-scope.ts";
import type { Caller } from "./plugins/access.ts";

/** A lead that the caller sees. @throws AppError NOT_FOUND */
export async function requireLead(tx: Tx, leadId: string, caller: Caller): Promise<LeadRecord> {
  const record = await readLead(tx, await leadScopeOf(tx, caller), leadId);
  if (!record) throw new AppError("NOT_FOUND", "There is no such lead.");
  return record;
}
