import { localInstant } from "../time/local-instant.ts";
import { parseInstant } from "../time/parse-instant.ts";
import { plainText, shown } from "./clean-text.ts";
import { notRead, type Reading, read } from "./reading.ts";

const EARLIEST_DATE_MS = Date.UTC(1990, 0, 1);
const DAY_MS = 24 * 60 * 60 * 1000;
/** Day 1 of a spreadsheet is January 1, 1900; it counts a February 29 of that year, which there was not. */
const SPREADSHEET_EPOCH_MS = Date.UTC(1899, 11, 30);
/** Days of 1990 and later; smaller numbers are no dates that are meant. */
const SERIAL = /^[3-9]\d{4}(?:\.\d+)?$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?";
const TIME = /(?:\s*,?\s+(?:at\s+)?|T)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?$/i;
const ZONE = /\s*(?:\(?(?<![a-z])(utc|gmt|z|[ecmp][sd]t)\)?|([+-])(\d{2}):?(\d{2}))$/i;
const ENDS_IN_TIME = /\d:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]\.?m?\.?)?$/i;
/** Hours behind UTC, as people of the country name their zones. */
const HOURS_BEHIND: Readonly<Record<string, number>> = {
  ...{ est: 5, edt: 4, cst: 6, cdt: 5, mst: 7, mdt: 6, pst: 8, pdt: 7 },
};
/** Month first, as in the files of the country whose loans these are. */
const DATE_FORMS: readonly { readonly form: RegExp; readonly order: "ymd" | "mdy" | "dmy" }[] = [
  { form: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, order: "ymd" },
  { form: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/, order: "mdy" },
  {
    form: new RegExp(`^(?:[a-z]{3,9},?\\s+)?(\\d{1,2})[-\\s/]${MONTH}[-\\s/,]+(\\d{4}|\\d{2})$`, "i"),
    order: "dmy",
  },
  {
    form: new RegExp(
      `^(?:[a-z]{3,9},?\\s+)?${MONTH}\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4}|\\d{2})$`,
      "i",
    ),
    order: "mdy",
  },
];

export interface DateGround {
  /** Milliseconds since the epoch; dates may not lie more than a day after. */
  readonly nowMs: number;
  /** IANA zone in which a date without a zone of its own is meant; one without a time is its midnight there. */
  readonly timeZone: string;
}

/**
 * An instant, milliseconds since the epoch: ISO 8601, and dates and times as spreadsheets of the US write them
 * (`9/2/2026 20:24`, `9/2/26 8:24 PM`, `2-Sep-26`, `46267.85`).
 *
 * Years of two digits are of this century. Of times that the clocks show twice the first is meant; one that they leave out
 * is later by as much as they are set ahead.
 */
export function readDate(value: unknown, { nowMs, timeZone }: DateGround): Reading<number> {
  const text = typeof value === "string" ? plainText(value).replace(/^['’]/, "") : null;
  const ms = text === null ? null : toInstant(text, timeZone);
  if (ms === null) {
    return notRead("INVALID_DATE", `"${shown(value)}" is not a date such as 2026-05-04T15:30:00Z.`);
  }
  if (ms < EARLIEST_DATE_MS) return notRead("INVALID_DATE", "The date is before 1990.");
  if (ms > nowMs + DAY_MS) return notRead("INVALID_DATE", "The date is more than a day in the future.");
  return read(ms);
}

function toInstant(text: string, timeZone: string): number | null {
  if (SERIAL.test(text)) {
    const minutes = Math.round(Number(text) * 24 * 60 * 60) * 1000;
    return localInstant(timeZone, SPREADSHEET_EPOCH_MS + minutes);
  }
  const zone = ZONE.exec(text);
  // The end of `2026-09-02` looks like an offset; only a time has one.
  const before = zone ? text.slice(0, zone.index) : text;
  const hasZone = zone !== null && ENDS_IN_TIME.test(before);
  const shownMs = shownTime(hasZone ? before : text);
  if (shownMs === null) return null;
  return hasZone ? atOffset(shownMs, zone) : localInstant(timeZone, shownMs);
}

function atOffset(shownMs: number, [, name = "", sign, hours, minutes]: RegExpExecArray): number | null {
  if (sign === undefined) return shownMs + (HOURS_BEHIND[name.toLowerCase()] ?? 0) * 60 * 60 * 1000;
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  const offsetMs = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === "-" ? shownMs + offsetMs : shownMs - offsetMs;
}

/** What is written, as if it were UTC; `null` when it is no date, or a day or hour that does not exist. */
function shownTime(text: string): number | null {
  const time = TIME.exec(text);
  const day = dayOf((time ? text.slice(0, time.index) : text).trim());
  if (day === null) return null;
  const clock = time ? clockOf(time) : "00:00:00";
  const fraction = /\.\d+(?=$)/.exec(text.replace(/\s*[ap]\.?m?\.?$/i, ""))?.[0] ?? "";
  return clock === null ? null : parseInstant(`${day}T${clock}${time ? fraction.slice(0, 10) : ""}Z`);
}

function clockOf([, hour = "", minute, second = "00", half]: RegExpExecArray): string | null {
  const hours = Number(hour);
  if (half === undefined) return `${hour.padStart(2, "0")}:${minute}:${second}`;
  if (hours < 1 || hours > 12) return null;
  const after = (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  return `${String(after).padStart(2, "0")}:${minute}:${second}`;
}

/** A day such as `2026-09-02`; `null` when the text has no such form. */
function dayOf(text: string): string | null {
  for (const { form, order } of DATE_FORMS) {
    const parts = form.exec(text)?.slice(1);
    if (!parts) continue;
    const part = (letter: string) => parts[order.indexOf(letter)] ?? "";
    const year = part("y").length === 2 ? `20${part("y")}` : part("y");
    return `${year}-${monthOf(part("m"))}-${part("d").padStart(2, "0")}`;
  }
  return null;
}

function monthOf(text: string): string {
  const named = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return (named === -1 ? text : String(named + 1)).padStart(2, "0");
}
