import type { UserId } from "../ids.ts";
import { localDate } from "../time/local-date.ts";
import type { UsersById } from "./decide.ts";
import type { Decision, RoutingState } from "./decision.ts";
import { turnMoves } from "./turn-moves.ts";
import { stateAt, type TurnsGround, type UserTurns } from "./turns-ground.ts";

/** The turns of a workflow while a lead is played through it: moved by its decisions as they would be, and kept nowhere. */
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

  noteDecision(decision: Decision, nowMs: number): void {
    const { cursor, receivers, credits } = turnMoves(decision);
    for (const [id, credit] of Object.entries(credits)) this.#change(id as UserId, () => ({ credit }));
    for (const userId of receivers) this.#noteLoad(userId, nowMs);
    if (cursor !== null) this.#cursor = cursor;
  }

  /** A user claimed a lead that was offered. */
  noteClaim(userId: UserId, nowMs: number): void {
    this.#cursor = userId;
    this.#noteLoad(userId, nowMs);
  }

  /** A user has the lead no more, or has been in touch. */
  noteEnd(userId: UserId): void {
    this.#change(userId, ({ openUncontacted }) => ({ openUncontacted: openUncontacted - 1 }));
  }

  #noteLoad(userId: UserId, nowMs: number): void {
    const today = localDate(this.#users.get(userId)?.timeZone ?? "UTC", nowMs);
    this.#change(userId, ({ openUncontacted, assignedOn }) => ({
      openUncontacted: openUncontacted + 1,
      assignedOn: { ...assignedOn, [today]: (assignedOn[today] ?? 0) + 1 },
    }));
  }

  #change(userId: UserId, part: (before: UserTurns) => Partial<UserTurns>): void {
    const before = this.#turns.get(userId) ?? { userId, credit: 0, openUncontacted: 0, assignedOn: {} };
    this.#turns.set(userId, { ...before, ...part(before) });
  }
}
