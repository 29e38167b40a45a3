import { isSameText } from "@fairlead/engine";
import { type Column, type SQL, type SQLWrapper, sql, type Table } from "drizzle-orm";
import { isAmong } from "../is-one-of.ts";

/** Something that rules ask for by its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

interface NamedSet {
  /** What the rows of the query have names for, and where the same stands in the table that joins them with the names. */
  readonly key: Column;
  readonly memberKey: Column;
  readonly members: Table;
  /** By which a row of that table names one of the named. */
  readonly namedKey: Column;
  readonly table: Table;
  readonly id: Column;
  readonly name: Column;
}

/** A set of names that stands in tables of its own, with all names that there are: of each, Postgres knows how many rows have it. */
export class NamedSetColumn implements SQLWrapper {
  readonly #set: NamedSet;
  readonly #named: readonly Named[];

  constructor(set: NamedSet, named: readonly Named[]) {
    this.#set = set;
    this.#named = named;
  }

  /** As an array, by name. */
  getSQL(): SQL {
    const { key, memberKey, members, namedKey, table, id, name } = this.#set;
    return sql`array(select ${name} from ${members} join ${table} on ${id} = ${namedKey} where ${memberKey} = ${key} order by 1)`;
  }

  /** Whether one of some texts is in the set, or anything at all; never null. */
  hasOne(texts?: readonly string[]): SQL {
    const { key, memberKey, members, namedKey } = this.#set;
    const isAsked = texts && sql`and ${isAmong(namedKey, this.#idsOf(texts))}`;
    return sql`exists (select 1 from ${members} where ${memberKey} = ${key} ${isAsked ?? sql``})`;
  }

  #idsOf(texts: readonly string[]): readonly string[] {
    const asked = this.#named.filter(({ name }) => texts.some((text) => isSameText(text, name)));
    return asked.map(({ id }) => id);
  }
}
