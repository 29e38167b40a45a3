import type { UserFacts, WorkingHours } from "../facts.ts";
import { localMinute } from "./local-minute.ts";

/** Minutes of a day by the clock. */
export const DAY_MINUTES = 24 * 60;

/** Hours as people write them: an end that is not after the start is on the next day, so 22:00 to 6:00 is a night. */
export interface WrittenHours {
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Why hours can never hold, as a field and a sentence; `null` when they can. */
export function hoursFault({
  weekday,
  fromMinute,
  toMinute,
}: WrittenHours): { readonly field: keyof WrittenHours; readonly detail: string } | null {
  if (!isWhole(weekday, 1, 7)) return { field: "weekday", detail: "A weekday is 1 (Monday) to 7 (Sunday)." };
  if (!isWhole(fromMinute, 0, DAY_MINUTES - 1)) {
    return { field: "fromMinute", detail: "Hours start at 0 (midnight) to 1439 (23:59), in minutes." };
  }
  if (!isWhole(toMinute, 0, DAY_MINUTES)) {
    return { field: "toMinute", detail: "Hours end at 0 to 1440 (midnight), in minutes." };
  }
  if (fromMinute !== toMinute) return null;
  const detail =
    "Hours that end when they start never hold. An end before the start is on the next day; the whole day is 0 to 1440.";
  return { field: "toMinute", detail };
}

/** Hours as they are kept: an end on the next day counts on from midnight, so 22:00 to 6:00 ends at 30:00. */
export function keptHours({ weekday, fromMinute, toMinute }: WrittenHours): WorkingHours {
  return { weekday, fromMinute, toMinute: toMinute > fromMinute ? toMinute : toMinute + DAY_MINUTES };
}

/** Kept hours as people write them; those of older versions that never hold are left out. */
export function writtenHours(kept: readonly WorkingHours[]): readonly WrittenHours[] {
  return kept
    .filter(({ fromMinute, toMinute }) => fromMinute < toMinute)
    .map(({ weekday, fromMinute, toMinute }) => {
      const end = toMinute > DAY_MINUTES ? toMinute - DAY_MINUTES : toMinute;
      return { weekday, fromMinute, toMinute: end };
    });
}

/** Whether a user is at work at an instant, by the clocks of their own zone. No hours mean never. */
export function isWithinWorkingHours(user: UserFacts, instantMs: number): boolean {
  return minutesOfWorkLeft(user, instantMs) > 0;
}

/** Minutes by the clock until the stretch of work at an instant ends; 0 when the user does not work then. */
export function minutesOfWorkLeft({ timeZone, workingHours }: UserFacts, instantMs: number): number {
  if (workingHours.length === 0) return 0;
  const { weekday, minute } = localMinute(timeZone, instantMs);
  let left = 0;
  for (const hours of workingHours) {
    // By the clock of the day on which the hours started: today, or yesterday for a night that is not over.
    const since = hours.weekday === weekday ? minute : minute + DAY_MINUTES;
    const startsToday = hours.weekday === weekday;
    if (!startsToday && (hours.weekday % 7) + 1 !== weekday) continue;
    if (since >= hours.fromMinute && since < hours.toMinute) left = Math.max(left, hours.toMinute - since);
  }
  return left;
}

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
