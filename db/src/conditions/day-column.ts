import { type Column, type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** A column of whole days. As an instant, a day is its midnight in UTC. */
export class DayColumn implements SQLWrapper {
  readonly #column: Column;

  constructor(column: Column) {
    this.#column = column;
  }

  getSQL(): SQL {
    return sql`(${this.#column}::timestamp at time zone 'UTC')`;
  }

  isFilled(): SQL {
    return sql`${this.#column} is not null`;
  }

  /** Whether it has one of some days, null where it has none. An index can answer, for it is the column that is compared. */
  isOneOf(days: readonly string[]): SQL {
    return sql`${this.#column} = any(${`{${days.join()}}`}::date[])`;
  }
}
