import { describe, expect, test } from "vitest";
import { expiryOf, reachWords } from "./key-words.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);

describe("when a new key expires", () => {
  test.each([
    ["never", null],
    ["30", "2026-06-03T15:00:00.000Z"],
    ["90", "2026-08-02T15:00:00.000Z"],
    ["365", "2027-05-04T15:00:00.000Z"],
  ] as const)("in %s", (lifetime, instant) => {
    expect(expiryOf(lifetime, "", NOW_MS)).toBe(instant);
  });

  test("on a date, at the end of that day", () => {
    expect(expiryOf("date", "2026-05-09", NOW_MS)).toBe(new Date("2026-05-09T23:59:59").toISOString());
  });
});

test("a key tells what it may do, and of which sources", () => {
  expect(reachWords({ scopes: ["leads:write", "leads:read"], sources: null })).toBe("Send leads; Read leads");
  expect(reachWords({ scopes: ["leads:write"], sources: [{ id: "src_1", name: "LoanTree" }] })).toBe(
    "Send leads; only from LoanTree",
  );
});
