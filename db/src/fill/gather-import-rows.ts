import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import type { Fill, FilledBatch } from "./fill.ts";
import { isFilled } from "./run-fills.ts";

const NAME = "import_rows";

/**
 * Lines of gathered rows begin so far below zero that none comes to it, and rise with the events: the order of the file. What is
 * added is the event's own number, so that a batch that is repeated writes no row twice.
 */
const FIRST_LINE = -999_999_999_999_999;

/**
 * Gathers from the timeline which leads the imports before made and updated. Rows that only met a lead left no trace there; on
 * which line of the file a row stood is not known, so it gets one below zero.
 */
export const gatherImportRows: Fill = {
  name: NAME,
  async fillBatch(tx, { organizationId, cursor, rows }) {
    const after = placeAfter(cursor);
    const [batch] = await tx.execute<{ last: string | null; before: string | null; filled: number }>(sql`
      with seen as materialized (
        select lead_id, sequence, data ->> 'importId' as import_id,
          case data ->> 'kind' when 'received' then 'created' when 'touched' then 'updated' end as outcome
        from lead_events
        where organization_id = ${organizationId} and (lead_id, sequence) > (${after.leadId}, ${after.sequence}::bigint)
        order by lead_id, sequence limit ${rows}),
      wanted as (
        select s.* from seen s
        join imports i on i.organization_id = ${organizationId} and i.id = s.import_id
        where s.outcome is not null and not exists (
          select from import_rows r where r.organization_id = ${organizationId} and r.lead_id = s.lead_id
            and r.import_id = s.import_id and (r.line > 0 or r.line = ${lineOf(sql`s.sequence`)}))),
      free_leads as (
        select id, contact_id from leads
        where organization_id = ${organizationId} and id = any(array(select lead_id from wanted))
        order by id for key share skip locked),
      free_imports as (
        select id from imports
        where organization_id = ${organizationId} and id = any(array(select import_id from wanted))
        order by id for key share skip locked),
      held as (
        select lead_id, sequence from wanted
        where lead_id not in (select id from free_leads) or import_id not in (select id from free_imports)
        order by lead_id, sequence limit 1),
      filled as (
        insert into import_rows (organization_id, import_id, line, lead_id, contact_id, outcome)
        select ${organizationId}, w.import_id, ${lineOf(sql`w.sequence`)}, w.lead_id, l.contact_id, w.outcome
        from wanted w join free_leads l on l.id = w.lead_id
        where w.import_id in (select id from free_imports)
        returning line),
      place as (select lead_id, sequence, lead_id || '/' || sequence as at from seen)
      select
        (select at from place order by lead_id desc, sequence desc limit 1) as last,
        (select coalesce((
          select p.at from place p where (p.lead_id, p.sequence) < (held.lead_id, held.sequence)
          order by p.lead_id desc, p.sequence desc limit 1), ${cursor ?? ""}) from held) as before,
        (select count(*)::int from filled) as filled`);
    if (!batch) throw new Error("The batch answered nothing");
    return { cursor: batch.before ?? batch.last, filled: batch.filled } satisfies FilledBatch;
  },
};

/** Whether what an import made and updated is known by its rows. */
export async function knowsImportRows(
  tx: Tx,
  {
    id,
    rowsCreated,
    rowsUpdated,
  }: { readonly id: string; readonly rowsCreated: number; readonly rowsUpdated: number },
): Promise<"known" | "beingGathered" | "unknown"> {
  const [told] = await tx.execute<{ rows: number; filled: boolean }>(sql`
    select ${isFilled(NAME)} as filled,
      (select count(*)::int from import_rows where import_id = ${id} and outcome <> 'repeated') as rows`);
  const { rows = 0, filled = false } = told ?? {};
  if (!filled && rows < rowsCreated + rowsUpdated) return "beingGathered";
  return rows === 0 && rowsCreated + rowsUpdated > 0 ? "unknown" : "known";
}

function lineOf(sequence: SQL): SQL {
  return sql`${FIRST_LINE}::bigint + ${sequence}`;
}

function placeAfter(cursor: string | null): { readonly leadId: string; readonly sequence: string } {
  const [leadId = "", sequence = ""] = (cursor ?? "").split("/");
  return { leadId, sequence: sequence === "" ? "0" : sequence };
}
