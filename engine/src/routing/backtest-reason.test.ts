import { expect, test } from "vitest";
import { backtestReason } from "./backtest-reason.ts";

test.each([
  ["assign", "allFilters", null, "next in turn; passed every filter"],
  [
    ...(["assign", "requiredFilters", null] as const),
    "next in turn; nobody passed every filter, so those not required were dropped",
  ],
  ["offer", "allFilters", null, "passed every filter"],
  ["exception", null, "noUserMatches", "nobody of the workflow matches the filters"],
  ["hold", null, "everyMatchAway", "everybody who matches is away"],
] as const)("a back-test says why: %s by %s, %s", (outcome, basis, reason, words) => {
  expect(backtestReason({ outcome, basis, reason })).toBe(words);
});
