import { assertNever } from "../assert-never.ts";
import { addDays, firstOfMonth, firstOfWeek } from "../time/calendar-day.ts";
import type { Period } from "./relative-operator.ts";

/** Calendar days such as `2026-05-04`. */
export interface Days {
  readonly first: string;
  /** The day after the last. */
  readonly until: string;
}

/** The days of a period, as seen on a day. */
export function daysOf(period: Period, today: string): Days {
  const days = (first: string, until: string): Days => ({ first, until });
  const week = (weeksOn: number) => {
    const first = addDays(firstOfWeek(today), 7 * weeksOn);
    return days(first, addDays(first, 7));
  };
  const months = (first: string, count: number) => days(first, firstOfMonth(first, count));
  const year = `${today.slice(0, 4)}-01-01`;
  switch (period) {
    case "today":
      return days(today, addDays(today, 1));
    case "yesterday":
      return days(addDays(today, -1), today);
    case "tomorrow":
      return days(addDays(today, 1), addDays(today, 2));
    case "thisWeek":
      return week(0);
    case "lastWeek":
      return week(-1);
    case "nextWeek":
      return week(1);
    case "thisMonth":
      return months(firstOfMonth(today), 1);
    case "lastMonth":
      return months(firstOfMonth(today, -1), 1);
    case "nextMonth":
      return months(firstOfMonth(today, 1), 1);
    case "thisYear":
      return months(year, 12);
    case "lastYear":
      return months(firstOfMonth(year, -12), 12);
    default:
      return assertNever(period);
  }
}
