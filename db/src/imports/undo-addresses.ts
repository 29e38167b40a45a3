import type { UndoCounts } from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { CLOSED_BY_UNDO } from "../schema/index.ts";
import { FORMER_VALUES_KEPT_MS } from "./undo-changes.ts";

/** Addresses of one transaction. */
const BATCH = 200;

/** What leads of an import, and values that it wrote over, are to an address while nothing is undone yet. */
export interface Planned {
  /** Leads that the undo would close. */
  readonly closedLeadIds: readonly string[];
  /** Contacts with the former values that would go back into their fields, as `contact id/value`. */
  readonly backFormer: readonly string[];
  /** Those that would stay written over, likewise. */
  readonly keptFormer: readonly string[];
  readonly nowMs: number;
}

/** Leads that an undo has closed. */
const IS_CLOSED_BY_UNDO = sql`exists (
  select from import_rows r where r.lead_id = l.id and r.undone in (${CLOSED_BY_UNDO}))`;

/**
 * Whether an address `f` that the import `i` brought to a contact `c` stays: what binds it, holds it or brought it too is not
 * the import. Former values that are no longer known may be among those that are too old.
 */
function stays(isClosed: SQL, isKeptFormer: SQL, nowMs: number): SQL {
  const oldest = new Date(nowMs - FORMER_VALUES_KEPT_MS).toISOString();
  return sql`(
    c.standing <> 0
    or i.created_at < ${oldest}::timestamptz
    or exists (select from contact_merges m where m.primary_contact_id = c.id and m.merged_at >= i.created_at)
    or exists (select from leads l where l.contact_id = c.id and f.address = any (l.delivered_addresses)
      and not ${isClosed})
    or exists (select from leads l join lead_touches t on t.lead_id = l.id
      where l.contact_id = c.id and f.address = any (t.delivered_addresses) and not exists (
        select from lead_events e join imports o on o.id = e.data ->> 'importId'
        where e.lead_id = t.lead_id and e.at = t.at and e.data ->> 'kind' = 'touched'
          and (o.id = i.id or o.undo_state = 'done')))
    or ${isKeptFormer})`;
}

/** What was written over is beside the fields while it is in none: a field that has it again says the same. */
const IS_FIELD = sql`(c.standing = 0 and f.address in (c.email, c.cell_phone, c.home_phone, c.work_phone))`;

const FROM = sql`contact_former_addresses f
  join contacts c on c.id = f.contact_id
  join imports i on i.id = f.import_id`;

/**
 * Takes back the next emails and phones that an import brought to contacts that were there before, where nothing else brought
 * them; call it when rows and fields are undone.
 *
 * @returns what was done; `null` when none is left
 */
export async function undoAddresses(
  tx: Tx,
  importId: string,
  nowMs: number,
): Promise<Partial<UndoCounts> | null> {
  const isKeptFormer = sql`exists (
    select from import_changes ch, jsonb_each_text(ch.former) former
    where ch.contact_id = c.id and ch.import_id = i.id and former.value = f.address)`;
  const rows = await tx.execute<{ stays: boolean; is_field: boolean }>(sql`
    with looked as (
      select f.contact_id, f.address, coalesce(${IS_FIELD}, false) as is_field,
        not coalesce(${IS_FIELD}, false) and ${stays(IS_CLOSED_BY_UNDO, isKeptFormer, nowMs)} as stays
      from ${FROM} where f.import_id = ${importId} and f.kept_by_undo is null
      order by f.contact_id, f.address limit ${BATCH} for no key update of c
    ), kept as (
      update contact_former_addresses f set kept_by_undo = true from looked
      where looked.stays and f.contact_id = looked.contact_id and f.address = looked.address
    ), gone as (
      delete from contact_former_addresses f using looked
      where not looked.stays and f.contact_id = looked.contact_id and f.address = looked.address
    )
    select stays, is_field from looked`);
  if (rows.length === 0) return null;
  const beside = rows.filter((row) => !row.is_field);
  const addressesKept = beside.filter((row) => row.stays).length;
  return { addressesKept, addressesTakenBack: beside.length - addressesKept };
}

/** How many emails and phones undoing an import would take back, and how many it would leave. */
export async function countAddresses(
  tx: Tx,
  importId: string,
  { closedLeadIds, backFormer, keptFormer, nowMs }: Planned,
): Promise<Partial<UndoCounts>> {
  const isClosed = sql`(l.id = any (${sql.param([...closedLeadIds])}::text[]) or ${IS_CLOSED_BY_UNDO})`;
  const isAmong = (values: readonly string[]) =>
    sql`c.id || '/' || f.address = any (${sql.param([...values])}::text[])`;
  const [row] = await tx.execute<{ kept: number; back: number }>(sql`
    select count(*) filter (where stays)::int as kept, count(*) filter (where not stays)::int as back
    from (
      select ${stays(isClosed, isAmong(keptFormer), nowMs)} as stays from ${FROM}
      where f.import_id = ${importId} and f.kept_by_undo is null
        and not coalesce(${IS_FIELD} or (c.standing = 0 and ${isAmong(backFormer)}), false)
    ) looked`);
  return { addressesKept: row?.kept ?? 0, addressesTakenBack: row?.back ?? 0 };
}
