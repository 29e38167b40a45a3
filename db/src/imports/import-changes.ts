import { auditValues, countedFields, fieldsOfOne, type OrganizationId, type UserId } from "@fairlead/engine";
import { eq } from "drizzle-orm";
import { type AuditEntry, recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { type FieldValues, importChanges, imports } from "../schema/index.ts";

/** What rows of a file wrote over in one lead or one contact. */
export interface ImportChange {
  readonly leadId?: string;
  readonly contactId?: string;
  readonly former: FieldValues;
  readonly written: FieldValues;
}

/** Whose contact it is now stands in the lead's timeline. */
const TOLD_ELSEWHERE = "ownerUserId";

/** Keeps what rows of a file wrote over, with what it was before, also in the activity of contacts; what was written as it was is left out, but for the number of another extension. */
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
  const entries = rows.flatMap(({ contactId, former, written }): AuditEntry[] => {
    const names = countedFields(Object.keys(written)).filter((field) => field !== TOLD_ELSEWHERE);
    const values = auditValues(former, written, names);
    if (contactId === null || names.length === 0) return [];
    const details = { fields: [...names], importId };
    return [{ subject: "contact", subjectId: contactId, action: "updated", details, values }];
  });
  if (entries.length === 0) return;
  const [by] = await tx.select({ userId: imports.createdBy }).from(imports).where(eq(imports.id, importId));
  const userId = (by?.userId ?? null) as UserId | null;
  await recordAudit(tx, { organizationId, userId, keyId: null }, nowMs, entries);
}

function only(values: FieldValues, fields: readonly string[]): FieldValues {
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
}
