import type { Availability } from "../graph/routing-settings.ts";
import type { Decision, RoutingState } from "./decision.ts";

const MINUTE_MS = 60_000;

/**
 * Whether a lead that somebody could have now waits a little longer, so that what waited is shared out among all who are
 * there some minutes after the first. Only what was held because every match was away does; a new lead goes to who is there.
 *
 * @returns the hold; `null` when the lead is given out now
 */
export function shareOutHold(
  availability: Availability | undefined,
  { heldBefore }: RoutingState,
  nowMs: number,
): Decision | null {
  const minutes = availability?.shareOutAfterMinutes;
  if (minutes === undefined || availability?.whenAway !== "hold" || !heldBefore) return null;
  const { reason, untilMs } = heldBefore;
  if (reason === "sharedOut") return untilMs !== null && nowMs < untilMs ? holdUntil(untilMs) : null;
  if (reason !== "everyMatchAway") return null;
  // The first is back when they were expected, however late this is looked at, or now, if earlier.
  const shareMs = Math.min(nowMs, untilMs ?? nowMs) + minutes * MINUTE_MS;
  return nowMs < shareMs ? holdUntil(shareMs) : null;
}

function holdUntil(untilMs: number): Decision {
  return { kind: "hold", reason: "sharedOut", untilMs };
}
