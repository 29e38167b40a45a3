import { fieldsOfOne, type OrganizationId } from "@fairlead/engine";
import type { Tx } from "../client.ts";
import { type FieldValues, importChanges } from "../schema/index.ts";

/** What rows of a file wrote over in one lead or one contact. */
export interface ImportChange {
  readonly leadId?: string;
  readonly contactId?: string;
  readonly former: FieldValues;
  readonly written: FieldValues;
}

/** Keeps what rows of a file wrote over, with what it was before; what was written as it was is left out, but for the number of another extension. */
export async function noteImportChanges(
  tx: Tx,
  input: {
    readonly organizationId: OrganizationId;
    readonly importId: string;
    readonly changes: readonly ImportChange[];
    readonly nowMs: number;
  },
): Promise<void> {
  const { organizationId, importId, nowMs } = input;
  const rows = input.changes.flatMap(({ leadId = null, contactId = null, former, written }) => {
    const changed = Object.keys(written).filter((field) => written[field] !== former[field]);
    if (changed.length === 0) return [];
    const fields = changed.flatMap(fieldsOfOne);
    return [{ leadId, contactId, former: only(former, fields), written: only(written, fields) }];
  });
  if (rows.length === 0) return;
  const at = new Date(nowMs);
  await tx.insert(importChanges).values(rows.map((row) => ({ ...row, organizationId, importId, at })));
}

function only(values: FieldValues, fields: readonly string[]): FieldValues {
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
}
