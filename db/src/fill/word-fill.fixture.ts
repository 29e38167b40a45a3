import { sql } from "drizzle-orm";
import type { Fill } from "./fill.ts";

export const WORD = "words";

interface Trouble {
  /** The batch with this row throws. */
  readonly failsAt?: string;
  /** The batch with this row is not over for ten minutes. */
  readonly staysAt?: string;
}

/** A fill of a table that tests make: each row gets a word. */
export function wordFill({ failsAt, staysAt }: Trouble = {}): Fill {
  return {
    name: WORD,
    async fillBatch(tx, { cursor, rows }) {
      const [batch] = await tx.execute<{ last: string | null; held: string | null; filled: string[] }>(sql`
        with seen as (select id, word from words where id > ${cursor ?? ""}
          and organization_id = current_setting('app.organization_id') order by id limit ${rows}),
        free as (select w.id from words w join seen using (id) where w.word is null
          and w.organization_id = current_setting('app.organization_id') for update of w skip locked),
        filled as (update words w set word = 'word ' || w.id from free where w.id = free.id returning w.id)
        select (select max(id) from seen) as last, array(select id from filled) as filled,
          (select min(id) from seen where word is null and id not in (select id from free)) as held`);
      if (!batch) throw new Error("The batch answered nothing");
      const { last, held, filled } = batch;
      if (failsAt && filled.includes(failsAt)) throw new Error("The batch fails");
      if (staysAt && filled.includes(staysAt)) await tx.execute(sql`select pg_sleep(600)`);
      if (held === null) return { cursor: last, filled: filled.length };
      const before = await tx.execute<{ id: string | null }>(
        sql`select max(id) as id from words where id < ${held}`,
      );
      return { cursor: before[0]?.id ?? "", filled: filled.length };
    },
  };
}
