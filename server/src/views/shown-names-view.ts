import { readLeadRecords, type Tx } from "@fairlead/db";
import type { LeadScope } from "@fairlead/engine";
import { nameOfApplicant } from "./lead-view.ts";

/** The contacts' names by lead, as far as somebody sees the leads and the names. */
export async function shownNames(
  tx: Tx,
  scope: LeadScope | null,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (scope === null) return new Map();
  const records = await readLeadRecords(tx, scope, leadIds);
  return new Map(
    records
      .filter(({ relation }) => relation !== "none")
      .map((record) => [record.lead.id, nameOfApplicant(record)]),
  );
}
