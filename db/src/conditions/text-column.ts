import { foldCase, foldText } from "@fairlead/engine";
import { type Column, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { isAmong } from "../is-one-of.ts";

/**
 * A text column of codes whose writers leave no white space around a value, so that none has to be taken away again for each row.
 *
 * Where codes that compare as the same are also stored the same, `stored` tells how, and an index can answer.
 */
export class TextColumn implements SQLWrapper {
  readonly #column: Column;
  readonly #stored: ((folded: string) => string | null) | null;

  /** @param stored how a folded text is stored; `null` where no stored value compares as the same */
  constructor(column: Column, stored: ((folded: string) => string | null) | null = null) {
    this.#column = column;
    this.#stored = stored;
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
      this.#column,
      texts.flatMap((text) => stored(foldCase(text)) ?? []),
    );
  }
}

/** A text of words, and the same as `foldText` makes it, which is stored beside it. */
export class FoldedText implements SQLWrapper {
  readonly #text: SQLWrapper;
  readonly #folded: SQLWrapper;
  readonly #isLookedUp: boolean;

  /** @param isLookedUp whether an index has the folded ones */
  constructor(text: SQLWrapper, folded: SQLWrapper, isLookedUp = false) {
    this.#text = text;
    this.#folded = folded;
    this.#isLookedUp = isLookedUp;
  }

  getSQL(): SQL {
    return sql`${this.#text}`;
  }

  /** In the form in which texts are compared. */
  folded(): SQL {
    return sql`(${this.#folded} collate "C")`;
  }

  /** As `TextColumn.holdsOneOf`. */
  holdsOneOf(texts: readonly string[]): SQL | null {
    return this.#isLookedUp ? isAmong(this.#folded, texts.map(foldText)) : null;
  }
}

/** Stored in lower case, or without letters. */
export const lowerCase = (folded: string): string => folded;

/** Stored in upper case; only ASCII letters have two. */
export const upperCase = (folded: string): string =>
  folded.replace(/[a-z]/g, (letter) => letter.toUpperCase());

/** Stored as one of a few values. */
export function oneOf(values: readonly string[]): (folded: string) => string | null {
  const byFolded = new Map(values.map((value) => [foldCase(value), value]));
  return (folded) => byFolded.get(folded) ?? null;
}
