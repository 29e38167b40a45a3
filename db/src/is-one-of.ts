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

/** Whether it has one of the values that a query finds, which is asked once. An index can answer, also as a part of an `or`. */
export function isOneFoundBy(column: SQLWrapper, query: SQLWrapper): SQL {
  return sql`${column} = any(array(${query}))`;
}
