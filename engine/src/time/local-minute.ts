import { zoneFormats } from "./zone-formats.ts";

/** The weekday (ISO, 1 is Monday) and the minute after midnight that clocks show. */
export interface LocalMinute {
  readonly weekday: number;
  readonly minute: number;
}

const MINUTE_MS = 60_000;
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const formatOf = zoneFormats("en-US", {
  ...{ weekday: "short", hour: "2-digit", minute: "2-digit" },
  hourCycle: "h23",
});
const lastAnswers = new Map<string, { readonly minute: number; readonly local: LocalMinute }>();

/**
 * What clocks in an IANA zone show at an instant, daylight saving included.
 *
 * The last answer for each zone is kept for its minute: routing asks for every user of every lead, and zones change
 * their clocks at the full minute.
 *
 * @throws RangeError when there is no such zone; ask `isTimeZone` before one is stored
 */
export function localMinute(timeZone: string, instantMs: number): LocalMinute {
  const minute = Math.floor(instantMs / MINUTE_MS);
  const last = lastAnswers.get(timeZone);
  if (last?.minute === minute) return last.local;
  const local = askLocalMinute(timeZone, minute * MINUTE_MS);
  lastAnswers.set(timeZone, { minute, local });
  return local;
}

/** Whether a text names an IANA zone. */
export function isTimeZone(text: string): boolean {
  // Offsets such as `+05:00` are zones to newer versions of JavaScript, but not to all.
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    formatOf(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function askLocalMinute(timeZone: string, instantMs: number): LocalMinute {
  let weekday = 0;
  let minute = 0;
  for (const { type, value } of formatOf(timeZone).formatToParts(instantMs)) {
    if (type === "weekday") weekday = WEEKDAYS.indexOf(value) + 1;
    else if (type === "hour") minute += Number(value) * 60;
    else if (type === "minute") minute += Number(value);
  }
  return { weekday, minute };
}
