import { type ContactColumn, DEFAULT_CONTACT_VIEW } from "@fairlead/engine";
import type { ContactList } from "../../api/generated/types.gen.ts";
import { type ShownList, shownList } from "../lists/shown-list.ts";
import type { ContactSearch } from "./contact-search.ts";

export { viewBody } from "../lists/shown-list.ts";

/** What the page shows: a list or the product's own view, with what was changed since. */
export type ShownView = ShownList<ContactColumn>;

/** The view that an address stands for: of the list that it names, else of the tab's default list, else the product's. */
export function viewOfSearch(search: ContactSearch, lists: readonly ContactList[]): ShownView {
  return shownList(search, { tab: search.tab ?? "my", lists, usual: DEFAULT_CONTACT_VIEW });
}
