import type postgres from "postgres";
import { listed, listTables, nameOf } from "./write-dump.ts";

/** What a database holds of a table: how many rows, and one sum of all that the columns of the release say. */
export interface TableSum {
  readonly rows: number;
  readonly sum: string;
}

/** The columns of each table as the release knew them, by the table's name. */
export type KnownColumns = ReadonlyMap<string, readonly string[]>;

/** The tables and columns that a release has; to be read before it is migrated. */
export async function knownColumns(sql: postgres.Sql): Promise<KnownColumns> {
  const tables = await listTables(sql);
  return new Map(
    tables.filter(({ schema }) => schema === "public").map((table) => [nameOf(table), table.columns]),
  );
}

/** Sums up the rows of each table by the columns of the release alone; what was added since does not count. */
export async function sumsOf(sql: postgres.Sql, known: KnownColumns): Promise<Record<string, TableSum>> {
  const sums: Record<string, TableSum> = {};
  for (const [name, columns] of known) {
    const [sum] = await sql.unsafe<TableSum[]>(
      `select count(*)::int as rows, md5(coalesce(string_agg(row_text, '|' order by row_text), '')) as sum
       from (select md5((select t from (select ${listed(columns)}) t)::text) as row_text from ${name}) r`,
    );
    if (sum) sums[name] = sum;
  }
  return sums;
}
