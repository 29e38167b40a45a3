const SHAPE =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d{2}):?(\d{2}))?)?$/i;
const MINUTE_MS = 60_000;
/** Postgres knows no year before. */
const FIRST_YEAR = 1;

/**
 * Reads an ISO 8601 date or date and time: `2026-05-04`, `2026-05-04T15:30:00Z`, `2026-05-04 15:30-07:00`.
 *
 * Without a zone it is UTC, whatever zone the machine is in; a date alone is its midnight. Parts of a millisecond are
 * cut off.
 *
 * @returns milliseconds since the epoch; `null` when it is no such text, or a day or hour that does not exist
 */
export function parseInstant(text: string): number | null {
  const parts = SHAPE.exec(text.trim());
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0));
  if (year === undefined || month === undefined || day === undefined || year < FIRST_YEAR) return null;
  const [, , , , , , , fraction = "0", sign, offsetHour, offsetMinute] = parts;

  const date = new Date(0);
  // Not `Date.UTC`, which takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour ?? 0, minute ?? 0, second ?? 0, Number(fraction.padEnd(3, "0").slice(0, 3)));
  // What rolled over, such as Feb 30 or 24:30, does not exist.
  const shown = [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
  if (shown.join() !== [year, month, day, hour, minute, second].join()) return null;

  const offset = Number(offsetHour ?? 0) * 60 + Number(offsetMinute ?? 0);
  if (Number(offsetHour ?? 0) > 23 || Number(offsetMinute ?? 0) > 59) return null;
  return date.getTime() - (sign === "-" ? -offset : offset) * MINUTE_MS;
}
