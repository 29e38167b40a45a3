import { expect, test } from "vitest";
import { formatOffset } from "./offset.ts";

test.each([
  [0, "+0:00"],
  [30_000, "+0:30"],
  [725_000, "+12:05"],
  [3_600_000, "+1:00:00"],
  [183_600_000, "+2 d 3:00:00"],
  [86_430_000, "+1 d 0:00:30"],
])("tells %i ms after the beginning as %s", (ms, words) => {
  expect(formatOffset(ms)).toBe(words);
});
