import type { QueueState, UserId } from "@fairlead/engine";
import { and, asc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { queuePlaces } from "../schema/index.ts";

/** Places read at first: all of most teams. Each further look reads eight times as many. */
const FIRST_LOOK = 100;
const LOOK_FACTOR = 8;

/**
 * A workflow's queue under the lock of its rotation cursor: read in order only as far as decisions look, moved by them, and
 * written once at the end of the transaction.
 */
export class OpenQueue {
  readonly #workflowId: string;
  #lastNumber: number;
  /** Who was read and has not moved since, from the front on. */
  readonly #ahead = new Set<UserId>();
  /** Who went to the end in this transaction, with their numbers: behind everybody else, read or not. */
  readonly #moved = new Map<UserId, number>();
  /** The place up to which the queue was read. */
  #readTo = -1;
  #lookSize = FIRST_LOOK;
  #isRead = false;
  #isWhole = false;
  #ranOut = false;

  /** @param lastNumber the last number that the workflow gave */
  constructor(workflowId: string, lastNumber: number) {
    this.#workflowId = workflowId;
    this.#lastNumber = lastNumber;
  }

  get lastNumber(): number {
    return this.#lastNumber;
  }

  /** Who has moved, with their new numbers; to be written. */
  get moved(): ReadonlyMap<UserId, number> {
    return this.#moved;
  }

  /** Reads the front of the queue, unless that was done before. */
  async open(tx: Tx): Promise<void> {
    if (!this.#isRead) await this.readOn(tx);
  }

  /** Reads the next places. */
  async readOn(tx: Tx): Promise<void> {
    this.#isRead = true;
    this.#ranOut = false;
    if (this.#isWhole) return;
    const rows = await tx
      .select({ userId: queuePlaces.userId, place: queuePlaces.place })
      .from(queuePlaces)
      .where(and(eq(queuePlaces.workflowId, this.#workflowId), gt(queuePlaces.place, this.#readTo)))
      .orderBy(asc(queuePlaces.place))
      .limit(this.#lookSize);
    for (const { userId, place } of rows) {
      if (!this.#moved.has(userId as UserId)) this.#ahead.add(userId as UserId);
      this.#readTo = place;
    }
    this.#isWhole = rows.length < this.#lookSize;
    this.#lookSize *= LOOK_FACTOR;
  }

  /**
   * Where the queue stands; `ranOut` tells whether a decision looked further than was read.
   *
   * @throws Error where one did, and nobody read on: that decision does not count, and whoever took it must know
   */
  state(): QueueState {
    if (this.#ranOut)
      throw new Error("A decision looked further along the queue than was read; read on first");
    const queue = this;
    return {
      places: {
        *[Symbol.iterator]() {
          yield* queue.#ahead;
          if (queue.#isWhole) yield* queue.#moved.keys();
          else queue.#ranOut = true;
        },
      },
      nextNumber: this.#lastNumber + 1,
    };
  }

  /** Whether a decision came to the end of what is read, and may be another when more is. */
  get ranOut(): boolean {
    return this.#ranOut;
  }

  toEnd(userId: UserId): void {
    this.#ahead.delete(userId);
    this.#moved.delete(userId);
    this.#lastNumber += 1;
    this.#moved.set(userId, this.#lastNumber);
  }
}

/** The statement that writes places; those that are there already move. */
export function upsertPlaces(
  { organizationId, workflowId }: { readonly organizationId: string; readonly workflowId: string },
  places: ReadonlyMap<UserId, number>,
): SQL {
  return sql`
    insert into queue_places (organization_id, workflow_id, user_id, place)
    select ${organizationId}, ${workflowId}, user_id, place
    from unnest(${sql.param([...places.keys()])}::text[],
      ${sql.param([...places.values()])}::bigint[]) as moved (user_id, place)
    on conflict (organization_id, workflow_id, user_id) do update set place = excluded.place`;
}
