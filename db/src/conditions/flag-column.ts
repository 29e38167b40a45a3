import { type Column, type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** Whether another column has a value: a yes or no that no column holds. */
export class FlagColumn implements SQLWrapper {
  readonly #column: Column;

  constructor(column: Column) {
    this.#column = column;
  }

  getSQL(): SQL {
    return sql`(${this.#column} is not null)`;
  }

  /** The same for a `where`: an index of the column can answer. */
  isSet(isAsked: boolean): SQL {
    return isAsked ? this.getSQL() : sql`(${this.#column} is null)`;
  }
}
