import { expect, test } from "vitest";
import { type BacktestForm, bodyOfBacktest, captionOf, MOST_LEADS, versionOptions } from "./backtest-form.ts";

const MAY: BacktestForm = { period: { from: "2026-05-01", to: "2026-05-31" }, version: "draft" };

test.each([
  { version: "draft", sent: "draft" },
  { version: "published", sent: "published" },
  { version: "3", sent: 3 },
])("sends $version as the API takes it", ({ version, sent }) => {
  expect(bodyOfBacktest({ ...MAY, version })).toEqual({
    from: new Date("2026-05-01T00:00").toISOString(),
    until: new Date("2026-06-01T00:00").toISOString(),
    ...{ version: sent, limit: MOST_LEADS },
  });
});

test("sends nothing for a period with a fault", () => {
  expect(bodyOfBacktest({ ...MAY, period: { from: "2026-05-02", to: "2026-05-01" } })).toBeNull();
});

test("offers the draft, what is published and each version, newest first", () => {
  expect(versionOptions(2).map(({ value }) => value)).toEqual(["draft", "published", "2", "1"]);
});

test("offers the draft alone before the first publishing", () => {
  expect(versionOptions(null).map(({ value }) => value)).toEqual(["draft"]);
});

test("says what was played", () => {
  expect(captionOf({ ...MAY, version: "3" })).toBe("Version 3 · May 1, 2026 – May 31, 2026");
});
