import {
  type Decision,
  decide,
  decideException,
  type Facts,
  type NextMove,
  type UserId,
} from "@fairlead/engine";
import type { DecisionGround } from "../lead-event.ts";
import type { PublishedPlan, Route, RouteBook } from "./route-book.ts";

/** A decision that one workflow took, with what it was taken on. */
export interface DecisionStep {
  readonly route: Route;
  readonly version: number;
  readonly decision: Decision;
  readonly ground: DecisionGround;
}

/** A lead on its way through workflows. */
export interface TravellingLead {
  readonly facts: Facts;
  /** Users who had it already, in any of the workflows. */
  readonly tried: readonly UserId[];
  /** Workflows that it has been through before the present one. */
  readonly chain: readonly string[];
}

/** Where a lead ends up: the decisions on the way, the last of which counts. */
export interface Travelled {
  readonly steps: readonly DecisionStep[];
  readonly last: DecisionStep & { readonly planHash: PublishedPlan["hash"] };
  readonly chain: readonly string[];
}

/**
 * Decides by a workflow's plan, and where that hands the lead on, by the next one's, until somebody has it or it waits.
 *
 * Compiling refuses circles; should one have come about all the same, the lead ends as an exception for a person to see.
 */
export async function decideThrough(
  book: RouteBook,
  lead: TravellingLead,
  start: { readonly route: Route; readonly published: PublishedPlan },
  move: Exclude<NextMove, { kind: "keepWaiting" }>,
): Promise<Travelled> {
  const steps: DecisionStep[] = [];
  let { route, published } = start;
  let chain = lead.chain;
  let next = move;
  for (;;) {
    const { decision, ground } = decideStep(lead, route, published, next);
    const here = { route, version: published.version, planHash: published.hash, ground };
    if (decision.kind !== "handOn") {
      route.turns.noteDecision(decision);
      const last = { ...here, decision };
      return { steps: [...steps, last], last, chain };
    }

    steps.push({ ...here, decision });
    chain = [...chain, route.workflowId];
    const target = chain.includes(decision.workflowId) ? "loop" : await book.byId(decision.workflowId);
    if (target === "loop" || !target?.published || target.state === "archived") {
      const reason = target === "loop" ? "exceptionLoop" : "exceptionNotLive";
      const last = { ...here, decision: { kind: "exception", userId: null, reason } as const };
      return { steps: [...steps, { ...last, ground: { ...ground, planHash: null } }], last, chain };
    }
    route = target;
    published = target.published;
    next = { kind: "route" };
  }
}

function decideStep(
  { facts, tried }: TravellingLead,
  { state, directory, turns }: Route,
  { hash, plan }: PublishedPlan,
  move: Exclude<NextMove, { kind: "keepWaiting" }>,
): { decision: Decision; ground: DecisionGround } {
  const turn = turns.stateFor(tried);
  const ground = { planHash: hash, directoryVersion: directory.version, facts, ...turn };
  if (move.kind === "exception") {
    return {
      decision: decideException(plan, directory.users, move.reason),
      ground: { ...ground, planHash: null },
    };
  }
  if (state === "paused") {
    const decision = { kind: "hold", reason: "workflowPaused", untilMs: null } as const;
    return { decision, ground: { ...ground, planHash: null } };
  }
  return { decision: decide(plan, directory.users, facts, turn), ground };
}
