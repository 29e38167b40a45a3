import { describe, expect, test } from "vitest";
import { formatCountdown, formatDuration, shareLeft } from "./countdown.ts";

describe("formatCountdown", () => {
  test.each([
    { leftMs: -5_000, text: "0:00" },
    { leftMs: 1, text: "0:01" },
    { leftMs: 9_000, text: "0:09" },
    { leftMs: 249_000, text: "4:09" },
    { leftMs: 59 * 60_000 + 59_000, text: "59:59" },
    { leftMs: 3 * 3_600_000 + 5 * 60_000, text: "3 h 05 min" },
    { leftMs: 52 * 3_600_000, text: "2 d 4 h" },
  ])("shows $leftMs ms as $text", ({ leftMs, text }) => {
    expect(formatCountdown(leftMs)).toBe(text);
  });
});

describe("shareLeft", () => {
  test("goes from one to nothing and stays there", () => {
    expect([0, 1_000, 2_000, 5_000, 9_000].map((nowMs) => shareLeft(1_000, 5_000, nowMs))).toEqual([
      1, 1, 0.75, 0, 0,
    ]);
  });

  test("is nothing for a wait without length", () => {
    expect(shareLeft(5_000, 5_000, 4_000)).toBe(0);
  });
});

test.each([
  [1, "1 second"],
  [90, "90 seconds"],
  [900, "15 minutes"],
  [7_200, "2 hours"],
  [86_400, "1 day"],
])("names %i seconds by its largest whole unit", (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});
