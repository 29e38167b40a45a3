import type { UserId } from "../ids.ts";
import type { UsersById } from "./decide.ts";
import type { DecidingState, Decision } from "./decision.ts";
import type { PreparedPlan } from "./prepared-plan.ts";
import type { MemoryQueue } from "./queue.ts";
import { claimMoves, type TurnMoves, turnMoves } from "./turn-moves.ts";
import { queueOn, stateAt, type TurnsGround, type UserTurns } from "./turns-ground.ts";

/**
 * The turns of a workflow while a lead is played through it: moved by its decisions as they would be, and kept nowhere. The lead
 * itself counts for no cap: whoever has had it does not get it again.
 */
export class PlayedTurns {
  #cursor: UserId | null;
  readonly #plan: PreparedPlan;
  readonly #queue: MemoryQueue | null;
  readonly #users: UsersById;
  readonly #turns: Map<UserId, UserTurns>;

  constructor(ground: TurnsGround, plan: PreparedPlan, users: UsersById) {
    this.#cursor = ground.cursor;
    this.#plan = plan;
    this.#queue = queueOn(ground, plan);
    this.#users = users;
    this.#turns = new Map(ground.users.map((turns) => [turns.userId, turns]));
  }

  stateAt(tried: readonly UserId[], nowMs: number): DecidingState {
    const ground = { cursor: this.#cursor, users: [...this.#turns.values()] };
    return stateAt(ground, this.#queue, this.#users, tried, nowMs);
  }

  noteDecision(decision: Decision): void {
    this.#note(turnMoves(decision, this.#plan.plan));
  }

  /** A user claimed a lead that was offered. */
  noteClaim(userId: UserId): void {
    this.#note(claimMoves(userId, this.#plan.plan));
  }

  #note({ cursor, toEnd, credits }: TurnMoves): void {
    for (const [id, credit] of Object.entries(credits)) this.#owe(id as UserId, credit);
    if (cursor !== null) this.#cursor = cursor;
    if (toEnd !== null) this.#queue?.toEnd(toEnd);
  }

  #owe(userId: UserId, credit: number): void {
    const before = this.#turns.get(userId) ?? { userId, openUncontacted: 0, assignedOn: {} };
    this.#turns.set(userId, { ...before, credit });
  }
}
