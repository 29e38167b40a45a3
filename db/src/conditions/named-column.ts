import { type Column, type SQL, type SQLWrapper, sql, type Table } from "drizzle-orm";
import { isOneFoundBy } from "../is-one-of.ts";

interface Named {
  /** What the rows of the query hold: a key, or null. */
  readonly key: Column;
  readonly table: Table;
  readonly id: Column;
  readonly name: Column;
}

/**
 * A name that stands in a small table of its own. It is asked there, once for each name instead of once for each row; as a value
 * it is read for its row.
 */
export class NamedColumn implements SQLWrapper {
  readonly #named: Named;

  constructor(named: Named) {
    this.#named = named;
  }

  getSQL(): SQL {
    const { key, table, id, name } = this.#named;
    return sql`(select ${name} from ${table} where ${id} = ${key})`;
  }

  /** Whether the name passes a test, which is never null; a row without a key has no name. */
  passes(test: (name: SQL) => SQL): SQL {
    const { key } = this.#named;
    return sql`((${this.isThereAndPasses(test)}) is true or (${key} is null and ${test(sql`null`)}))`;
  }

  /** Whether there is a name and it passes a test; null where there is none. An index of the key can answer. */
  isThereAndPasses(test: (name: SQL) => SQL): SQL {
    const { key, table, id, name } = this.#named;
    return isOneFoundBy(key, sql`select ${id} from ${table} where ${test(sql`${name}`)}`);
  }
}
