import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { UserFacts } from "../facts.ts";
import { USER } from "../fixtures/facts.ts";
import { licensedStatesAt } from "./licences.ts";
import { localDate } from "./local-date.ts";
import { parseInstant } from "./parse-instant.ts";
import { backAtMs, isPresent } from "./presence.ts";
import { DAY_MINUTES, isWithinWorkingHours, keptHours } from "./working-hours.ts";
import { addWorkingSeconds, nextWorkStartMs } from "./working-time.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

describe("the next start of work", () => {
  test.each([
    {
      from: "2026-03-06T23:00:00Z",
      to: "2026-03-09T13:00:00.000Z",
      why: "over a weekend on which clocks go forward",
    },
    {
      from: "2026-10-30T23:00:00Z",
      to: "2026-11-02T14:00:00.000Z",
      why: "over a weekend on which clocks go back",
    },
    { from: "2026-05-05T02:00:30Z", to: "2026-05-05T13:00:00.000Z", why: "in the night before" },
  ])("$why", ({ from, to }) => {
    expect(iso(nextWorkStartMs(USER, at(from)))).toBe(to);
  });

  test("is never, without working hours", () => {
    expect(nextWorkStartMs({ ...USER, workingHours: [] }, at("2026-05-05T02:00Z"))).toBeNull();
  });
});

describe("a time that counts working hours only", () => {
  test.each([
    {
      from: "2026-05-04T20:30:00Z",
      hours: 1,
      to: "2026-05-05T13:30:00.000Z",
      why: "goes on the next morning",
    },
    { from: "2026-05-04T13:00:00Z", hours: 8, to: "2026-05-04T21:00:00.000Z", why: "may end with the day" },
    {
      from: "2026-03-06T21:00:00Z",
      hours: 2,
      to: "2026-03-09T14:00:00.000Z",
      why: "goes over a change of the clocks",
    },
    {
      from: "2026-05-02T12:00:00Z",
      hours: 0.5,
      to: "2026-05-04T13:30:00.000Z",
      why: "stands still on a Saturday",
    },
  ])("$why", ({ from, hours, to }) => {
    expect(iso(addWorkingSeconds(USER, at(from), hours * 3_600))).toBe(to);
  });

  test("is plain time for somebody without working hours", () => {
    expect(addWorkingSeconds({ ...USER, workingHours: [] }, 1_000, 60)).toBe(61_000);
  });

  const night = { ...USER, workingHours: [keptHours({ weekday: 6, fromMinute: 1_320, toMinute: 360 })] };

  test.each([
    { from: "2026-03-08T03:00:00Z", hours: 7, to: "2026-03-08T10:00:00.000Z", why: "seven hours forward" },
    { from: "2026-11-01T02:00:00Z", hours: 9, to: "2026-11-01T11:00:00.000Z", why: "nine hours back" },
  ])("has, in a night of 22:00 to 6:00 in which clocks change, $why", ({ from, hours, to }) => {
    expect(iso(addWorkingSeconds(night, at(from), hours * 3_600))).toBe(to);
    expect(isWithinWorkingHours(night, at(to) - 1)).toBe(true);
    expect(isWithinWorkingHours(night, at(to))).toBe(false);
    expect(iso(nextWorkStartMs(night, at(from) - HOUR_MS))).toBe(from.replace("Z", ".000Z"));
  });

  test("is plain time for somebody who is always at work", () => {
    const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday,
      fromMinute: 0,
      toMinute: DAY_MINUTES,
    }));
    const user = { ...USER, workingHours: always.map(keptHours) };

    expect(iso(addWorkingSeconds(user, at("2026-03-06T21:00:30Z"), 100 * 3_600))).toBe(
      "2026-03-11T01:00:30.000Z",
    );
  });

  propertyTest.prop(
    [
      fc.constantFrom("America/New_York", "Europe/London", "Asia/Kathmandu", "America/Los_Angeles"),
      fc.array(
        fc
          .record({
            weekday: fc.integer({ min: 1, max: 7 }),
            fromMinute: fc.integer({ min: 0, max: 47 }).map((half) => half * 30),
            // Four hours to a whole day: many end on the next day.
            length: fc.integer({ min: 8, max: 48 }).map((half) => half * 30),
          })
          .map(({ length, ...start }) => ({ ...start, toMinute: start.fromMinute + length })),
        { minLength: 1, maxLength: 5 },
      ),
      // Around both changes of the clocks of 2026, to the minute.
      fc.constantFrom("2026-03-06T00:00Z", "2026-03-27T00:00Z", "2026-10-23T00:00Z", "2026-10-30T00:00Z"),
      fc.integer({ min: 0, max: 5 * 24 * 60 }),
      fc.integer({ min: 1, max: 240 }),
    ],
    { numRuns: 40 },
  )("is what a clock says that ticks minute by minute", (timeZone, workingHours, day, offset, minutes) => {
    const user: UserFacts = { ...USER, timeZone, workingHours };
    const from = at(day) + offset * MINUTE_MS;

    expect(iso(addWorkingSeconds(user, from, minutes * 60))).toBe(iso(ticking(user, from, minutes)));
  });
});

describe("presence", () => {
  const away = { ...USER, absences: [{ fromMs: at("2026-05-04T14:00Z"), untilMs: at("2026-05-06T03:00Z") }] };

  test("ends with out-of-office dates, and begins again at their end", () => {
    expect(
      [at("2026-05-04T13:59Z"), at("2026-05-04T14:00Z"), at("2026-05-06T03:00Z")].map((ms) =>
        isPresent(away, undefined, ms),
      ),
    ).toEqual([true, false, true]);
  });

  test("is back with the next working hours where they count", () => {
    const availability = { workingHours: true, whenAway: "hold" } as const;

    expect(iso(backAtMs(away, undefined, at("2026-05-05T12:00Z")))).toBe("2026-05-06T03:00:00.000Z");
    expect(iso(backAtMs(away, availability, at("2026-05-05T12:00Z")))).toBe("2026-05-06T13:00:00.000Z");
  });

  test("comes back at no known time when leads are paused without an end", () => {
    expect(backAtMs({ ...USER, absences: [{ fromMs: 0, untilMs: null }] }, undefined, HOUR_MS)).toBeNull();
  });
});

test("a licence holds through its last day in the user's own zone", () => {
  const user = { ...USER, licenceEnds: { NH: "2026-05-04" } };

  expect(localDate("America/New_York", at("2026-05-05T03:59Z"))).toBe("2026-05-04");
  expect(licensedStatesAt(user, at("2026-05-05T03:59Z"))).toEqual(["MA", "NH"]);
  expect(licensedStatesAt(user, at("2026-05-05T04:00Z"))).toEqual(["MA"]);
});

/** The slow truth: counts each minute at which the user works. */
function ticking(user: UserFacts, fromMs: number, minutes: number): number {
  let left = minutes;
  for (let at = fromMs; ; at += MINUTE_MS) {
    if (!isWithinWorkingHours(user, at)) continue;
    left -= 1;
    if (left === 0) return at + MINUTE_MS;
  }
}

function at(text: string): number {
  const ms = parseInstant(text);
  if (ms === null) throw new Error(`no instant: ${text}`);
  return ms;
}

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
