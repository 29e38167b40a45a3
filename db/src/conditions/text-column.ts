import { foldText } from "@fairlead/engine";
import { type Column, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { isAmong } from "../is-one-of.ts";

/**
 * A text column whose writers leave no white space around a value, so that none has to be taken away again for each row.
 *
 * Where texts that compare as the same are also stored the same, `stored` tells how, and an index can answer.
 */
export class TextColumn implements SQLWrapper {
  readonly #column: Column;
  readonly #stored: ((folded: string) => string | null) | null;
  readonly #lookedUp: Column;

  /**
   * @param stored how a folded text is stored; `null` where no stored value compares as the same
   * @param lookedUp the column that has values so, if it is another one
   */
  constructor(column: Column, stored: ((folded: string) => string | null) | null = null, lookedUp = column) {
    this.#column = column;
    this.#stored = stored;
    this.#lookedUp = lookedUp;
  }

  getSQL(): SQL {
    return sql`${this.#column}`;
  }

  /** In the form in which texts are compared. */
  folded(): SQL {
    return sql`lower(${this.#column} collate "C")`;
  }

  /** Whether the column holds one of some texts, null where it holds none; `null` where values cannot be looked up. */
  holdsOneOf(texts: readonly string[]): SQL | null {
    const stored = this.#stored;
    if (!stored) return null;
    return isAmong(
      this.#lookedUp,
      texts.flatMap((text) => stored(foldText(text)) ?? []),
    );
  }
}

/** Stored in lower case, or without letters. */
export const lowerCase = (folded: string): string => folded;

/** Stored in upper case; only ASCII letters have two. */
export const upperCase = (folded: string): string =>
  folded.replace(/[a-z]/g, (letter) => letter.toUpperCase());

/** Stored as one of a few values. */
export function oneOf(values: readonly string[]): (folded: string) => string | null {
  const byFolded = new Map(values.map((value) => [foldText(value), value]));
  return (folded) => byFolded.get(folded) ?? null;
}
