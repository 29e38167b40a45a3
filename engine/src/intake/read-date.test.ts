import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { localInstant } from "../time/local-instant.ts";
import { readDate } from "./read-date.ts";

const NOW_MS = Date.UTC(2026, 10, 1, 12);
const BOSTON = "America/New_York";

function at(value: unknown, timeZone = BOSTON): string | null {
  const reading = readDate(value, { nowMs: NOW_MS, timeZone });
  return reading.ok ? new Date(reading.value).toISOString() : null;
}

describe("reads a date in the organization's zone, which is 4 hours behind UTC then,", () => {
  test.each([
    ["9/2/2026 20:24", "2026-09-03T00:24:00.000Z"],
    ["9/2/2026 8:24:51 PM", "2026-09-03T00:24:51.000Z"],
    ["9/2/26 8:24 PM", "2026-09-03T00:24:00.000Z"],
    ["9/2/26 8:24pm", "2026-09-03T00:24:00.000Z"],
    ["9/2/26 8:24 p.m.", "2026-09-03T00:24:00.000Z"],
    ["9/2/26", "2026-09-02T04:00:00.000Z"],
    ["09-02-2026", "2026-09-02T04:00:00.000Z"],
    ["9/2/26 20:24", "2026-09-03T00:24:00.000Z"],
    ["46267.85", "2026-09-03T00:24:00.000Z"],
    ["46267", "2026-09-02T04:00:00.000Z"],
    ["2-Sep-26", "2026-09-02T04:00:00.000Z"],
    ["2 September 2026 20:24", "2026-09-03T00:24:00.000Z"],
    ["Sep 2, 2026, 8:24 PM", "2026-09-03T00:24:00.000Z"],
    ["Wednesday, September 2nd, 2026 at 8:24 PM", "2026-09-03T00:24:00.000Z"],
    ["9/2/2026 12:00:00 AM", "2026-09-02T04:00:00.000Z"],
    ["9/2/2026 12:00 PM", "2026-09-02T16:00:00.000Z"],
    ["2026-09-02", "2026-09-02T04:00:00.000Z"],
    ["2026/09/02 20:24", "2026-09-03T00:24:00.000Z"],
    ["2026-09-02 20:24:00", "2026-09-03T00:24:00.000Z"],
    ["2026-09-02T20:24:51", "2026-09-03T00:24:51.000Z"],
    ["2026-09-02T20:24:51.123", "2026-09-03T00:24:51.123Z"],
    ["'9/2/2026 20:24", "2026-09-03T00:24:00.000Z"],
  ])("%s", (value, instant) => {
    expect(at(value)).toBe(instant);
  });

  test("in whatever zone that is", () => {
    expect(at("9/2/2026 20:24", "America/Los_Angeles")).toBe("2026-09-03T03:24:00.000Z");
    expect(at("9/2/2026 20:24", "UTC")).toBe("2026-09-02T20:24:00.000Z");
  });
});

describe("takes the zone that the date names", () => {
  test.each([
    ["2026-09-02 20:24:51 UTC", "2026-09-02T20:24:51.000Z"],
    ["2026-09-02T20:24:51Z", "2026-09-02T20:24:51.000Z"],
    ["2026-09-02T20:24:51-07:00", "2026-09-03T03:24:51.000Z"],
    ["2026-09-02T20:24:51+0530", "2026-09-02T14:54:51.000Z"],
    ["9/2/2026 8:24 PM PDT", "2026-09-03T03:24:00.000Z"],
    ["9/2/2026 8:24 PM (EST)", "2026-09-03T01:24:00.000Z"],
    ["9/2/2026 20:24 GMT", "2026-09-02T20:24:00.000Z"],
  ])("%s", (value, instant) => {
    expect(at(value)).toBe(instant);
  });
});

describe("takes no date of", () => {
  test.each([
    ...["13/9/2026", "2/30/2026", "2026-02-30", "9/2/98", "9/2/27", "12/31/2026", "9/2", "Sep 2026"],
    ...["9/2/2026 25:00", "9/2/2026 13:00 PM", "9/2/2026 0:24 AM", "9/2/2026 20:61", "yesterday", "20260902"],
    ...["1989-12-31", "29000", "1760000000000", "2026-09-02T20:24:51+25:00", "0", "9/2/026"],
    ...[1_760_000_000_000, 46_267, true, {}, ["9/2/2026"]],
  ])("%j", (value) => {
    expect(at(value)).toBeNull();
  });
});

describe("when the clocks are changed", () => {
  test("a time that they leave out is as much later, and one that they show twice is the first", () => {
    expect(at("3/8/2026 2:30 AM")).toBe("2026-03-08T07:30:00.000Z");
    expect(at("11/1/2026 1:30 AM")).toBe("2026-11-01T05:30:00.000Z");
    expect(at("2026-03-29 02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
    expect(at("2026-10-04 02:15", "Australia/Lord_Howe")).toBe("2026-10-03T15:45:00.000Z");
  });
});

const ZONES = fc.constantFrom(BOSTON, "America/Phoenix", "Pacific/Honolulu", "Asia/Kathmandu", "UTC");
const INSTANTS = fc.integer({ min: Date.UTC(1990, 0, 2) / 1000, max: NOW_MS / 1000 });

propertyTest.prop([INSTANTS, ZONES])("reads back what clocks in the zone show", (seconds, timeZone) => {
  const format = new Intl.DateTimeFormat("en-US", {
    ...{ year: "numeric", month: "numeric", day: "numeric", timeZone },
    ...{ hour: "numeric", minute: "2-digit", second: "2-digit" },
  });
  const written = format.format(seconds * 1000);

  const reading = readDate(written, { nowMs: NOW_MS, timeZone });

  // A time that is shown twice may be read as the first of the two: it shows the same.
  expect(reading.ok && format.format(reading.value)).toBe(written);
});

propertyTest.prop([fc.oneof(fc.anything(), fc.stringMatching(/^[\d/: apmT.+-]{0,24}$/))])(
  "never throws",
  (value) => {
    const reading = readDate(value, { nowMs: NOW_MS, timeZone: BOSTON });

    expect(typeof reading.ok).toBe("boolean");
  },
);

test("a local time has its instant in each zone", () => {
  expect(localInstant("Asia/Kathmandu", Date.UTC(2026, 0, 1))).toBe(Date.UTC(2025, 11, 31, 18, 15));
});
