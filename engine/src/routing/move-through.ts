import type { Plan } from "../compile/plan.ts";
import type { Facts } from "../facts.ts";
import type { UserId } from "../ids.ts";
import type { MoveOn } from "./after.ts";
import { decide, decideException, type UsersById } from "./decide.ts";
import type { DecidingState, Decision, HeldBefore, RoutingState } from "./decision.ts";
import type { PreparedPlan } from "./prepared-plan.ts";

/** A live workflow that decides about leads. */
export interface DecidingWorkflow {
  readonly workflowId: string;
  readonly plan: PreparedPlan;
  readonly users: UsersById;
  readonly paused: boolean;
  readonly turns: {
    /** Where the turn stands for a lead that these users had already. */
    readonly stateFor: (tried: readonly UserId[]) => DecidingState;
    /** Moves the turn by a decision that a plan took. */
    readonly noteDecision: (decision: Decision, plan: Plan) => void;
    /**
     * Whether the last decision looked for places of the queue that are not read yet; it does not count then. Left
     * out: all are at hand.
     */
    readonly ranOut?: () => boolean;
  };
}

/** A lead on its way through workflows. */
export interface TravellingLead {
  readonly facts: Facts;
  /** Users who had it already, in any of the workflows. */
  readonly tried: readonly UserId[];
  /** Workflows that it has been through before the present one. */
  readonly chain: readonly string[];
  /** What the present workflow held it for until now; left out: it did not wait. */
  readonly heldBefore?: HeldBefore;
}

/** A decision that one workflow took, and what it was taken on. */
export interface MoveStep<By> {
  readonly by: By;
  readonly decision: Decision;
  readonly state: RoutingState;
  /** Whether the plan decided; off: a rule that asks no filter, such as that nobody made contact in time. */
  readonly byPlan: boolean;
}

/** What has to be read before it can be decided on. */
export type MoveNeed<By> =
  | { readonly kind: "workflow"; readonly id: string }
  /** More places of this workflow's queue; nothing is to be given back. */
  | { readonly kind: "places"; readonly by: By };

/** Where a lead ends up: the decisions on the way, the last of which counts. */
export interface Moved<By> {
  readonly steps: readonly MoveStep<By>[];
  readonly last: MoveStep<By>;
  readonly chain: readonly string[];
}

/**
 * Decides by a workflow, and where that hands the lead on, by the next one, until somebody has it or it waits.
 *
 * Yields what it needs next: a workflow, and is to be given that workflow, or `null` when it is not live; or more places of a
 * queue. So it can be run where workflows and places are read one by one, and where all of them are at hand.
 *
 * Compiling refuses circles; should one have come about all the same, the lead ends as an exception for a person to see.
 */
export function* moveThrough<By extends DecidingWorkflow>(
  lead: TravellingLead,
  start: By,
  move: MoveOn,
): Generator<MoveNeed<By>, Moved<By>, By | null> {
  const steps: MoveStep<By>[] = [];
  let { chain } = lead;
  let by = start;
  let next = move;
  for (;;) {
    const travelling = by === start ? lead : withoutHold(lead);
    const step = yield* moveAt(travelling, by, next);
    const { decision } = step;
    if (decision.kind !== "handOn") {
      by.turns.noteDecision(decision, by.plan.plan);
      return { steps: [...steps, step], last: step, chain };
    }
    steps.push(step);
    chain = [...chain, by.workflowId];
    const isLoop = chain.includes(decision.workflowId);
    const target = isLoop ? null : yield { kind: "workflow", id: decision.workflowId };
    if (!target) {
      const reason = isLoop ? "exceptionLoop" : "exceptionNotLive";
      const last: MoveStep<By> = {
        ...step,
        decision: { kind: "exception", userId: null, reason },
        byPlan: false,
      };
      return { steps: [...steps, last], last, chain };
    }
    by = target;
    next = { kind: "route" };
  }
}

/**
 * What one workflow decides about a lead, wherever that leads it; moves no turn. Yields when it needs more places of the queue,
 * and is to be given nothing.
 */
export function* moveAt<By extends DecidingWorkflow>(
  lead: TravellingLead,
  by: By,
  move: MoveOn,
): Generator<{ readonly kind: "places"; readonly by: By }, MoveStep<By>, unknown> {
  let step = decideMove(lead, by, move);
  while (by.turns.ranOut?.()) {
    yield { kind: "places", by };
    step = decideMove(lead, by, move);
  }
  return step;
}

/** A hold is a matter of the workflow that held; the next one decides as of a lead that comes in. */
function withoutHold({ facts, tried, chain }: TravellingLead): TravellingLead {
  return { facts, tried, chain };
}

function decideMove<By extends DecidingWorkflow>(
  { facts, tried, heldBefore }: TravellingLead,
  by: By,
  move: MoveOn,
): MoveStep<By> {
  const turn = by.turns.stateFor(tried);
  const deciding = heldBefore ? { ...turn, heldBefore } : turn;
  const { queue: _queue, ...state } = deciding;
  const step = (decision: Decision, byPlan: boolean) => ({ by, decision, state, byPlan });
  if (move.kind === "exception") return step(decideException(by.plan, by.users, move.reason), false);
  if (by.paused) return step({ kind: "hold", reason: "workflowPaused", untilMs: null }, false);
  return step(decide(by.plan, by.users, facts, deciding), true);
}
