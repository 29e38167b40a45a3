const MINUTE_MS = 60_000;

/** When a communication counts as having taken place, or why it cannot have. */
export type CommunicationTime =
  | { readonly kind: "at"; readonly atMs: number }
  | { readonly kind: "future" }
  | { readonly kind: "beforeAssignment" };

/**
 * Judges when a communication is said to have taken place: after the assignment, and not in the future.
 *
 * An instant without seconds comes from a form that asks for minutes and stands for its whole minute; in the minute
 * of the assignment it counts as of the assignment, so that nobody makes contact before the lead is theirs.
 *
 * @param assignedAtMs when the present assignment began; all times are milliseconds since the epoch
 */
export function communicationTime(atMs: number, assignedAtMs: number, nowMs: number): CommunicationTime {
  if (atMs > nowMs) return { kind: "future" };
  if (atMs >= assignedAtMs) return { kind: "at", atMs };
  const isWholeMinute = atMs % MINUTE_MS === 0;
  return isWholeMinute && assignedAtMs - atMs < MINUTE_MS
    ? { kind: "at", atMs: assignedAtMs }
    : { kind: "beforeAssignment" };
}
