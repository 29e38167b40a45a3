import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** Orders a list by a name as people look for it: Åsa beside asa. */
export function inOrderOfName(name: SQLWrapper): SQL {
  return sql`fold_text(${name}) collate "C", ${name}`;
}

/** Whether a name is the same as another one to people. */
export function isSameName(name: SQLWrapper, other: string): SQL {
  return sql`fold_text(${name}) = fold_text(${other})`;
}
