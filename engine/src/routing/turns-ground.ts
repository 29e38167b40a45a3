import type { UserId } from "../ids.ts";
import { localDate } from "../time/local-date.ts";
import type { UsersById } from "./decide.ts";
import type { RoutingState, UserLoad } from "./decision.ts";

/** Where the turns of a workflow stand, for any of its drawings and any moment. */
export interface TurnsGround {
  /** Who received the last lead by their turn. */
  readonly cursor: UserId | null;
  /** Who has had anything of the workflow. */
  readonly users: readonly UserTurns[];
}

export interface UserTurns {
  readonly userId: UserId;
  /** What balanced turns owe them. */
  readonly credit: number;
  readonly openUncontacted: number;
  /** Leads assigned on each of the last days, such as `2026-05-04`, in the user's zone; days without any are left out. */
  readonly assignedOn: Readonly<Record<string, number>>;
}

/** Days of which `assignedOn` tells: what was assigned before counts for no cap when an earlier moment is tried. */
export const TURNS_GROUND_DAYS = 31;

/** Where the turn stands at a moment, for a lead that these users had already. */
export function stateAt(
  { cursor, users: turns }: TurnsGround,
  users: UsersById,
  tried: readonly UserId[],
  nowMs: number,
): RoutingState {
  const loads = turns.map(({ userId, openUncontacted, assignedOn }): [UserId, UserLoad] => {
    const today = localDate(users.get(userId)?.timeZone ?? "UTC", nowMs);
    return [userId, { today: assignedOn[today] ?? 0, openUncontacted }];
  });
  return {
    ...{ cursor, tried },
    credits: Object.fromEntries(turns.map(({ userId, credit }) => [userId, credit])),
    loads: Object.fromEntries(loads),
  };
}
