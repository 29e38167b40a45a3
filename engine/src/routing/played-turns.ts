import type { UserId } from "../ids.ts";
import type { UsersById } from "./decide.ts";
import type { Decision, RoutingState } from "./decision.ts";
import { turnMoves } from "./turn-moves.ts";
import { stateAt, type TurnsGround, type UserTurns } from "./turns-ground.ts";

/**
 * The turns of a workflow while a lead is played through it: moved by its decisions as they would be, and kept nowhere. The lead
 * itself counts for no cap: whoever has had it does not get it again.
 */
export class PlayedTurns {
  #cursor: UserId | null;
  readonly #users: UsersById;
  readonly #turns: Map<UserId, UserTurns>;

  constructor(ground: TurnsGround, users: UsersById) {
    this.#cursor = ground.cursor;
    this.#users = users;
    this.#turns = new Map(ground.users.map((turns) => [turns.userId, turns]));
  }

  stateAt(tried: readonly UserId[], nowMs: number): RoutingState {
    const ground = { cursor: this.#cursor, users: [...this.#turns.values()] };
    return stateAt(ground, this.#users, tried, nowMs);
  }

  noteDecision(decision: Decision): void {
    const { cursor, credits } = turnMoves(decision);
    for (const [id, credit] of Object.entries(credits)) this.#owe(id as UserId, credit);
    if (cursor !== null) this.#cursor = cursor;
  }

  /** A user claimed a lead that was offered. */
  noteClaim(userId: UserId): void {
    this.#cursor = userId;
  }

  #owe(userId: UserId, credit: number): void {
    const before = this.#turns.get(userId) ?? { userId, openUncontacted: 0, assignedOn: {} };
    this.#turns.set(userId, { ...before, credit });
  }
}
