const DAY_MS = 24 * 60 * 60 * 1000;

/** So many days after a calendar day such as `2026-05-04`; negative: before. */
export function addDays(day: string, days: number): string {
  return dayOf(Date.parse(day) + days * DAY_MS);
}

/** The first day of the month that is so many months after a day's; negative: before. */
export function firstOfMonth(day: string, monthsOn = 0): string {
  return dayOf(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + monthsOn, 1));
}

/** The Sunday with which a day's week begins. */
export function firstOfWeek(day: string): string {
  return addDays(day, -new Date(day).getUTCDay());
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
