import { expect, test } from "vitest";
import { comparedVersions, parseCompareSearch } from "./compare-search.ts";

const LIVE_3 = { publishedVersion: 3, hasUnpublishedChanges: false };

test("an address with a number in quotation marks still means it", () => {
  expect(parseCompareSearch({ before: "1", after: "3" })).toEqual({ before: 1, after: 3 });
});

test.each([
  { name: "two versions", search: { before: 1, after: 3 }, read: { before: 1, after: 3 } },
  { name: "the draft", search: { before: 2, after: "draft" }, read: { before: 2, after: "draft" } },
  { name: "nothing of what makes no sense", search: { before: "x", after: "-1" }, read: {} },
])("reads $name from an address", ({ search, read }) => {
  expect(parseCompareSearch(search)).toEqual(read);
});

test.each([
  { name: "the live version with the one before", search: {}, of: LIVE_3, compared: [2, "3"] },
  {
    ...{ name: "the live version with a draft that holds something new", search: {} },
    ...{ of: { publishedVersion: 3, hasUnpublishedChanges: true }, compared: [3, "draft"] },
  },
  {
    ...{ name: "the only version with the draft", search: {} },
    ...{ of: { publishedVersion: 1, hasUnpublishedChanges: false }, compared: [1, "draft"] },
  },
  { name: "what a version changed", search: { after: 2 }, of: LIVE_3, compared: [1, "2"] },
  { name: "what is asked for", search: { before: 3, after: 1 }, of: LIVE_3, compared: [3, "1"] },
])("compares $name", ({ search, of, compared }) => {
  expect(Object.values(comparedVersions(search, of) ?? {})).toEqual(compared);
});

test("compares nothing before the first publishing", () => {
  expect(comparedVersions({}, { publishedVersion: null, hasUnpublishedChanges: true })).toBeNull();
});
