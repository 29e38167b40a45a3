import type { Directory } from "../compile/directory.ts";
import type { Plan } from "../compile/plan.ts";
import type { FieldError } from "../errors.ts";
import type { Facts, UserFacts } from "../facts.ts";
import type { UserId } from "../ids.ts";
import { localDate } from "../time/local-date.ts";
import type { UsersById } from "./decide.ts";
import type { RoutingState, UserLoad } from "./decision.ts";
import { FORMER_USER } from "./decision-sentence.ts";
import { preparePlan } from "./prepared-plan.ts";
import { type TrialStep, type TriedWorkflow, tryLead } from "./trial.ts";
import { type TriedLead, triedFacts } from "./tried-facts.ts";

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

/** Tries a lead on what was read before, without asking anybody: the answer that the API's `simulate` gives. */
export function tryOnGround({ ground, plan, others, typed, nowMs }: GroundTrial): GroundAnswer {
  const { sourceName } = ground.workflow;
  const tried = triedFacts({ sourceName, past: ground.past, typed, nowMs });
  if (!tried.ok) return tried;
  const users: UsersById = new Map(ground.users.map((user) => [user.id, user]));
  const at = ({ workflow: { id, name }, turns }: TrialGround, of: Plan): TriedWorkflow => ({
    ...{ id, name, plan: preparePlan(of) },
    state: stateAt(turns, users, [], nowMs),
  });
  const live = others.flatMap((other) => (other.plan && other.workflow.live ? [at(other, other.plan)] : []));
  const steps = tryLead({
    first: at(ground, plan),
    others: new Map(live.map((other) => [other.id, other])),
    ...{ users, facts: tried.facts },
  });
  return { ok: true, steps };
}

/** What everybody is called; those who are not known are former users. */
export function namesOf(users: readonly Pick<UserFacts, "id" | "name">[]): (id: string) => string {
  const names = new Map<string, string>(users.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? FORMER_USER;
}

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
