import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type postgres from "postgres";

/** The schemas whose rows are kept; `drizzle` tells by hash which migrations the release had. */
const SCHEMAS = ["public", "drizzle", "graphile_worker"];

/** A table and the columns that hold data of their own, in their order. */
export interface DumpedTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * Writes all rows of a database as compressed SQL: a table is one `insert` of a JSON array with a row a line, then come the places
 * of the sequences. It holds no definitions: those are the release's own migrations, which never change.
 */
export async function writeDump(sql: postgres.Sql, file: string): Promise<void> {
  const parts = [
    "-- Rows alone: foreign keys and triggers rest while they are loaded.",
    "set session_replication_role = replica;",
  ];
  for (const table of await listTables(sql)) {
    const key = listed(await keyOf(sql, table));
    const rows = await sql.unsafe<{ row: string }[]>(
      `select row_to_json(t)::text as row from (select ${listed(table.columns)} from ${nameOf(table)} order by ${key}) t`,
    );
    if (rows.length > 0)
      parts.push(
        insertOf(
          table,
          rows.map(({ row }) => row),
        ),
      );
  }
  const sequences = await sql<{ name: string; value: string }[]>`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as value
    from pg_sequences where schemaname = any (${SCHEMAS}) and last_value is not null order by 1`;
  for (const { name, value } of sequences) parts.push(`select setval('${name}', ${value});`);
  writeFileSync(file, gzipSync(`${parts.join("\n\n")}\n`, { level: 9 }));
}

function insertOf(table: DumpedTable, rows: readonly string[]): string {
  const [name, columns] = [nameOf(table), listed(table.columns)];
  const json = rows.join(",\n");
  if (json.includes("$rows$")) throw new Error(`A row of ${name} holds the quote of the dump`);
  return [
    `insert into ${name} (${columns}) overriding system value`,
    `select ${columns} from json_populate_recordset(null::${name}, $rows$[\n${json}\n]$rows$);`,
  ].join("\n");
}

/** All tables of ours and of the carrier, by name; columns that are computed are left out. */
export async function listTables(sql: postgres.Sql): Promise<readonly DumpedTable[]> {
  return sql<DumpedTable[]>`
    select n.nspname as schema, c.relname as name, array_agg(a.attname order by a.attnum)::text[] as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where n.nspname = any (${SCHEMAS}) and c.relkind = 'r'
    group by 1, 2 order by 1, 2`;
}

/** `"public"."leads"`. */
export function nameOf({ schema, name }: Pick<DumpedTable, "schema" | "name">): string {
  return `"${schema}"."${name}"`;
}

/** `"a", "b"`. */
export function listed(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(", ");
}

/** The primary key, so that two dumps of the same rows are the same text. */
async function keyOf(sql: postgres.Sql, table: DumpedTable): Promise<readonly string[]> {
  const key = await sql<{ column: string }[]>`
    select a.attname as column from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indisprimary and i.indrelid = ${nameOf(table)}::regclass
    order by array_position(i.indkey::int[], a.attnum::int)`;
  return key.length > 0 ? key.map(({ column }) => column) : table.columns.slice(0, 1);
}
