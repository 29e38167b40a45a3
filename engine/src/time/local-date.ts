const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day that a zone has at an instant, such as `2026-05-04`; such days compare as texts. */
export function localDate(timeZone: string, instantMs: number): string {
  return formatOf(timeZone).format(instantMs);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  // The one common locale whose short form is year-month-day.
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formats.set(timeZone, format);
  return format;
}
