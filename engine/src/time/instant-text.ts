import { zoneFormats } from "./zone-formats.ts";

const formatOf = zoneFormats("en-US", {
  ...{ year: "numeric", month: "long", day: "numeric" },
  ...{ hour: "numeric", minute: "2-digit", timeZoneName: "short" },
});

/**
 * An instant for people to read, such as `May 4, 2026, 11:00 AM EDT`.
 *
 * @param timeZone IANA
 */
export function instantText(timeZone: string, instantMs: number): string {
  return formatOf(timeZone).format(instantMs).replace(" at ", ", ").replaceAll("\u202f", " ");
}
