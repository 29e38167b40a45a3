import { expect, test } from "vitest";
import { fullLength, signed, totalsOf, wouldText } from "./backtest-words.ts";

const ANN = { id: "user_1", name: "Ann Lee" };
const BO = { id: "user_2", name: "Bo Kim" };

test.each([
  { difference: 3, text: "+3" },
  { difference: -2, text: "−2" },
  { difference: 0, text: "0" },
  { difference: -1200, text: "−1,200" },
])("writes a difference of $difference as $text", ({ difference, text }) => {
  expect(signed(difference)).toBe(text);
});

test.each([
  { outcome: "assign" as const, would: [ANN], text: "Ann Lee" },
  { outcome: "offer" as const, would: [ANN, BO, BO], text: "Offer to Ann Lee and 2 more" },
  { outcome: "exception" as const, would: [ANN], text: "Exception: Ann Lee" },
  { outcome: "exception" as const, would: [], text: "Exception queue" },
  { outcome: "handOn" as const, would: [], text: "Another workflow" },
  { outcome: "hold" as const, would: [], text: "Held" },
])("tells what would have become of a lead: $text", ({ outcome, would, text }) => {
  expect(wouldText({ outcome, would, wouldCount: would.length })).toBe(text);
});

test("measures bars by the longest of both, and sums each", () => {
  const users = [
    { user: ANN, would: 4, did: 9 },
    { user: BO, would: 5, did: 0 },
  ];

  expect(fullLength(users)).toBe(9);
  expect(totalsOf(users)).toEqual({ would: 9, did: 9 });
});

test("can be divided by where nobody has got anything", () => {
  expect(fullLength([])).toBe(1);
  expect(totalsOf([])).toEqual({ would: 0, did: 0 });
});
