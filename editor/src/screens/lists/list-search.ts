import type { ContactRule, ListSort } from "@fairlead/engine";

/** How a list is looked at; it stands in the address, so that a view can be shared and Back leads back to it. */
export interface ListSearch<Column extends string> {
  /** The saved list that is shown; absent: the default one. The rest is what was changed of it. */
  readonly list?: string;
  readonly search?: string;
  /** From 2: the first needs no mention. */
  readonly page?: number;
  readonly sort?: ListSort<Column>;
  readonly include?: readonly ContactRule[];
  readonly exclude?: readonly ContactRule[];
  readonly columns?: readonly Column[];
  /** What is looked at beside the list. */
  readonly look?: string;
}

interface Known<Column extends string> {
  readonly isColumn: (text: string) => text is Column;
  /** Whether a rule, of whatever shape, can be asked. */
  readonly mayAsk: (rule: ContactRule) => boolean;
}

/** Reads the parts of an address that all lists have; what cannot be asked is left out. */
export function parseListSearch<Column extends string>(
  raw: Record<string, unknown>,
  { isColumn, mayAsk }: Known<Column>,
): ListSearch<Column> {
  const isKnown = (column: unknown): column is Column => typeof column === "string" && isColumn(column);
  const isRule = (rule: unknown): rule is ContactRule =>
    typeof rule === "object" &&
    rule !== null &&
    "field" in rule &&
    "operator" in rule &&
    mayAsk(rule as ContactRule);
  const page = typeof raw.page === "number" && Number.isInteger(raw.page) && raw.page > 1 ? raw.page : null;
  const words = typeof raw.search === "number" ? String(raw.search) : raw.search;
  const sort = readSort(raw.sort, isKnown);
  return {
    ...(typeof words === "string" && words.trim() !== "" ? { search: words } : {}),
    ...(page === null ? {} : { page }),
    ...(sort === null ? {} : { sort }),
    // No rules at all may be what was changed of a list.
    ...(Array.isArray(raw.include) ? { include: raw.include.filter(isRule) } : {}),
    ...(Array.isArray(raw.exclude) ? { exclude: raw.exclude.filter(isRule) } : {}),
    ...(Array.isArray(raw.columns) ? { columns: raw.columns.filter(isKnown) } : {}),
    ...(typeof raw.list === "string" ? { list: raw.list } : {}),
    ...(typeof raw.look === "string" ? { look: raw.look } : {}),
  };
}

function readSort<Column extends string>(
  raw: unknown,
  isKnown: (column: unknown) => column is Column,
): ListSort<Column> | null {
  if (typeof raw !== "object" || raw === null || !("column" in raw)) return null;
  const { column } = raw;
  if (column !== "name" && !isKnown(column)) return null;
  return { column, descending: "descending" in raw && raw.descending === true };
}
