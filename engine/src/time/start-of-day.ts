import { localDate } from "./local-date.ts";

const MINUTE_MS = 60_000;
/** No zone is further from UTC than this. */
const FURTHEST_MS = 16 * 60 * MINUTE_MS;

/**
 * The first instant at which a zone has a day, such as `2026-05-04`; milliseconds since the epoch.
 *
 * Found by asking the zone, so that it is right where clocks are changed at midnight, and where a day was left out: then
 * it is the beginning of the next one.
 */
export function startOfDayMs(timeZone: string, day: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let before = midnight - FURTHEST_MS;
  let after = midnight + FURTHEST_MS;
  while (after - before > MINUTE_MS) {
    const middle = before + Math.floor((after - before) / MINUTE_MS / 2) * MINUTE_MS;
    if (localDate(timeZone, middle) < day) before = middle;
    else after = middle;
  }
  return after;
}
