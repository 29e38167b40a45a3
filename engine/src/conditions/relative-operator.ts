import type { Operator } from "./operator.ts";

/**
 * The operators that compare a date with the day on which one looks, by the clock of the organization, so that a rule
 * stays true as time goes. Of instants:
 *
 * - `inLastDays`: since the beginning of the first of as many days as the value says, of which today is the last.
 * - `notInLastDays`: all others, those without a date included ("not contacted for 30 days").
 * - `inPeriod`: within a period of the calendar, such as `thisMonth`.
 *
 * Of days that come back each year, such as a birthday, whatever the year:
 *
 * - `dayInNextDays`: today or one of the days after it, as many in all as the value says.
 * - `dayInPeriod`: within a period of the calendar, such as `nextMonth`.
 */
export const INSTANT_RELATIVE = [
  "inLastDays",
  "notInLastDays",
  "inPeriod",
] as const satisfies readonly Operator[];
export const DAY_RELATIVE = ["dayInNextDays", "dayInPeriod"] as const satisfies readonly Operator[];

export type RelativeOperator = (typeof INSTANT_RELATIVE)[number] | (typeof DAY_RELATIVE)[number];

/** Days that may be counted: ten years of instants, a quarter of a year of days that come back. */
export const MAX_DAYS = { inLastDays: 3_650, notInLastDays: 3_650, dayInNextDays: 92 } as const;

/** The periods on offer, with the words that follow a field's. Weeks begin on Sunday. */
export const PERIODS = {
  today: "today",
  yesterday: "yesterday",
  tomorrow: "tomorrow",
  thisWeek: "this week",
  lastWeek: "last week",
  nextWeek: "next week",
  thisMonth: "this month",
  lastMonth: "last month",
  nextMonth: "next month",
  thisYear: "this year",
  lastYear: "last year",
} as const;
export type Period = keyof typeof PERIODS;

/** What has happened lies in these; a day that comes back lies in those. */
export const PERIODS_OF = {
  inPeriod: [
    ...(["today", "yesterday", "thisWeek", "lastWeek"] as const),
    ...(["thisMonth", "lastMonth", "thisYear", "lastYear"] as const),
  ],
  dayInPeriod: [
    ...(["today", "tomorrow", "thisWeek", "nextWeek"] as const),
    ...(["thisMonth", "nextMonth"] as const),
  ],
} as const satisfies Record<string, readonly Period[]>;

export function isRelative(operator: Operator): operator is RelativeOperator {
  return [...INSTANT_RELATIVE, ...DAY_RELATIVE].some((one) => one === operator);
}

/** Whether it counts days, which are the value; the others name a period. */
export function countsDays(operator: Operator): operator is keyof typeof MAX_DAYS {
  return Object.hasOwn(MAX_DAYS, operator);
}
