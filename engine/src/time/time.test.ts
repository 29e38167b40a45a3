import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { USER } from "../fixtures/facts.ts";
import { isTimeZone, localMinute } from "./local-minute.ts";
import { parseInstant } from "./parse-instant.ts";
import { isWithinWorkingHours } from "./working-hours.ts";

function at(text: string): number {
  const ms = parseInstant(text);
  if (ms === null) throw new Error(`no instant: ${text}`);
  return ms;
}

describe("local time", () => {
  test.each([
    { name: "before the clocks go forward", instant: "2026-03-08T06:59:59Z", weekday: 7, minute: 119 },
    { name: "after the clocks went forward", instant: "2026-03-08T07:00:00Z", weekday: 7, minute: 180 },
    { name: "in the hour that comes twice, first", instant: "2026-11-01T05:30:00Z", weekday: 7, minute: 90 },
    { name: "in the hour that comes twice, again", instant: "2026-11-01T06:30:00Z", weekday: 7, minute: 90 },
    { name: "at midnight", instant: "2026-07-01T04:00:00Z", weekday: 3, minute: 0 },
    { name: "just before midnight", instant: "2026-07-01T03:59:59.999Z", weekday: 2, minute: 1_439 },
  ])("in New York, $name", ({ instant, weekday, minute }) => {
    expect(localMinute("America/New_York", at(instant))).toEqual({ weekday, minute });
  });

  test("follows zones whose offset is no full hour", () => {
    expect(localMinute("Asia/Kathmandu", at("2026-07-01T00:00Z"))).toEqual({ weekday: 3, minute: 345 });
    expect(localMinute("Australia/Lord_Howe", at("2026-04-04T15:00Z"))).toEqual({ weekday: 7, minute: 90 });
  });

  propertyTest.prop([
    fc.constantFrom("America/New_York", "Asia/Kathmandu", "Europe/London"),
    fc.date({ noInvalidDate: true, min: new Date("1990-01-01"), max: new Date("2100-01-01") }),
  ])("does not depend on what was asked before", (zone, date) => {
    const first = localMinute(zone, date.getTime());
    localMinute(zone, date.getTime() + 86_400_000);

    expect(localMinute(zone, date.getTime())).toEqual(first);
  });

  test("a zone that does not exist is refused, and can be asked about", () => {
    expect(() => localMinute("Mars/Olympus", 0)).toThrow(RangeError);
    expect(["America/New_York", "UTC", "Mars/Olympus", "", "+05:00"].map(isTimeZone)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("working hours", () => {
  test.each([
    { instant: "2026-03-09T13:00:00Z", works: true, why: "9:00 on the Monday after the clocks went forward" },
    { instant: "2026-03-09T12:59:59Z", works: false, why: "a second before" },
    { instant: "2026-03-06T14:00:00Z", works: true, why: "9:00 on the Friday before" },
    { instant: "2026-03-06T13:59:59Z", works: false, why: "a second before that" },
    { instant: "2026-11-02T14:00:00Z", works: true, why: "9:00 on the Monday after the clocks went back" },
    { instant: "2026-11-02T13:59:59Z", works: false, why: "a second before that Monday's start" },
    { instant: "2026-11-02T21:59:59Z", works: true, why: "the last second of the day" },
    { instant: "2026-11-02T22:00:00Z", works: false, why: "17:00 sharp" },
    { instant: "2026-11-01T15:00:00Z", works: false, why: "a Sunday" },
  ])("$instant: $works ($why)", ({ instant, works }) => {
    expect(isWithinWorkingHours(USER, at(instant))).toBe(works);
  });

  test("go on to midnight", () => {
    const night = { ...USER, workingHours: [{ weekday: 1, fromMinute: 1_200, toMinute: 1_440 }] };

    expect(isWithinWorkingHours(night, at("2026-11-03T04:59:59Z"))).toBe(true);
    expect(isWithinWorkingHours(night, at("2026-11-03T05:00:00Z"))).toBe(false);
  });

  test("none mean never", () => {
    expect(isWithinWorkingHours({ ...USER, workingHours: [] }, at("2026-11-02T15:00Z"))).toBe(false);
  });
});

describe("instants", () => {
  test.each([
    ["2026-05-04", "2026-05-04T00:00:00.000Z"],
    ["2026-05-04T15:30", "2026-05-04T15:30:00.000Z"],
    ["2026-05-04 15:30:01-07:00", "2026-05-04T22:30:01.000Z"],
    ["2026-05-04t15:30:01.98765+0530", "2026-05-04T10:00:01.987Z"],
    [" 2024-02-29T23:59:59.9z ", "2024-02-29T23:59:59.900Z"],
    ["0099-01-01", "0099-01-01T00:00:00.000Z"],
  ])("%s is %s", (text, iso) => {
    expect(new Date(at(text)).toISOString()).toBe(iso);
  });

  test.each([
    ..."|tomorrow|2026|2026-5-4|05/04/2026|2026-02-30|2025-02-29|2026-13-01|2026-00-10|0000-01-01".split("|"),
    ..."2026-05-04T24:00Z|2026-05-04T10:60Z|2026-05-04T10:00:60Z|2026-05-04T10|2026-05-04+02:00".split("|"),
    ..."2026-05-04T10:00+24:00|2026-05-04T10:00+02:60|2026-05-04T10:00:00.Z|+002026-05-04".split("|"),
  ])("%j is none", (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  propertyTest.prop([
    fc.date({ noInvalidDate: true, min: new Date("0001-01-01"), max: new Date("9999-12-31") }),
  ])("reads back what JavaScript writes", (date) => {
    expect(parseInstant(date.toISOString())).toBe(date.getTime());
  });
});
