import { getTableColumns, getTableName, type InferInsertModel, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/** Rows for one table, all of the columns of the first. */
export interface NewRows<Table extends PgTable = PgTable> {
  readonly table: Table;
  readonly rows: readonly InferInsertModel<Table>[];
  /** What is done with rows that are there already, as SQL; empty: it fails. */
  readonly orElse: string;
}

/** Leaves out rows that are there already. */
export const OR_NOTHING = "on conflict do nothing";

/** Keeps the types of table and rows together. */
export function newRows<Table extends PgTable>(
  table: Table,
  rows: readonly InferInsertModel<Table>[],
  orElse = "",
): NewRows {
  return { table, rows: rows as NewRows["rows"], orElse };
}

/**
 * One statement that inserts rows into several tables and then selects `and`; `null` when there is nothing to do.
 *
 * The rows travel as one JSON parameter, so that the text is the same for one row and for a thousand: it is prepared
 * once, and costs a fraction of what lists of values and a statement for each table cost. Foreign keys are checked at its
 * end, so the order of the tables does not matter. Columns that are left out get their defaults.
 */
export function insertStatement(inserts: readonly NewRows[], and: readonly SQL[]): SQL | null {
  const filled = inserts.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return and.length === 0 ? null : sql`select ${sql.join([...and], COMMA)}`;
  const records = Object.fromEntries(filled.map((insert) => [getTableName(insert.table), recordsOf(insert)]));
  const parts = filled.map(insertPart);
  const select = and.length === 0 ? sql.raw("1") : sql.join([...and], COMMA);
  return sql`with input (rows) as (select ${JSON.stringify(records)}::json), ${sql.raw(parts.join(", "))} select ${select}`;
}

const COMMA = sql.raw(", ");

function insertPart({ table, rows, orElse }: NewRows): string {
  const name = getTableName(table);
  const columns = getTableColumns(table);
  const names = keysOf(rows)
    .map((key) => `"${columns[key]?.name}"`)
    .join(", ");
  return `"new_${name}" as (insert into "${name}" (${names}) select ${names}
    from input, json_populate_recordset(null::"${name}", input.rows -> '${name}') ${orElse})`;
}

function recordsOf({ table, rows }: NewRows): Record<string, unknown>[] {
  const columns = getTableColumns(table);
  const keys = keysOf(rows);
  return rows.map((row) =>
    Object.fromEntries(
      keys.map((key) => [columns[key]?.name, (row as Record<string, unknown>)[key] ?? null]),
    ),
  );
}

function keysOf([first]: NewRows["rows"]): string[] {
  return Object.entries(first ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [key]));
}
