import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/**
 * Whether a column of texts has one of the values, for lists of any length.
 *
 * As one array. A list of `$n` is another statement for each length, and Postgres may keep a plan for it that it made before it
 * knew a freshly filled table: that one compares each row of the organization with a thousand values instead of looking these up.
 */
export function isOneOf(column: SQLWrapper, values: readonly string[]): SQL {
  return sql`${column} = any(${sql.param([...values])}::text[])`;
}

/**
 * The same of values that may be a single one or none: an index that has the rows of one value in an order has those of a list in none.
 */
export function isAmong(column: SQLWrapper, values: readonly string[]): SQL {
  const [first, ...others] = values;
  if (first === undefined) return sql`false`;
  return others.length === 0 ? sql`${column} = ${first}` : isOneOf(column, values);
}

/** Whether it has one of the values that a query finds, which is asked once. An index can answer, also as a part of an `or`. */
export function isOneFoundBy(column: SQLWrapper, query: SQLWrapper): SQL {
  return sql`${column} = any(array(${query}))`;
}
