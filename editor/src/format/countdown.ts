const SECOND = 1;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long is left, at the grain that matters: "2 d 4 h", "3 h 05 min", "4:09"; "0:00" when it is over. */
export function formatCountdown(leftMs: number): string {
  const left = Math.max(0, Math.ceil(leftMs / 1000));
  if (left >= DAY) return `${Math.floor(left / DAY)} d ${Math.floor((left % DAY) / HOUR)} h`;
  if (left >= HOUR) return `${Math.floor(left / HOUR)} h ${pad(Math.floor((left % HOUR) / MINUTE))} min`;
  return `${Math.floor(left / MINUTE)}:${pad(left % MINUTE)}`;
}

/** The share of a wait that is left, 1 at its beginning and 0 at its end. */
export function shareLeft(sinceMs: number, untilMs: number, nowMs: number): number {
  if (untilMs <= sinceMs) return 0;
  return Math.min(1, Math.max(0, (untilMs - nowMs) / (untilMs - sinceMs)));
}

/** A length of time in its largest whole unit: "90 seconds", "15 minutes", "2 hours", "3 days". */
export function formatDuration(seconds: number): string {
  for (const [unit, length] of [
    ["day", DAY],
    ["hour", HOUR],
    ["minute", MINUTE],
  ] as const) {
    if (seconds >= length && seconds % length === 0) return count(seconds / length, unit);
  }
  return count(seconds, "second");
}

function count(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
