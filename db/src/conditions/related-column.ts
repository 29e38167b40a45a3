import { type Column, type SQL, type SQLWrapper, sql, type Table } from "drizzle-orm";
import { isOneFoundBy } from "../is-one-of.ts";

interface Related {
  readonly key: Column;
  /** The table of what is related, its column with the key, and which of its rows count. */
  readonly table: Table;
  readonly relatedKey: Column;
  readonly where: SQL;
}

/** Whether a row has something in another table; never null. Asked there once where it is all that is asked. */
export class RelatedColumn implements SQLWrapper {
  readonly #related: Related;

  constructor(related: Related) {
    this.#related = related;
  }

  getSQL(): SQL {
    const { key, table, relatedKey, where } = this.#related;
    return sql`exists (select 1 from ${table} where ${relatedKey} = ${key} and ${where})`;
  }

  /** The same for a `where`: an index of the rows' keys can answer. */
  isThere(): SQL {
    const { key, table, relatedKey, where } = this.#related;
    return isOneFoundBy(key, sql`select ${relatedKey} from ${table} where ${where}`);
  }
}
