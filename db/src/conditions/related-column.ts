import { type Column, type SQL, type SQLWrapper, sql, type Table } from "drizzle-orm";

interface Related {
  readonly key: Column;
  /** The table of what is related, its column with the key, and which of its rows count. */
  readonly table: Table;
  readonly relatedKey: Column;
  readonly where: SQL;
}

/** Whether a row has something in another table; never null. */
export class RelatedColumn implements SQLWrapper {
  readonly #related: Related;

  constructor(related: Related) {
    this.#related = related;
  }

  getSQL(): SQL {
    const { key, table, relatedKey, where } = this.#related;
    return sql`exists (select 1 from ${table} where ${relatedKey} = ${key} and ${where})`;
  }

  /** The same for a `where`: standing there by itself, Postgres joins the two tables instead of asking for each row. */
  isSet(isAsked: boolean): SQL {
    return isAsked ? this.getSQL() : sql`(not ${this.getSQL()})`;
  }
}
