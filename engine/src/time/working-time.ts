import type { UserFacts } from "../facts.ts";
import { localMinute } from "./local-minute.ts";
import { isWithinWorkingHours, minutesOfWorkLeft } from "./working-hours.ts";

const MINUTE_MS = 60_000;
const WEEK_MINUTES = 7 * 24 * 60;
/** Stretches of work that a time may reach over: years of weeks. */
const MAX_STRETCHES = 10_000;

/**
 * The start of the next stretch of a user's working hours after an instant at which they do not work.
 *
 * Worked out from the calendar and the zone, so that 9:00 is 9:00 on both sides of a change of the clocks.
 *
 * @returns milliseconds since the epoch; `null` when the user has no working hours
 */
export function nextWorkStartMs(user: UserFacts, instantMs: number): number | null {
  if (user.workingHours.length === 0) return null;
  let at = Math.floor(instantMs / MINUTE_MS) * MINUTE_MS;
  for (let hop = 0; hop < MAX_STRETCHES; hop += 1) {
    const now = weekMinute(user, at);
    let soonest = WEEK_MINUTES;
    for (const { weekday, fromMinute } of user.workingHours) {
      const start = (weekday - 1) * 24 * 60 + fromMinute;
      soonest = Math.min(soonest, (start - now + WEEK_MINUTES) % WEEK_MINUTES || WEEK_MINUTES);
    }
    at = onwards(user, at, soonest);
    if (isWithinWorkingHours(user, at)) return at;
  }
  return null;
}

/**
 * When a number of seconds of a user's working hours will have passed.
 *
 * @returns milliseconds since the epoch; plain time when the user has no working hours
 */
export function addWorkingSeconds(user: UserFacts, fromMs: number, seconds: number): number {
  let at = fromMs;
  let leftMs = seconds * 1000;
  for (let stretch = 0; stretch < MAX_STRETCHES; stretch += 1) {
    const minutes = minutesOfWorkLeft(user, at);
    if (minutes === 0) {
      const next = nextWorkStartMs(user, at);
      if (next === null) return fromMs + seconds * 1000;
      at = next;
      continue;
    }
    const endMs = onwards(user, Math.floor(at / MINUTE_MS) * MINUTE_MS, minutes);
    if (at + leftMs <= endMs) return at + leftMs;
    leftMs -= endMs - at;
    at = endMs;
  }
  return at;
}

/** Minutes later, or the change of the clocks, if one comes before: from there on the clock says something else. */
function onwards(user: UserFacts, fromMs: number, minutes: number): number {
  const offset = offsetOf(user, fromMs);
  let after = fromMs + minutes * MINUTE_MS;
  if (offsetOf(user, after) === offset) return after;
  let before = fromMs;
  while (after - before > MINUTE_MS) {
    const middle = before + Math.floor((after - before) / MINUTE_MS / 2) * MINUTE_MS;
    if (offsetOf(user, middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}

/** What the user's clock is ahead of UTC, in minutes around the circle of the week. */
function offsetOf(user: UserFacts, instantMs: number): number {
  const utc = Math.floor(instantMs / MINUTE_MS) % WEEK_MINUTES;
  return (weekMinute(user, instantMs) - utc + 2 * WEEK_MINUTES) % WEEK_MINUTES;
}

function weekMinute({ timeZone }: UserFacts, instantMs: number): number {
  const { weekday, minute } = localMinute(timeZone, instantMs);
  return (weekday - 1) * 24 * 60 + minute;
}
