import { assertNever } from "../assert-never.ts";
import type { UserFacts } from "../facts.ts";
import type { NodeId, UserId } from "../ids.ts";
import { candidateStanding, isOut } from "./candidate.ts";
import type { ExceptionReason } from "./decision.ts";
import type { PastDecision } from "./past-decision.ts";
import type { PreparedFilter, PreparedPlan } from "./prepared-plan.ts";

/** What a lead did at a box that it came to. */
type Reached = "through" | "dropped" | "fell";

/**
 * How a decision asked the filters of its plan. `all`: every one counted. `required`: those that are not required were
 * dropped. `both`: nobody matched in either way. `none`: it asked no filter.
 */
type Asked = "all" | "required" | "both" | "none";

/** The boxes that a lead came to, over all decisions about it. */
export class LeadWay {
  readonly reached = new Map<NodeId, Reached>();
  readonly offered = new Set<NodeId>();
  readonly assigned = new Set<NodeId>();

  /** Takes the lead the way of one more decision. */
  travel(decision: PastDecision): void {
    const { plan, told, claimedBy } = decision;
    const asked = askedBy(decision);
    if (asked !== "none") this.#mark(decision, asked);
    if (told.outcome === "offer") for (const userId of told.userIds) add(this.offered, plan, userId);
    const [assignee] = told.outcome === "assign" && asked !== "none" ? told.userIds : [];
    if (assignee !== undefined) add(this.assigned, plan, assignee);
    if (claimedBy !== null) add(this.assigned, plan, claimedBy);
  }

  #mark({ plan, users, facts, state }: PastDecision, asked: Exclude<Asked, "none">): void {
    const passes = (filter: PreparedFilter, user: UserFacts | null) =>
      (asked !== "all" && !filter.required) || filter.test(facts, user);
    const stopIn = (filters: readonly PreparedFilter[], user: UserFacts | null) =>
      filters.find((filter) => !passes(filter, user)) ?? null;
    const at = ({ required, test }: PreparedFilter, user: UserFacts | null): Reached =>
      asked === "all" || required || (asked === "both" && test(facts, user)) ? "through" : "dropped";
    const placeOf = (stop: PreparedFilter | null) => (stop ? plan.trunk.indexOf(stop) : plan.trunk.length);
    // What asks nothing of the user stops everybody at the same place, so it is asked once.
    const leadStop = placeOf(stopIn(plan.leadTrunk, null));
    let furthest: { readonly place: number; readonly user: UserFacts } | null = null;
    for (const branch of plan.branches) {
      const user = users.get(branch.userId);
      if (!user || isOut(candidateStanding(plan.plan, user, state, facts.nowMs))) continue;
      const place = Math.min(leadStop, placeOf(stopIn(plan.userTrunk, user)));
      if (!furthest || place > furthest.place) furthest = { place, user };
      if (place < plan.trunk.length) continue;
      const stop = stopIn(branch.filters, user);
      this.#walk(branch.filters, stop, (filter) => at(filter, user));
      if (stop === null) this.#reach(branch.nodeId, "through");
    }
    if (!furthest) return;
    const { user, place } = furthest;
    this.#walk(plan.trunk, plan.trunk[place] ?? null, (filter) => at(filter, user));
  }

  /** Filters above each other, down to where the lead stopped; `null`: it went on below them. */
  #walk(
    filters: readonly PreparedFilter[],
    stop: PreparedFilter | null,
    at: (filter: PreparedFilter) => Reached,
  ): void {
    for (const filter of filters) {
      this.#reach(filter.nodeId, filter === stop ? "fell" : at(filter));
      if (filter === stop) return;
    }
  }

  /** A lead that a filter was dropped for once is told so, and one that once went through did not fall. */
  #reach(nodeId: NodeId, reached: Reached): void {
    const before = this.reached.get(nodeId);
    if (before === undefined || FOREMOST.indexOf(reached) < FOREMOST.indexOf(before)) {
      this.reached.set(nodeId, reached);
    }
  }
}

const FOREMOST: readonly Reached[] = ["dropped", "through", "fell"];

function add(boxes: Set<NodeId>, { branches, positionOf }: PreparedPlan, userId: UserId): void {
  const branch = branches[positionOf.get(userId) ?? -1];
  if (branch) boxes.add(branch.nodeId);
}

function askedBy({ told: { outcome, basis, exceptionReason } }: PastDecision): Asked {
  switch (outcome) {
    case "assign":
    case "offer":
      if (basis === "owner" || basis === "loanOfficer") return "none";
      return basis === "requiredFilters" ? "required" : "all";
    case "exception":
    case "handOn":
      return exceptionReason !== null && isNobody(exceptionReason) ? "both" : "none";
    case "hold":
      return "none";
    default:
      return assertNever(outcome);
  }
}

/** Whether exception handling began because the filters were asked and nobody was found. */
function isNobody(reason: ExceptionReason): boolean {
  switch (reason) {
    case "noUserMatches":
    case "everyMatchTried":
    case "everyMatchAway":
    case "everyMatchAtCap":
      return true;
    case "notContactedInTime":
    case "noOfferAccepted":
    case "exceptionLoop":
    case "exceptionNotLive":
    case "assigneeDeactivated":
    case "runTerminated":
      return false;
    default:
      return assertNever(reason);
  }
}
