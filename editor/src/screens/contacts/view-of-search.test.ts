import { type ContactRule, DEFAULT_CONTACT_VIEW } from "@fairlead/engine";
import { expect, test } from "vitest";
import type { ContactList } from "../../api/generated/types.gen.ts";
import { withList, withView } from "./contact-search.ts";
import { viewBody, viewOfSearch } from "./view-of-search.ts";

const IN_OHIO: ContactRule = { field: "contact.state", operator: "equals", value: "OH" };

test("is the product's own view where nothing is saved", () => {
  expect(viewOfSearch({}, [])).toEqual({
    tab: "my",
    list: null,
    view: DEFAULT_CONTACT_VIEW,
    isChanged: false,
  });
});

test("begins from the tab's default list, and from another one that is picked", () => {
  const lists = [
    savedList("Ohio", { isDefault: true }),
    savedList("Texas", {}),
    savedList("All", { tab: "all" }),
  ];

  expect(viewOfSearch({}, lists)).toMatchObject({ list: { name: "Ohio" }, isChanged: false });
  expect(viewOfSearch({ list: "Texas" }, lists)).toMatchObject({ list: { name: "Texas" } });
  expect(viewOfSearch({ list: "Texas", tab: "all" }, lists).list).toBe(null);
});

test("tells whether anything differs from what it began from", () => {
  const lists = [savedList("Ohio", { isDefault: true })];

  expect(viewOfSearch({ include: [] }, lists)).toMatchObject({ view: { include: [] }, isChanged: true });
  expect(viewOfSearch({ include: [IN_OHIO] }, lists).isChanged).toBe(false);
});

test("goes back to the default list by none, and to the product's own view where there is none", () => {
  const lists = [savedList("Ohio", { isDefault: true }), savedList("Texas", {})];
  const none = withList({ tab: "my", list: "Texas", include: [] }, null);

  expect(viewOfSearch(none, lists)).toMatchObject({ list: { name: "Ohio" }, isChanged: false });
  expect(viewOfSearch(none, [])).toMatchObject({ list: null, view: DEFAULT_CONTACT_VIEW, isChanged: false });
});

test("changes a saved list in nothing until it is saved", () => {
  const list = savedList("Ohio", { isDefault: true });

  const { view } = viewOfSearch(withView({}, { include: [], columns: ["city"] }), [list]);

  expect(view).toMatchObject({ include: [], columns: ["city"] });
  expect(list).toEqual(savedList("Ohio", { isDefault: true }));
});

function savedList(name: string, change: Partial<ContactList>): ContactList {
  const view = viewBody({ ...DEFAULT_CONTACT_VIEW, include: [IN_OHIO] });
  return {
    id: name,
    subject: "contacts",
    tab: "my",
    name,
    isDefault: false,
    isOrganizations: false,
    view,
    ...change,
  };
}
