import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { type ImportRowOutcome, importRows, leads } from "../schema/index.ts";

/** Which leads of a file are meant: all that its rows made or met, or those alone with which a row had one outcome. */
export interface ImportFilter {
  readonly import?: string | undefined;
  /** Asked together with `import` alone. */
  readonly importOutcome?: ImportRowOutcome | undefined;
}

/** Whether a row's lead is of an import; nothing where no import is named. */
export function isOfImport(tx: Tx, filter: ImportFilter): SQL | undefined {
  if (filter.import === undefined) return undefined;
  const rows = tx
    .select({ leadId: importRows.leadId })
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, filter.import),
        filter.importOutcome ? eq(importRows.outcome, filter.importOutcome) : undefined,
      ),
    );
  return sql`${leads.id} in (${rows})`;
}
