const SECOND_MS = 1_000;
const HOUR_S = 3_600;
const DAY_S = 86_400;

/** How long after the beginning: "+0:30", "+12:05", "+1:00:00", "+2 d 3:00:00". */
export function formatOffset(ms: number): string {
  const seconds = Math.round(ms / SECOND_MS);
  const days = Math.floor(seconds / DAY_S);
  const hours = Math.floor((seconds % DAY_S) / HOUR_S);
  const rest = [Math.floor((seconds % HOUR_S) / 60), seconds % 60];
  const parts = days > 0 || hours > 0 ? [hours, ...rest] : rest;
  const clock = parts.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, "0")));
  return `+${days > 0 ? `${days} d ` : ""}${clock.join(":")}`;
}
