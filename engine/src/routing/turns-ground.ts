import type { UserId } from "../ids.ts";
import { localDate } from "../time/local-date.ts";
import type { UsersById } from "./decide.ts";
import type { DecidingState, UserLoad } from "./decision.ts";
import type { PreparedPlan } from "./prepared-plan.ts";
import { MemoryQueue, type QueueStart, queueOf } from "./queue.ts";

/** Where the turns of a workflow stand, for any of its drawings and any moment. */
export interface TurnsGround extends QueueStart {
  /** Who received the last lead by their turn. */
  readonly cursor: UserId | null;
  /** Whoever stands in the queue, from the front on; `null`: what is published does not go by it. */
  readonly queue: readonly UserId[] | null;
  /** The last number that the queue gave. */
  readonly lastNumber: number;
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

/** The queue of a plan on a ground, as publishing the plan now would leave it; `null` for a plan of another rule. */
export function queueOn(ground: TurnsGround, { plan, branches }: PreparedPlan): MemoryQueue | null {
  if (plan.settings.turns !== "queue") return null;
  const order = branches.map(({ userId }) => userId);
  return new MemoryQueue(queueOf(order, ground), ground.lastNumber);
}

/** Where the turn stands at a moment, for a lead that these users had already. */
export function stateAt(
  { cursor, users: turns }: Pick<TurnsGround, "cursor" | "users">,
  queue: MemoryQueue | null,
  users: UsersById,
  tried: readonly UserId[],
  nowMs: number,
): DecidingState {
  const loads = turns.map(({ userId, openUncontacted, assignedOn }): [UserId, UserLoad] => {
    const today = localDate(users.get(userId)?.timeZone ?? "UTC", nowMs);
    return [userId, { today: assignedOn[today] ?? 0, openUncontacted }];
  });
  return {
    cursor,
    tried,
    ...(queue ? { queue: queue.state() } : {}),
    credits: Object.fromEntries(turns.map(({ userId, credit }) => [userId, credit])),
    loads: Object.fromEntries(loads),
  };
}
