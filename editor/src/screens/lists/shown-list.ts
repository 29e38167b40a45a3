import { canonicalJson, type ListView, type TabId } from "@fairlead/engine";
import type { ContactList } from "../../api/generated/types.gen.ts";
import type { ListSearch } from "./list-search.ts";

/** What a page of lists shows: a list or the product's own view, with what was changed since. */
export interface ShownList<Column extends string> {
  readonly tab: TabId;
  /** The saved list that it began from; `null`: none. */
  readonly list: ContactList | null;
  readonly view: ListView<Column>;
  /** Whether anything differs from what it began from. */
  readonly isChanged: boolean;
}

/** The view that an address stands for: of the list that it names, else of the default one, else the product's. */
export function shownList<Column extends string>(
  search: ListSearch<Column>,
  { tab, lists, usual }: ShownAmong<Column>,
): ShownList<Column> {
  const ofTab = lists.filter((list) => list.tab === tab);
  const defaults = ofTab.filter(({ isDefault }) => isDefault);
  const list =
    ofTab.find(({ id }) => id === search.list) ??
    // One's own comes before that of the organization.
    defaults.find(({ isOrganizations }) => !isOrganizations) ??
    defaults[0] ??
    null;
  // The API describes a view more loosely than the engine does; the server let it in by the engine's own check.
  const began = list === null ? usual : (list.view as unknown as ListView<Column>);
  const { include = began.include, exclude = began.exclude } = search;
  const { columns = began.columns, sort = began.sort } = search;
  const view = { include, exclude, columns, sort };
  return { tab, list, view, isChanged: canonicalJson(view) !== canonicalJson(began) };
}

interface ShownAmong<Column extends string> {
  readonly tab: TabId;
  /** Of all tabs. */
  readonly lists: readonly ContactList[];
  /** What is shown where no list was saved. */
  readonly usual: ListView<Column>;
}

/** A view as the API takes it. */
export function viewBody<Column extends string>({ include, exclude, columns, sort }: ListView<Column>) {
  return { include: include.map(ruleBody), exclude: exclude.map(ruleBody), columns: [...columns], sort };
}

/** A rule as the API takes it. */
export function ruleBody({ field, operator, value }: ListView<string>["include"][number]) {
  const base = { field, operator };
  if (value === undefined) return base;
  return { ...base, value: typeof value === "object" ? [...value] : value };
}
