const TIME: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit" };
const DAY: Intl.DateTimeFormatOptions = { month: "short", day: "numeric" };

/** An instant in full, for tooltips: "Nov 22, 2026, 3:04:05 PM". */
export function formatExact(iso: string): string {
  return new Date(iso).toLocaleString("en-US", { dateStyle: "medium", timeStyle: "medium" });
}

/** An instant as short as it stays clear: the time today, the day this year, the date before. */
export function formatShort(iso: string, nowMs: number = Date.now()): string {
  const date = new Date(iso);
  const now = new Date(nowMs);
  if (date.toDateString() === now.toDateString()) return date.toLocaleTimeString("en-US", TIME);
  if (date.getFullYear() === now.getFullYear()) {
    return date.toLocaleString("en-US", { ...DAY, ...TIME });
  }
  return date.toLocaleDateString("en-US", { ...DAY, year: "numeric" });
}

/** How long ago, in the largest unit that fits: "just now", "5 min ago", "3 h ago", "2 days ago". */
export function formatAgo(iso: string, nowMs: number = Date.now()): string {
  const minutes = Math.floor((nowMs - Date.parse(iso)) / 60_000);
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ago`;
  const days = Math.floor(minutes / (24 * 60));
  return days === 1 ? "yesterday" : `${days} days ago`;
}
