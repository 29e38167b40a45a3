import { expect, test } from "vitest";
import { parseLeadSearch, withLeadList, withLeadView } from "./lead-search.ts";

test("keeps the filters of an address and drops the rest", () => {
  expect(
    parseLeadSearch({ state: "offered", search: 7165550178, workflowId: "", page: 3, assigneeId: ["x"] }),
  ).toEqual({
    state: "offered",
    search: "7165550178",
    page: 3,
  });
});

test("keeps the import whose leads are listed, and what its rows came to only with it", () => {
  expect(parseLeadSearch({ import: "imp_1", importOutcome: "updated" })).toEqual({
    ...{ import: "imp_1", importOutcome: "updated" },
  });
  expect(parseLeadSearch({ import: "imp_1", importOutcome: "lost" })).toEqual({ import: "imp_1" });
  expect(parseLeadSearch({ importOutcome: "updated" })).toEqual({});
});

test("drops a state that does not exist", () => {
  expect(parseLeadSearch({ state: "lost" })).toEqual({});
});

const LARGE = { field: "loan.amountUsd", operator: "atLeast", value: 500_000 } as const;

test("keeps of a view what can be asked of leads", () => {
  const ofContacts = { field: "contact.birthday", operator: "isEmpty" };

  expect(
    parseLeadSearch({
      include: [LARGE, ofContacts],
      columns: ["amountUsd", "birthday"],
      sort: { column: "city" },
    }),
  ).toEqual({ include: [LARGE], columns: ["amountUsd"] });
});

test("begins at the first page when what is listed changes, and keeps what narrows a list that is picked", () => {
  const search = { state: "offered", page: 3, include: [LARGE], look: "lead_1" } as const;

  expect(withLeadView(search, { include: [] })).toEqual({ state: "offered", include: [] });
  expect(withLeadList(search, "cl_1")).toEqual({ state: "offered", list: "cl_1" });
  expect(withLeadList({ import: "imp_1", page: 2 }, null)).toEqual({ import: "imp_1" });
});
