/** A period as two dates, the last one included; `2026-05-04`. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

export const PRESETS = [
  { days: 7, label: "Last 7 days" },
  { days: 30, label: "Last 30 days" },
  { days: 90, label: "Last 90 days" },
] as const;

const DAY_MS = 86_400_000;

/** The period that ends today, on the clock of the person who looks. */
export function lastDays(days: number, nowMs: number): Period {
  return { from: dateText(new Date(nowMs - (days - 1) * DAY_MS)), until: dateText(new Date(nowMs)) };
}

/** A period as the instants that the API takes: from midnight to the midnight after the last day. */
export function instantsOf({
  from,
  until,
}: Period): { readonly from: string; readonly until: string } | null {
  const begin = new Date(`${from}T00:00`);
  const end = new Date(`${until}T00:00`);
  if (Number.isNaN(begin.getTime()) || Number.isNaN(end.getTime()) || end < begin) return null;
  end.setDate(end.getDate() + 1);
  return { from: begin.toISOString(), until: end.toISOString() };
}

function dateText(date: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
