import { type Column, type SQL, type SQLWrapper, sql, type Table } from "drizzle-orm";

interface NamedSet {
  /** What the rows of the query have names for, and where the same stands in the table that joins them with the names. */
  readonly key: Column;
  readonly memberKey: Column;
  readonly members: Table;
  /** By which a row of that table names one of the named. */
  readonly namedKey: Column;
  readonly table: Table;
  readonly id: Column;
  /** Never null. */
  readonly name: Column;
}

/** A set of names that stands in tables of its own. Whether it holds one is asked there, in which Postgres may begin with the names. */
export class NamedSetColumn implements SQLWrapper {
  readonly #set: NamedSet;

  constructor(set: NamedSet) {
    this.#set = set;
  }

  /** As an array, by name. */
  getSQL(): SQL {
    return sql`array(select ${this.#set.name} ${this.#ofRow()} order by 1)`;
  }

  /** Whether a name in the set passes a test, or there is one at all; never null. */
  hasOne(test?: (name: SQL) => SQL): SQL {
    const passes = test ? sql`and ${test(sql`${this.#set.name}`)}` : sql``;
    return sql`exists (select 1 ${this.#ofRow()} ${passes})`;
  }

  #ofRow(): SQL {
    const { key, memberKey, members, namedKey, table, id } = this.#set;
    return sql`from ${members} join ${table} on ${id} = ${namedKey} where ${memberKey} = ${key}`;
  }
}
