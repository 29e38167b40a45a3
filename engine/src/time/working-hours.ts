import type { UserFacts } from "../facts.ts";

/** The weekday (ISO, 1 is Monday) and the minute after midnight that clocks show at an instant in a zone. */
export interface LocalMinute {
  readonly weekday: number;
  readonly minute: number;
}

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const QUARTER_HOUR_MS = 15 * 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const lastLookUp = new Map<string, { readonly quarter: number; readonly local: LocalMinute }>();

/**
 * What clocks in an IANA zone show, daylight saving included.
 *
 * Offsets change on quarter hours only, so within one the minutes are counted on instead of asked for again: routing
 * asks for every user of every lead.
 */
export function localMinute(timeZone: string, instantMs: number): LocalMinute {
  const quarter = Math.floor(instantMs / QUARTER_HOUR_MS);
  const known = lastLookUp.get(timeZone);
  const start =
    known?.quarter === quarter ? known.local : askLocalMinute(timeZone, quarter * QUARTER_HOUR_MS);
  if (known?.quarter !== quarter) lastLookUp.set(timeZone, { quarter, local: start });
  const passed = Math.floor((instantMs - quarter * QUARTER_HOUR_MS) / 60_000);
  return { weekday: start.weekday, minute: start.minute + passed };
}

/** Whether a user is at work at an instant, by their own clock. No hours mean never. */
export function isWithinWorkingHours(user: UserFacts, instantMs: number): boolean {
  if (user.workingHours.length === 0) return false;
  const { weekday, minute } = localMinute(user.timeZone, instantMs);
  return user.workingHours.some(
    (hours) => hours.weekday === weekday && minute >= hours.fromMinute && minute < hours.toMinute,
  );
}

function askLocalMinute(timeZone: string, instantMs: number): LocalMinute {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(instantMs).map(({ type, value }) => [type, value]));
  return {
    weekday: WEEKDAYS.indexOf(parts.weekday ?? "") + 1,
    minute: Number(parts.hour) * 60 + Number(parts.minute),
  };
}
