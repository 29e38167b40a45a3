import { assertNever } from "../assert-never.ts";
import type { Plan } from "../compile/plan.ts";
import type { UserFacts } from "../facts.ts";
import type { UserId } from "../ids.ts";
import { addWorkingSeconds } from "../time/working-time.ts";
import type { ExceptionReason } from "./decision.ts";
import type { WaitKind } from "./lead-standing.ts";

/** What follows when an offer or an assignment ends without success. */
export type NextMove =
  | { readonly kind: "route" }
  | { readonly kind: "exception"; readonly reason: ExceptionReason }
  /** Other offers of the same round are still open. */
  | { readonly kind: "keepWaiting" };

/** What follows where nothing is left to wait for. */
export type MoveOn = Exclude<NextMove, { kind: "keepWaiting" }>;

/**
 * What follows when a user passes on an offer.
 *
 * @param openOffers how many offers of this round are open after this
 */
export function afterOffersEnd(plan: Plan, openOffers: number): NextMove {
  return openOffers > 0 ? { kind: "keepWaiting" } : afterLastOffer(plan);
}

/** What follows when a wait ends by itself. */
export function afterLapse(plan: Plan, wait: WaitKind): MoveOn {
  switch (wait) {
    case "offer":
      return afterLastOffer(plan);
    case "timeToContact":
      return afterTimeToContactLapse(plan);
    case "hold":
      return { kind: "route" };
    default:
      return assertNever(wait);
  }
}

function afterLastOffer(plan: Plan): MoveOn {
  return plan.settings.distribution.kind === "sequential"
    ? { kind: "route" }
    : { kind: "exception", reason: "noOfferAccepted" };
}

/** What follows when the assignee did not make contact in time. */
function afterTimeToContactLapse(plan: Plan): MoveOn {
  return plan.settings.timeToContact?.onLapse === "exception"
    ? { kind: "exception", reason: "notContactedInTime" }
    : { kind: "route" };
}

/** When the time to contact of an assignment made now lapses; `null` when there is none. */
export function contactByMs(plan: Plan, assignee: UserFacts, assignedAtMs: number): number | null {
  const { timeToContact } = plan.settings;
  if (!timeToContact) return null;
  const { withinSeconds, workingHoursOnly } = timeToContact;
  return workingHoursOnly
    ? addWorkingSeconds(assignee, assignedAtMs, withinSeconds)
    : assignedAtMs + withinSeconds * 1000;
}

/**
 * Carries the cursor over to a new version, so that nobody's turn moves when the roster changes.
 *
 * When the user it names has left, it steps back to the last one before them who is still there.
 *
 * @returns `null` when nobody of the old order is left: the turn begins anew
 */
export function carryCursor(
  oldOrder: readonly UserId[],
  newOrder: readonly UserId[],
  cursor: UserId | null,
): UserId | null {
  if (cursor === null) return null;
  const kept = new Set(newOrder);
  if (kept.has(cursor)) return cursor;
  const from = oldOrder.indexOf(cursor);
  for (let back = 1; from !== -1 && back < oldOrder.length; back += 1) {
    const user = oldOrder[(from - back + oldOrder.length) % oldOrder.length];
    if (user !== undefined && kept.has(user)) return user;
  }
  return null;
}
