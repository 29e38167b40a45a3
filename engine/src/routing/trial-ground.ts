import type { Directory } from "../compile/directory.ts";
import type { Plan } from "../compile/plan.ts";
import type { FieldError } from "../errors.ts";
import type { Facts, UserFacts } from "../facts.ts";
import type { UsersById } from "./decide.ts";
import { FORMER_USER } from "./decision-sentence.ts";
import { playLead } from "./play.ts";
import type { Play, PlayedWorkflow, Reaction } from "./played-lead.ts";
import { preparePlan } from "./prepared-plan.ts";
import { type TrialStep, type TriedWorkflow, tryLead } from "./trial.ts";
import { type TriedLead, triedFacts } from "./tried-facts.ts";
import { queueOn, stateAt, type TurnsGround } from "./turns-ground.ts";

/**
 * All that trying a lead on a workflow rests on, as plain JSON: with it, any host decides alike for any lead at any
 * moment.
 */
export interface TrialGround {
  readonly workflow: {
    readonly id: string;
    readonly name: string;
    readonly sourceName: string;
    /** Whether leads can go there now: published and not archived. */
    readonly live: boolean;
    /** Whether it holds the leads that come to it. */
    readonly paused: boolean;
  };
  /** Of the version that was asked for; `null` for a draft, which its drawing is compiled from, and for nothing. */
  readonly plan: Plan | null;
  /** Everybody as routing knows them. */
  readonly users: readonly UserFacts[];
  readonly turns: TurnsGround;
  /** Whom a drawing may name, to compile it. */
  readonly directory: Directory;
  /** What may be known of the lead of the past that was asked for; `null` without one. */
  readonly past: Facts | null;
}

export interface GroundTrial {
  readonly ground: TrialGround;
  /** The drawing to try, compiled; that of the ground, or of a draft that nobody has saved. */
  readonly plan: Plan;
  /** Those of the workflows that exception handling may lead on to. */
  readonly others: readonly TrialGround[];
  readonly typed: TriedLead["typed"];
  readonly nowMs: number;
}

export type GroundAnswer =
  | { readonly ok: true; readonly steps: readonly TrialStep[] }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

export type GroundPlay =
  | { readonly ok: true; readonly play: Play; readonly users: UsersById }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Tries a lead on what was read before, without asking anybody: the answer that the API's `simulate` gives. */
export function tryOnGround(trial: GroundTrial): GroundAnswer {
  const put = putOnGround(trial);
  if (!put.ok) return put;
  const { first, others, users, facts } = put;
  const at = ({ turns, ...workflow }: PlayedWorkflow): TriedWorkflow => ({
    ...workflow,
    state: stateAt(turns, queueOn(turns, workflow.plan), users, [], facts.nowMs),
  });
  const live = others.map((other) => [other.id, at(other)] as const);
  return { ok: true, steps: tryLead({ first: at(first), others: new Map(live), users, facts }) };
}

/** Plays a lead on what was read before, from its moment on. The workflow that is tried is taken to run. */
export function playOnGround(trial: GroundTrial & { readonly reaction: Reaction }): GroundPlay {
  const put = putOnGround(trial);
  if (!put.ok) return put;
  const { first, users, facts } = put;
  const others = new Map(put.others.map((other) => [other.id, other]));
  const play = playLead({ first, others, users, facts, reaction: trial.reaction });
  return { ok: true, play, users };
}

/** What is tried, made ready to decide with: the facts, the people, and the workflows that are live. */
function putOnGround({ ground, plan, others, typed, nowMs }: GroundTrial) {
  const { sourceName } = ground.workflow;
  const tried = triedFacts({ sourceName, past: ground.past, typed, nowMs });
  if (!tried.ok) return tried;
  const at = ({ workflow: { id, name, paused }, turns }: TrialGround, of: Plan): PlayedWorkflow => ({
    ...{ id, name, paused, turns, plan: preparePlan(of) },
  });
  return {
    ...({ ok: true } as const),
    first: { ...at(ground, plan), paused: false },
    others: others.flatMap((other) => (other.plan && other.workflow.live ? [at(other, other.plan)] : [])),
    users: new Map(ground.users.map((user) => [user.id, user])) as UsersById,
    facts: tried.facts,
  };
}

/** What everybody is called; those who are not known are former users. */
export function namesOf(users: readonly Pick<UserFacts, "id" | "name">[]): (id: string) => string {
  const names = new Map<string, string>(users.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? FORMER_USER;
}
