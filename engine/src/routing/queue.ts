import type { UserId } from "../ids.ts";

/** Where a workflow's queue stands when a decision is taken. */
export interface QueueState {
  /** The users from the front to the end. May name users whom the plan does not have. */
  readonly places: Iterable<UserId>;
  /** The number that the next receiver is given: one more than the last one of the workflow. */
  readonly nextNumber: number;
}

/** Who is next in a queue. */
interface NextInQueue {
  readonly userId: UserId;
  /** Who stood nearer the front and did not match, from the front on; they keep their places. */
  readonly passedOver: readonly UserId[];
}

/**
 * Who is next: the match nearest the front. Looks no further than that one.
 *
 * @param places the users from the front of the queue to its end
 * @returns `null` when nobody matches
 */
export function nextInQueue(
  places: Iterable<UserId>,
  matches: (userId: UserId) => boolean,
): NextInQueue | null {
  const passedOver: UserId[] = [];
  for (const userId of places) {
    if (matches(userId)) return { userId, passedOver };
    passedOver.push(userId);
  }
  return null;
}

/** What a queue begins with. */
export interface QueueStart {
  /** Who received the last lead. */
  readonly cursor: UserId | null;
  /** The users from the front on; `null`: the workflow does not go by a queue yet. */
  readonly queue: readonly UserId[] | null;
}

/**
 * The queue of a plan, as publishing the plan leaves it. A workflow that takes up the queue begins
 * with the circular order after the cursor. In one that has a queue everybody keeps their place,
 * and who is new stands at the end, in canvas order.
 *
 * @param order the users of the plan in canvas order
 */
export function queueOf(order: readonly UserId[], { cursor, queue }: QueueStart): readonly UserId[] {
  if (queue === null) return circularOrder(order, cursor);
  const roster = new Set(order);
  const staying = new Set(queue.filter((userId) => roster.has(userId)));
  return [...staying, ...order.filter((userId) => !staying.has(userId))];
}

/** Canvas order, beginning after the user who received the last lead. */
export function circularOrder(order: readonly UserId[], cursor: UserId | null): readonly UserId[] {
  const last = cursor === null ? -1 : order.indexOf(cursor);
  return [...order.slice(last + 1), ...order.slice(0, last + 1)];
}

/** A queue in memory, for hosts that keep nothing: trial, play and back-test. */
export class MemoryQueue {
  /** In the order of the places: a set keeps the order in which its members were added. */
  readonly #places: Set<UserId>;
  #lastNumber: number;

  constructor(places: Iterable<UserId>, lastNumber = 0) {
    this.#places = new Set(places);
    this.#lastNumber = lastNumber;
  }

  /** Where the queue stands now; changes with the queue. */
  state(): QueueState {
    return { places: this.#places, nextNumber: this.#lastNumber + 1 };
  }

  /** Sends a user to the end. */
  toEnd(userId: UserId): void {
    this.#places.delete(userId);
    this.#places.add(userId);
    this.#lastNumber += 1;
  }
}
