import {
  CONTACT_TABS,
  type ContactColumn,
  type ContactRule,
  checkContactView,
  DEFAULT_CONTACT_VIEW,
  isContactColumn,
  type TabId,
} from "@fairlead/engine";
import { type ListSearch, parseListSearch } from "../lists/list-search.ts";

/** How the list of contacts is looked at. */
export interface ContactSearch extends ListSearch<ContactColumn> {
  readonly tab?: TabId;
}

/** Reads an address; what cannot be asked is left out. */
export function parseContactSearch(raw: Record<string, unknown>): ContactSearch {
  const tab = typeof raw.tab === "string" && isTab(raw.tab) ? raw.tab : undefined;
  const mayAsk = (rule: ContactRule) =>
    checkContactView({ ...DEFAULT_CONTACT_VIEW, include: [rule] }).length === 0;
  return {
    ...(tab === undefined ? {} : { tab }),
    ...parseListSearch(raw, { isColumn: isContactColumn, mayAsk }),
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

function isTab(tab: string): boolean {
  return CONTACT_TABS.some((known) => known === tab) || tab.startsWith("tab_");
}
