import { describe, expect, test } from "vitest";
import { nextDue } from "./next-due.ts";

const ZONE = "America/New_York";
const next = (
  due: string,
  first: string,
  every: number,
  unit: "day" | "week" | "month",
  until: string | null,
) => {
  const ms = nextDue(Date.parse(due), Date.parse(first), { every, unit, until }, ZONE);
  return ms === null ? null : new Date(ms).toISOString();
};

describe("a recurring task comes again", () => {
  test("every two weeks at the same time by the clock, on both sides of a change of the clocks", () => {
    expect(next("2026-10-26T13:00:00Z", "2026-10-26T13:00:00Z", 2, "week", null)).toBe(
      "2026-11-09T14:00:00.000Z",
    );
    expect(next("2026-03-01T14:00:00Z", "2026-03-01T14:00:00Z", 2, "week", null)).toBe(
      "2026-03-15T13:00:00.000Z",
    );
  });

  test("on the last day of a month that lacks its day, and on its day again after that", () => {
    const first = "2026-01-31T15:00:00Z";

    expect(next(first, first, 1, "month", null)).toBe("2026-02-28T15:00:00.000Z");
    expect(next("2026-02-28T15:00:00Z", first, 1, "month", null)).toBe("2026-03-31T14:00:00.000Z");
    expect(next("2026-11-30T15:00:00Z", first, 3, "month", null)).toBe("2027-02-28T15:00:00.000Z");
  });

  test("until its last day, and not after", () => {
    expect(next("2026-05-01T14:00:00Z", "2026-05-01T14:00:00Z", 3, "day", "2026-05-04")).not.toBeNull();
    expect(next("2026-05-01T14:00:00Z", "2026-05-01T14:00:00Z", 3, "day", "2026-05-03")).toBeNull();
  });

  test("an hour later where the clocks skip its time", () => {
    expect(next("2026-03-07T07:30:00Z", "2026-03-07T07:30:00Z", 1, "day", null)).toMatch(
      /^2026-03-08T0[67]:30/,
    );
  });
});
