/** A period as two dates, such as `2026-05-04`; the last is part of it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const PRESETS = [
  { days: 7, label: "Last 7 days" },
  { days: 30, label: "Last 30 days" },
  { days: 90, label: "Last 90 days" },
] as const;

/** So many days of which today is the last, on the clock of the person who looks. */
export function lastDays(days: number, nowMs: number): Period {
  const first = new Date(nowMs);
  // By the calendar: a day on which the clock is changed has not 24 hours.
  first.setDate(first.getDate() - (days - 1));
  return { from: dateText(first), to: dateText(new Date(nowMs)) };
}

/** Why a period cannot be played, for a person to read; `null` when it can. */
export function faultOf({ from, to }: Period): string | null {
  if (from === "" || to === "") return "Give both dates.";
  return to < from ? "It ends before it begins." : null;
}

/** The instants that the API takes: from the first day's midnight to the one after the last; `null` for a fault. */
export function instantsOf(period: Period): { readonly from: string; readonly until: string } | null {
  if (faultOf(period) !== null) return null;
  const begin = new Date(`${period.from}T00:00`);
  const end = new Date(`${period.to}T00:00`);
  if (Number.isNaN(begin.getTime()) || Number.isNaN(end.getTime())) return null;
  end.setDate(end.getDate() + 1);
  return { from: begin.toISOString(), until: end.toISOString() };
}

/** A period as it is read aloud: "May 1, 2026 – May 30, 2026"; one date where it is one day. */
export function periodText({ from, to }: Period): string {
  const read = (date: string) =>
    new Date(`${date}T00:00`).toLocaleDateString("en-US", { dateStyle: "medium" });
  return from === to ? read(from) : `${read(from)} – ${read(to)}`;
}

function dateText(date: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
