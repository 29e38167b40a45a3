import { expect, test } from "vitest";
import { formatBytes, formatPhone, formatUsd, plural } from "./values.ts";

test("reads a North American number aloud and leaves others alone", () => {
  expect([formatPhone("+17165550178"), formatPhone("+442079460000"), formatPhone(null)]).toEqual([
    "(716) 555-0178",
    "+442079460000",
    "–",
  ]);
});

test("shows dollars without cents, and a dash where there are none", () => {
  expect([formatUsd(128000), formatUsd(null)]).toEqual(["$128,000", "–"]);
});

test("gives sizes in the unit that fits", () => {
  expect([412, 1_400_000, 341_202].map(formatBytes)).toEqual(["412 B", "1.4 MB", "341 KB"]);
});

test("counts one and many", () => {
  expect([plural(1, "lead"), plural(1989, "lead"), plural(2, "person", "people")]).toEqual([
    "1 lead",
    "1,989 leads",
    "2 people",
  ]);
});
