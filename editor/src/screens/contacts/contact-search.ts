import {
  CONTACT_TABS,
  type ContactColumn,
  type ContactRule,
  type ContactSort,
  type ContactTab,
  checkContactView,
  DEFAULT_CONTACT_VIEW,
  isContactColumn,
} from "@fairlead/engine";

/** How the list of contacts is looked at; it stands in the address, so that a view can be shared and Back leads back to it. */
export interface ContactSearch {
  readonly tab?: ContactTab;
  /** The saved list that is shown; absent: the tab's default. The rest is what was changed of it. */
  readonly list?: string;
  readonly search?: string;
  /** From 2: the first needs no mention. */
  readonly page?: number;
  readonly sort?: ContactSort;
  readonly include?: readonly ContactRule[];
  readonly exclude?: readonly ContactRule[];
  readonly columns?: readonly ContactColumn[];
  /** The contact that is looked at beside the list. */
  readonly look?: string;
}

/** Reads an address; what cannot be asked is left out. */
export function parseContactSearch(raw: Record<string, unknown>): ContactSearch {
  const tab = CONTACT_TABS.find((known) => known === raw.tab);
  const page = typeof raw.page === "number" && Number.isInteger(raw.page) && raw.page > 1 ? raw.page : null;
  const words = typeof raw.search === "number" ? String(raw.search) : raw.search;
  const sort = readSort(raw.sort);
  const columns = Array.isArray(raw.columns) ? raw.columns.filter(isColumn) : null;
  return {
    ...(tab === undefined ? {} : { tab }),
    ...(typeof words === "string" && words.trim() !== "" ? { search: words } : {}),
    ...(page === null ? {} : { page }),
    ...(sort === null ? {} : { sort }),
    // No rules at all may be what was changed of a list.
    ...(Array.isArray(raw.include) ? { include: raw.include.filter(isRule) } : {}),
    ...(Array.isArray(raw.exclude) ? { exclude: raw.exclude.filter(isRule) } : {}),
    ...(columns === null ? {} : { columns }),
    ...(typeof raw.list === "string" ? { list: raw.list } : {}),
    ...(typeof raw.look === "string" ? { look: raw.look } : {}),
  };
}

/** A change of what is listed: it begins at the first page again. */
export function withView(search: ContactSearch, change: Partial<ContactSearch>): ContactSearch {
  const { page: _page, look: _look, ...kept } = search;
  return parseContactSearch({ ...kept, ...change });
}

/** The same list with no contact beside it. */
export function withoutLook({ look: _look, ...kept }: ContactSearch): ContactSearch {
  return kept;
}

/** A list as it was saved, with the same words looked for; `null`: the tab's default. */
export function withList({ tab, search }: ContactSearch, list: string | null): ContactSearch {
  return parseContactSearch({ tab, search, ...(list === null ? {} : { list }) });
}

function isColumn(column: unknown): column is ContactColumn {
  return typeof column === "string" && isContactColumn(column);
}

function readSort(raw: unknown): ContactSort | null {
  if (typeof raw !== "object" || raw === null || !("column" in raw)) return null;
  const { column } = raw;
  if (column !== "name" && !isColumn(column)) return null;
  return { column, descending: "descending" in raw && raw.descending === true };
}

function isRule(raw: unknown): raw is ContactRule {
  if (typeof raw !== "object" || raw === null || !("field" in raw) || !("operator" in raw)) return false;
  return checkContactView({ ...DEFAULT_CONTACT_VIEW, include: [raw as ContactRule] }).length === 0;
}
