import { type ContactRule, DEFAULT_CONTACT_VIEW } from "@fairlead/engine";
import { expect, test } from "vitest";
import type { ContactList } from "../../api/generated/types.gen.ts";
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

function savedList(name: string, change: Partial<ContactList>): ContactList {
  const view = viewBody({ ...DEFAULT_CONTACT_VIEW, include: [IN_OHIO] });
  return { id: name, tab: "my", name, isDefault: false, view, ...change };
}
