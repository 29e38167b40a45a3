import { zoneFormats } from "./zone-formats.ts";

/** The one common locale whose short form is year-month-day. */
const formatOf = zoneFormats("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" });

/** The calendar day that a zone has at an instant, such as `2026-05-04`; such days compare as texts. */
export function localDate(timeZone: string, instantMs: number): string {
  return formatOf(timeZone).format(instantMs);
}
