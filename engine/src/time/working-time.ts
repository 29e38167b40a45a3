import type { UserFacts } from "../facts.ts";
import { localMinute } from "./local-minute.ts";

const MINUTE_MS = 60_000;
const WEEK_MINUTES = 7 * 24 * 60;
/** Clocks change by an hour at most in the zones there are; a jump over one change lands within one correction. */
const MAX_CORRECTIONS = 3;
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
  const now = weekMinute(user, instantMs);
  let soonest = Number.POSITIVE_INFINITY;
  for (const { weekday, fromMinute } of user.workingHours) {
    const start = (weekday - 1) * 24 * 60 + fromMinute;
    soonest = Math.min(soonest, (start - now + WEEK_MINUTES) % WEEK_MINUTES || WEEK_MINUTES);
  }
  return afterMinutes(user, instantMs, soonest);
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
    const endMs = afterMinutes(user, at, minutes);
    if (at + leftMs <= endMs) return at + leftMs;
    leftMs -= endMs - at;
    at = endMs;
  }
  return at;
}

/** Minutes by the clock until the stretch of work at an instant ends; 0 when the user does not work then. */
function minutesOfWorkLeft({ timeZone, workingHours }: UserFacts, instantMs: number): number {
  const { weekday, minute } = localMinute(timeZone, instantMs);
  let left = 0;
  for (const hours of workingHours) {
    const within = hours.weekday === weekday && minute >= hours.fromMinute && minute < hours.toMinute;
    if (within) left = Math.max(left, hours.toMinute - minute);
  }
  return left;
}

/** The full minute at which the user's clock will have moved on by some minutes, changes of the clocks included. */
function afterMinutes(user: UserFacts, instantMs: number, minutes: number): number {
  const fromMs = Math.floor(instantMs / MINUTE_MS) * MINUTE_MS;
  const wanted = (weekMinute(user, fromMs) + minutes) % WEEK_MINUTES;
  let at = fromMs + minutes * MINUTE_MS;
  for (let correction = 0; correction < MAX_CORRECTIONS; correction += 1) {
    const off = signedMinutes(wanted - weekMinute(user, at));
    if (off === 0) return at;
    const corrected = at + off * MINUTE_MS;
    // In the hour that a change leaves out no clock shows the wanted minute: the later side of it is right.
    if (signedMinutes(wanted - weekMinute(user, corrected)) !== 0) return Math.max(at, corrected);
    at = corrected;
  }
  return at;
}

function weekMinute({ timeZone }: UserFacts, instantMs: number): number {
  const { weekday, minute } = localMinute(timeZone, instantMs);
  return (weekday - 1) * 24 * 60 + minute;
}

/** A difference on the circle of the week, as the shorter way round. */
function signedMinutes(difference: number): number {
  const ahead = (difference + WEEK_MINUTES) % WEEK_MINUTES;
  return ahead > WEEK_MINUTES / 2 ? ahead - WEEK_MINUTES : ahead;
}
