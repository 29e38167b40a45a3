import { type Column, type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** Whether another column has a value, or one value: a yes or no that no column holds. */
export class FlagColumn implements SQLWrapper {
  readonly #column: Column;
  readonly #value: string | null;

  /** @param value the one value that is asked about; left out: any */
  constructor(column: Column, value: string | null = null) {
    this.#column = column;
    this.#value = value;
  }

  getSQL(): SQL {
    if (this.#value === null) return sql`(${this.#column} is not null)`;
    return sql`(${this.#column} is not distinct from ${this.#value})`;
  }

  /** The same for a `where`: an index of the column can answer. */
  isSet(isAsked: boolean): SQL {
    if (this.#value === null) return isAsked ? this.getSQL() : sql`(${this.#column} is null)`;
    return isAsked
      ? sql`(${this.#column} = ${sql.raw(`'${this.#value}'`)})`
      : sql`(${this.#column} is distinct from ${this.#value})`;
  }
}
