import { type ContactTab, type ContactView, canonicalJson, DEFAULT_CONTACT_VIEW } from "@fairlead/engine";
import type { ContactList } from "../../api/generated/types.gen.ts";
import type { ContactSearch } from "./contact-search.ts";

/** What the page shows: a list or the product's own view, with what was changed since. */
export interface ShownView {
  readonly tab: ContactTab;
  /** The saved list that it began from; `null`: none. */
  readonly list: ContactList | null;
  readonly view: ContactView;
  /** Whether anything differs from what it began from. */
  readonly isChanged: boolean;
}

/** The view that an address stands for: of the list that it names, else of the tab's default list, else the product's. */
export function viewOfSearch(search: ContactSearch, lists: readonly ContactList[]): ShownView {
  const tab = search.tab ?? "my";
  const ofTab = lists.filter((list) => list.tab === tab);
  const list = ofTab.find(({ id }) => id === search.list) ?? ofTab.find(({ isDefault }) => isDefault) ?? null;
  const began = list === null ? DEFAULT_CONTACT_VIEW : viewOfList(list);
  const { include = began.include, exclude = began.exclude } = search;
  const { columns = began.columns, sort = began.sort } = search;
  const view = { include, exclude, columns, sort };
  return { tab, list, view, isChanged: canonicalJson(view) !== canonicalJson(began) };
}

/** The API describes a view more loosely than the engine does; the server let it in by the engine's `checkContactView`. */
function viewOfList({ view }: ContactList): ContactView {
  return view as unknown as ContactView;
}

/** A view as the API takes it. */
export function viewBody({ include, exclude, columns, sort }: ContactView) {
  return { include: include.map(ruleBody), exclude: exclude.map(ruleBody), columns: [...columns], sort };
}

/** A rule as the API takes it. */
export function ruleBody({ field, operator, value }: ContactView["include"][number]) {
  const base = { field, operator };
  if (value === undefined) return base;
  return { ...base, value: typeof value === "object" ? [...value] : value };
}
