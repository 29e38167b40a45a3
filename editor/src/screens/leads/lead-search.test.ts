import { expect, test } from "vitest";
import { parseLeadSearch } from "./lead-search.ts";

test("keeps the filters of an address and drops the rest", () => {
  expect(
    parseLeadSearch({ state: "offered", search: 7165550178, workflowId: "", page: 3, assigneeId: ["x"] }),
  ).toEqual({
    state: "offered",
    search: "7165550178",
  });
});

test("drops a state that does not exist", () => {
  expect(parseLeadSearch({ state: "lost" })).toEqual({});
});
