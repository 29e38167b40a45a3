import {
  type DecidingWorkflow,
  type Decision,
  type MoveOn,
  type MoveStep,
  moveAt,
  moveThrough,
  type TravellingLead,
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

/** Where a lead ends up: the decisions on the way, the last of which counts. */
export interface Travelled {
  readonly steps: readonly DecisionStep[];
  readonly last: DecisionStep & { readonly planHash: PublishedPlan["hash"] };
  readonly chain: readonly string[];
}

/** Has the engine decide, and where that hands the lead on, reads and locks the workflow that it asks for. */
export async function decideThrough(
  book: RouteBook,
  lead: TravellingLead,
  start: { readonly route: Route; readonly published: PublishedPlan },
  move: MoveOn,
): Promise<Travelled> {
  const moves = moveThrough(lead, deciderOf(start.route, start.published), move);
  let answer = moves.next();
  while (!answer.done) {
    const need = answer.value;
    if (need.kind === "places") {
      await need.by.route.turns.readOn(book.tx);
      answer = moves.next(null);
      continue;
    }
    const target = await book.byId(need.id);
    const isLive = target?.published && target.state !== "archived";
    answer = moves.next(isLive ? deciderOf(target, target.published) : null);
  }
  const { steps, last, chain } = answer.value;
  return {
    steps: steps.map((step) => kept(lead, step)),
    last: { ...kept(lead, last), planHash: last.by.published.hash },
    chain,
  };
}

/** What a workflow would decide about a lead that goes on now. Nothing is moved or written. */
export async function decideAt(
  book: RouteBook,
  lead: TravellingLead,
  { route, published }: { readonly route: Route; readonly published: PublishedPlan },
): Promise<Decision> {
  const moves = moveAt(lead, deciderOf(route, published), { kind: "route" });
  let answer = moves.next();
  while (!answer.done) {
    await route.turns.readOn(book.tx);
    answer = moves.next();
  }
  return answer.value.decision;
}

interface Decider extends DecidingWorkflow {
  readonly route: Route;
  readonly published: PublishedPlan;
}

function deciderOf(route: Route, published: PublishedPlan): Decider {
  const { workflowId, state, turns } = route;
  const { plan } = published;
  return {
    ...{ route, published, workflowId, plan, turns },
    ...{ users: route.directory.users, paused: state === "paused" },
  };
}

function kept({ facts }: TravellingLead, { by, decision, state, byPlan }: MoveStep<Decider>): DecisionStep {
  const { route, published } = by;
  const directoryVersion = route.directory.version;
  const ground = { planHash: byPlan ? published.hash : null, directoryVersion, facts, ...state };
  return { route, version: published.version, decision, ground };
}
