import { expect, test } from "vitest";
import { instantsOf, lastDays } from "./period.ts";

test("goes from the midnight of its first day to the midnight after its last", () => {
  const instants = instantsOf({ from: "2026-03-07", until: "2026-03-08" });

  expect(instants).toEqual({
    from: new Date("2026-03-07T00:00").toISOString(),
    until: new Date("2026-03-09T00:00").toISOString(),
  });
});

test.each([
  { name: "that ends before it begins", period: { from: "2026-03-08", until: "2026-03-07" } },
  { name: "without a beginning", period: { from: "", until: "2026-03-07" } },
])("is none $name", ({ period }) => {
  expect(instantsOf(period)).toBeNull();
});

test("counts today among the last days", () => {
  const now = new Date("2026-05-04T12:00").getTime();

  expect(lastDays(7, now)).toEqual({ from: "2026-04-28", until: "2026-05-04" });
});
