/** An instant as a `datetime-local` box takes it, in the browser's zone: "2026-05-04T09:30". */
export function toLocalInput(iso: string): string {
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** What stands in a `datetime-local` box as an instant; `null` where it is empty or no time. */
export function fromLocalInput(text: string): string | null {
  const date = new Date(text);
  return text === "" || Number.isNaN(date.getTime()) ? null : date.toISOString();
}
