import type { ContactRule } from "@fairlead/engine";
import { expect, test } from "vitest";
import { parseContactSearch, withView } from "./contact-search.ts";

const IN_OHIO: ContactRule = { field: "contact.state", operator: "equals", value: "OH" };

test("keeps of an address what can be asked, and leaves out the rest", () => {
  const search = parseContactSearch({
    ...{
      tab: "my",
      search: 5550178,
      page: 3,
      include: [IN_OHIO, { field: "user.name", operator: "isEmpty" }],
    },
    ...{
      sort: { column: "city", descending: true },
      columns: ["email", "shoeSize"],
      exclude: "no",
      look: "con_1",
    },
  });

  expect(search).toEqual({
    ...{ tab: "my", search: "5550178", page: 3, include: [IN_OHIO] },
    ...{ sort: { column: "city", descending: true }, columns: ["email"], look: "con_1" },
  });
});

test("begins at the first page when what is listed changes", () => {
  expect(withView({ tab: "my", page: 3, look: "con_1" }, { include: [IN_OHIO] })).toEqual({
    tab: "my",
    include: [IN_OHIO],
  });
});
