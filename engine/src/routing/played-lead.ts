import type { Facts } from "../facts.ts";
import type { UserId } from "../ids.ts";
import type { UsersById } from "./decide.ts";
import type { Decision, Explanation, RoutingState } from "./decision.ts";
import type { RoutingEvent } from "./event-sentence.ts";
import { explainDecision } from "./explain.ts";
import type { PreparedPlan } from "./prepared-plan.ts";
import type { TurnsGround } from "./turns-ground.ts";

/** What the users do while a lead is played. Who reacts does so `REACTION_MS` after they could. */
export type Reaction =
  /** Each offer and each time to contact lapses. */
  | { readonly kind: "nobody" }
  /** Each who is offered the lead, or has to make contact, passes on it. */
  | { readonly kind: "everybodyPasses" }
  /** The first, second … whom the lead comes to accepts it and makes contact; the others do nothing. */
  | { readonly kind: "nth"; readonly place: number }
  /** This user accepts it and makes contact; the others do nothing. */
  | { readonly kind: "user"; readonly userId: UserId };

/** Less than the shortest window in which somebody can react. */
export const REACTION_MS = 30_000;

export interface PlayedWorkflow {
  readonly id: string;
  readonly name: string;
  readonly plan: PreparedPlan;
  readonly turns: TurnsGround;
  readonly paused: boolean;
}

export interface PlayInput {
  readonly first: PlayedWorkflow;
  /** The live workflows that exception handling may lead on to, by id; one that is missing takes no lead. */
  readonly others: ReadonlyMap<string, PlayedWorkflow>;
  readonly users: UsersById;
  /** The lead as it comes in; its moment is when the play begins. */
  readonly facts: Facts;
  readonly reaction: Reaction;
}

/** Something that would become of the lead, at a virtual instant. */
export interface PlayEvent {
  /** Milliseconds since the epoch. */
  readonly atMs: number;
  readonly event: RoutingEvent;
  /** Who does or suffers it, where it is no decision. */
  readonly userIds: readonly UserId[];
  /** Of a decision: who took it, and what it rests on. */
  readonly decided: PlayedDecision | null;
}

export interface PlayedDecision {
  readonly workflow: Pick<PlayedWorkflow, "id" | "name">;
  readonly decision: Decision;
  /** `null` where no plan decided. */
  readonly plan: PreparedPlan | null;
  readonly facts: Facts;
  readonly state: RoutingState;
}

export interface Play {
  readonly events: readonly PlayEvent[];
  readonly end: PlayEnd;
}

/** How a play ends: somebody has the lead for good, a person has to act, or it would go on and on. */
export type PlayEnd =
  | { readonly kind: "settled"; readonly userId: UserId }
  | { readonly kind: "needsPerson" }
  | { readonly kind: "goesOn" };

/** The reasons of a decision of a play; `null` where no plan took it. */
export function explainPlayed(
  { decision, plan, facts, state }: PlayedDecision,
  users: UsersById,
): Explanation | null {
  return plan && explainDecision(decision, plan, users, facts, state);
}
