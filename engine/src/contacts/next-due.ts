import { localDate } from "../time/local-date.ts";
import { localMinute } from "../time/local-minute.ts";
import type { RepeatUnit } from "./tasks.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;
const MINUTE_MS = 60_000;
const DAYS = { day: 1, week: 7 } as const;

export interface Repetition {
  readonly every: number;
  readonly unit: RepeatUnit;
  /** The last day on which a task may be due; `null`: for ever. */
  readonly until: string | null;
}

/**
 * When a recurring task is due after it was due once, at the same time of day by the clocks of a zone.
 *
 * @param firstDueMs when the first of the series was due: its day of the month counts, so that a task of the 31st, due on
 *   February 28, comes again on March 31
 * @returns milliseconds since the epoch; `null` when the series is over
 */
export function nextDue(
  dueMs: number,
  firstDueMs: number,
  { every, unit, until }: Repetition,
  timeZone: string,
): number | null {
  const day = localDate(timeZone, dueMs);
  const next =
    unit === "month"
      ? addMonths(day, every, Number(localDate(timeZone, firstDueMs).slice(8)))
      : addDays(day, every * DAYS[unit]);
  if (until !== null && next > until) return null;
  return instantOf(timeZone, next, localMinute(timeZone, dueMs).minute);
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function addMonths(day: string, months: number, dayOfMonth: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  lastDay.setUTCDate(Math.min(dayOfMonth, lastDay.getUTCDate()));
  return lastDay.toISOString().slice(0, 10);
}

/** When the clocks of a zone show a minute of a day; of a minute that is skipped in spring, an hour later. */
function instantOf(timeZone: string, day: string, minute: number): number {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS;
  let instant = wanted;
  // The first step may cross a change of the clocks, which the second mends.
  for (let step = 0; step < 2; step += 1) {
    const shown =
      Date.parse(`${localDate(timeZone, instant)}T00:00:00Z`) +
      localMinute(timeZone, instant).minute * MINUTE_MS;
    instant += wanted - shown;
  }
  return instant;
}
