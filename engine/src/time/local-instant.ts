import { zoneFormats } from "./zone-formats.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const SECOND_MS = 1000;
const formatOf = zoneFormats("en-US", {
  ...{ year: "numeric", month: "numeric", day: "numeric", era: "short" },
  ...{ hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23" },
});

/**
 * The instant at which clocks in a zone show a time.
 *
 * A time that they show twice, when they are set back, is the first of the two. One that they leave out, when they are set
 * ahead, is as much later as they are set ahead: 2:30 becomes 3:30.
 *
 * @param shownMs what the clocks show, as if it were UTC: milliseconds since the epoch
 * @throws RangeError when there is no such zone; ask `isTimeZone` before one is stored
 */
export function localInstant(timeZone: string, shownMs: number): number {
  const before = offsetAt(timeZone, shownMs - DAY_MS);
  const after = offsetAt(timeZone, shownMs + DAY_MS);
  const times = [shownMs - before, shownMs - after].filter(
    (instantMs) => instantMs + offsetAt(timeZone, instantMs) === shownMs,
  );
  return times.length > 0 ? Math.min(...times) : shownMs - before;
}

/** Milliseconds that a zone is ahead of UTC at an instant. */
function offsetAt(timeZone: string, instantMs: number): number {
  const whole = Math.floor(instantMs / SECOND_MS) * SECOND_MS;
  const parts = new Map<string, string>();
  for (const { type, value } of formatOf(timeZone).formatToParts(whole)) parts.set(type, value);
  const part = (type: string) => Number(parts.get(type));
  const date = new Date(0);
  date.setUTCFullYear(
    parts.get("era") === "BC" ? 1 - part("year") : part("year"),
    part("month") - 1,
    part("day"),
  );
  date.setUTCHours(part("hour"), part("minute"), part("second"), 0);
  return date.getTime() - whole;
}
