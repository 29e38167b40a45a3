import type { ImportedContact, ImportedRow, UndoObstacle } from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import type { ImportRowOutcome } from "../schema/index.ts";

/** A row of an import with all that undoing it asks. */
export interface UndoableRow extends ImportedRow {
  readonly line: number;
  readonly leadId: string;
  /** The lead's contact now. */
  readonly contactId: string;
  /** Without the leads of this import, whose undoing is decided with it. */
  readonly contact: Omit<ImportedContact, "hasOtherLeads"> & { readonly hasLeadsOfOthers: boolean };
}

/** Which rows of an import are read. */
export interface RowsAsked {
  readonly importId: string;
  readonly afterLine: number;
  readonly limit: number;
  /** Only those at which no undo has looked. */
  readonly onlyLeft: boolean;
  /** Only these lines; left out: all. */
  readonly lines?: readonly number[];
}

interface Row extends Record<string, unknown> {
  readonly line: number;
  readonly outcome: ImportRowOutcome;
  readonly lead_id: string;
  readonly contact_id: string;
  readonly since: readonly UndoObstacle[];
  readonly standing: number;
  readonly made_by_import: boolean;
  readonly has_leads_of_others: boolean;
  readonly has_more: boolean;
}

const STANDINGS = ["active", "archived", "doNotContact", "deleted"] as const;

/** What the timeline tells of a lead, read once: a look for each kind would cost as many. */
const EVENTS = sql`
  select array_agg(e.data ->> 'kind') as kinds, bool_or(e.data ->> 'kind' = 'touched'
    and e.data ->> 'importId' is distinct from r.import_id) as touched_by_others
  from lead_events e where e.lead_id = r.lead_id`;

/** What happened to a lead `l`, its row `r` and its contact `c` since the import `i`, each by the obstacle that it is. */
const SINCE: Readonly<Record<UndoObstacle, SQL>> = {
  erased: sql`c.deleted_at is not null`,
  merged: sql`exists (select from contact_merges m
    where m.primary_contact_id = l.contact_id and m.merged_at >= i.created_at)`,
  contacted: sql`l.contacted_at is not null or exists (select from communications where lead_id = l.id)`,
  claimed: happened("claimed"),
  passed: happened("passed"),
  reassigned: happened("reassigned"),
  closed: sql`l.closed_at is not null or ${happened("closed")} or ${happened("reopened")}`,
  updated: sql`events.touched_by_others`,
  noted: sql`
    exists (select from contact_notes where contact_id = l.contact_id and created_at >= i.created_at)
    or exists (select from contact_memos where contact_id = l.contact_id and created_at >= i.created_at)
    or exists (select from contact_tasks where contact_id = l.contact_id and created_at >= i.created_at)
    or exists (select from appointments where contact_id = l.contact_id and created_at >= i.created_at)`,
};

/** What of a contact `c` neither the import nor the product put there. */
const HAS_MORE = sql`
  exists (select from loan_participants where contact_id = c.id)
  or exists (select from contact_group_members where contact_id = c.id and lead_id is null)
  or exists (select from contact_shares where contact_id = c.id and lead_id is null)
  or exists (select from audit_events where subject_kind = 'contact' and subject_id = c.id
    and details ->> 'importId' is distinct from i.id)`;

/** Rows of an import in file order, with what undoing them asks. */
export async function readUndoableRows(tx: Tx, asked: RowsAsked): Promise<readonly UndoableRow[]> {
  const { importId, afterLine, limit, onlyLeft, lines } = asked;
  const isAsked = lines === undefined ? sql`` : sql`and line = any (${sql.param([...lines])}::bigint[])`;
  const since = sql.join(
    Object.entries(SINCE).map(([obstacle, holds]) => sql`case when ${holds} then ${obstacle}::text end`),
    sql.raw(", "),
  );
  const rows = await tx.execute<Row>(sql`
    select r.line::float8 as line, r.outcome, r.lead_id, l.contact_id, c.standing,
      case when r.outcome = 'created' then array_remove(array[${since}], null) else '{}' end as since,
      exists (select from leads own join import_rows made on made.lead_id = own.id
        where own.contact_id = c.id and own.contact_is_own
          and made.import_id = i.id and made.outcome = 'created') as made_by_import,
      exists (select from leads other where other.contact_id = c.id and not exists (
        select from import_rows same where same.lead_id = other.id and same.import_id = i.id
          and same.outcome = 'created')) as has_leads_of_others,
      (${HAS_MORE}) as has_more
    from (
      select * from import_rows
      where import_id = ${importId} and line > ${afterLine} ${onlyLeft ? sql`and undone is null` : sql``} ${isAsked}
      order by line limit ${limit}
    ) r
    join imports i on i.id = r.import_id
    join leads l on l.id = r.lead_id
    join contacts c on c.id = l.contact_id
    left join lateral (${EVENTS}) events on r.outcome = 'created'
    order by r.line`);
  return rows.map((row) => ({
    ...{ line: row.line, outcome: row.outcome, leadId: row.lead_id, contactId: row.contact_id },
    since: new Set(row.since),
    contact: {
      madeByImport: row.made_by_import,
      standing: STANDINGS[row.standing] ?? "active",
      hasLeadsOfOthers: row.has_leads_of_others,
      hasMore: row.has_more,
    },
  }));
}

function happened(kind: string): SQL {
  return sql`${kind}::text = any (events.kinds)`;
}
