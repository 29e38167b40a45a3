import { expect, test } from "vitest";
import { faultOf, instantsOf, lastDays, periodText } from "./period.ts";

test("goes from the midnight of its first day to the midnight after its last", () => {
  expect(instantsOf({ from: "2026-03-07", to: "2026-03-08" })).toEqual({
    from: new Date("2026-03-07T00:00").toISOString(),
    until: new Date("2026-03-09T00:00").toISOString(),
  });
});

test.each([
  { name: "that ends before it begins", period: { from: "2026-03-08", to: "2026-03-07" } },
  { name: "without a beginning", period: { from: "", to: "2026-03-07" } },
  { name: "without an end", period: { from: "2026-03-07", to: "" } },
])("refuses a period $name", ({ period }) => {
  expect(faultOf(period)).not.toBeNull();
  expect(instantsOf(period)).toBeNull();
});

test("takes one day for a period", () => {
  expect(faultOf({ from: "2026-03-07", to: "2026-03-07" })).toBeNull();
});

test.each([
  { days: 7, from: "2026-04-28" },
  { days: 30, from: "2026-04-05" },
  { days: 90, from: "2026-02-04" },
])("counts today among the last $days days", ({ days, from }) => {
  const now = new Date("2026-05-04T00:30").getTime();

  expect(lastDays(days, now)).toEqual({ from, to: "2026-05-04" });
});

test("reads as its dates, and a day as one", () => {
  expect(periodText({ from: "2026-05-01", to: "2026-05-30" })).toBe("May 1, 2026 – May 30, 2026");
  expect(periodText({ from: "2026-05-01", to: "2026-05-01" })).toBe("May 1, 2026");
});
