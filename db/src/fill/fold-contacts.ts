import { sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import type { Fill } from "./fill.ts";
import { isFilled } from "./run-fills.ts";

const NAME = "contact_folds";

/**
 * Has old contacts folded, by the trigger that folds what is written: names, cities and what a search looks through. A row that
 * somebody else writes is folded by that, if it changes a text, or else by the next batch.
 */
export const foldContacts: Fill = {
  name: NAME,
  async fillBatch(tx, { cursor, rows }) {
    const [batch] = await tx.execute<{
      last: string | null;
      free: string | null;
      held: string | null;
      filled: number;
    }>(sql`
      with seen as (
        select id, search_fold is null as is_old from contacts
        where organization_id = nullif(current_setting('app.organization_id', true), '') and id > ${cursor ?? ""}
        order by id limit ${rows}),
      free as (
        select c.id from contacts c
        where c.organization_id = nullif(current_setting('app.organization_id', true), '') and c.search_fold is null
          and c.id = any(array(select id from seen where is_old))
        for update skip locked),
      filled as (
        update contacts c set search_fold = null, further_text = (
          select string_agg(f.address, ' ' order by f.address collate "C") from contact_former_addresses f
          where f.organization_id = c.organization_id and f.contact_id = c.id)
        from free
        where c.organization_id = nullif(current_setting('app.organization_id', true), '') and c.id = free.id
        returning c.id),
      held as (select min(id) as id from seen where is_old and id not in (select id from free))
      select (select max(id) from seen) as last, (select id from held) as held,
        (select max(id) from seen where id < (select id from held)) as free, (select count(*)::int from filled) as filled`);
    if (!batch) throw new Error("The batch answered nothing");
    const { last, free, held, filled } = batch;
    return { cursor: held === null ? last : (free ?? cursor ?? ""), filled };
  },
};

/** Whether all contacts of the organization are folded, so that indexes of what is folded may be asked. */
export async function areContactsFolded(tx: Tx): Promise<boolean> {
  const [told] = await tx.execute<{ is: boolean }>(sql`select ${isFilled(NAME)} as is`);
  return told?.is === true;
}
