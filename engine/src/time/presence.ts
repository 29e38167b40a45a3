import type { UserFacts } from "../facts.ts";
import type { Availability } from "../graph/routing-settings.ts";
import { isWithinWorkingHours } from "./working-hours.ts";
import { nextWorkStartMs } from "./working-time.ts";

/** Ends of absences and starts of work that may follow on each other before a user is really back. */
const MAX_HOPS = 1_000;

/** Whether a user takes leads at an instant: not out of office, not paused and, if they count, in working hours. */
export function isPresent(
  user: UserFacts,
  availability: Availability | undefined,
  instantMs: number,
): boolean {
  if (absenceAt(user, instantMs)) return false;
  return !availability?.workingHours || isWithinWorkingHours(user, instantMs);
}

/**
 * When a user who is away now takes leads again.
 *
 * @returns milliseconds since the epoch; `null` when nobody can tell: paused without an end, or without working hours
 */
export function backAtMs(
  user: UserFacts,
  availability: Availability | undefined,
  instantMs: number,
): number | null {
  let at = instantMs;
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    const absence = absenceAt(user, at);
    if (absence) {
      if (absence.untilMs === null) return null;
      at = absence.untilMs;
    } else if (isPresent(user, availability, at)) {
      return at;
    } else {
      const start = nextWorkStartMs(user, at);
      if (start === null) return null;
      at = start;
    }
  }
  return null;
}

function absenceAt({ absences = [] }: UserFacts, instantMs: number) {
  return absences.find(
    ({ fromMs, untilMs }) => fromMs <= instantMs && (untilMs === null || instantMs < untilMs),
  );
}
