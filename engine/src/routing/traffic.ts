import type { Facts, UserFacts } from "../facts.ts";
import type { LeadId, NodeId, UserId } from "../ids.ts";
import { candidateStanding, isOut } from "./candidate.ts";
import type { UsersById } from "./decide.ts";
import type { DecisionBasis, RoutingState } from "./decision.ts";
import type { PreparedFilter, PreparedPlan } from "./prepared-plan.ts";

/** A decision of the past with the ground it was taken on. */
export interface PastDecision {
  readonly plan: PreparedPlan;
  readonly users: UsersById;
  readonly facts: Facts;
  readonly state: RoutingState;
  readonly basis: DecisionBasis | null;
  /** Who got the lead, or an offer, by it. */
  readonly userIds: readonly UserId[];
}

/** What became of the leads that came to a box of the drawing; each lead counts once. */
export interface BoxTraffic {
  /** Went on below it; of a user's box: came to the user as one who matches. */
  readonly through: number;
  /** Came to it, and went no further for any user below it. */
  readonly fell: number;
  /** Of a user's box: got the lead, or an offer. */
  readonly got: number;
}

/** Something that can become of a lead at a box. */
export type Passage = keyof BoxTraffic;

/**
 * Counts how leads travelled a drawing, box by box, by the decisions that were taken about them. A filter that was dropped because
 * nobody matched lets its leads through. Boxes keep their ids over versions, so that decisions of several count together.
 */
export class Traffic {
  readonly #boxes = new Map<NodeId, Record<Passage, number>>();
  readonly #watched: { readonly nodeId: NodeId; readonly passage: Passage } | null;
  readonly #watchedLeads: LeadId[] = [];
  #leads = 0;

  /** @param watched whose leads are to be named, not only counted */
  constructor(watched: { readonly nodeId: NodeId; readonly passage: Passage } | null = null) {
    this.#watched = watched;
  }

  /** Adds a lead with every decision about it, in their order. */
  add(leadId: LeadId, decisions: readonly PastDecision[]): void {
    this.#leads += 1;
    const reached = new Map<NodeId, "through" | "fell">();
    const got = new Set<NodeId>();
    for (const decision of decisions) travel(decision, reached, got);
    for (const [nodeId, passage] of reached) this.#count(nodeId, passage, leadId);
    for (const nodeId of got) this.#count(nodeId, "got", leadId);
  }

  get leads(): number {
    return this.#leads;
  }

  get boxes(): ReadonlyMap<NodeId, BoxTraffic> {
    return this.#boxes;
  }

  /** The leads of the watched box, in the order in which they were added. */
  get watchedLeads(): readonly LeadId[] {
    return this.#watchedLeads;
  }

  #count(nodeId: NodeId, passage: Passage, leadId: LeadId): void {
    const box = this.#boxes.get(nodeId) ?? { through: 0, fell: 0, got: 0 };
    box[passage] += 1;
    this.#boxes.set(nodeId, box);
    if (this.#watched?.nodeId === nodeId && this.#watched.passage === passage) {
      this.#watchedLeads.push(leadId);
    }
  }
}

/** Marks the boxes that one decision took a lead to; one that it once went through stays so. */
function travel(
  { plan, users, facts, state, basis, userIds }: PastDecision,
  reached: Map<NodeId, "through" | "fell">,
  got: Set<NodeId>,
): void {
  const stopIn = (filters: readonly PreparedFilter[], user: UserFacts | null) => {
    const stop = filters.findIndex(
      (filter) => (basis !== "requiredFilters" || filter.required) && !filter.test(facts, user),
    );
    return filters[stop] ?? null;
  };
  const chosen = new Set(userIds);
  const placeOf = (stop: PreparedFilter | null) => (stop ? plan.trunk.indexOf(stop) : plan.trunk.length);
  // What asks nothing of the user stops everybody at the same place, so it is asked once.
  const leadStop = placeOf(stopIn(plan.leadTrunk, null));
  let furthest = -1;
  for (const branch of plan.branches) {
    const user = users.get(branch.userId);
    const standing = candidateStanding(plan.plan, user, state, facts.nowMs);
    if (!user || isOut(standing)) continue;
    const trunkStop = Math.min(leadStop, placeOf(stopIn(plan.userTrunk, user)));
    furthest = Math.max(furthest, trunkStop);
    if (trunkStop === plan.trunk.length) {
      mark(branch.filters, stopIn(branch.filters, user), branch.nodeId, reached);
    }
    if (chosen.has(branch.userId)) got.add(branch.nodeId);
  }
  if (furthest >= 0) mark(plan.trunk, plan.trunk[furthest] ?? null, null, reached);
}

/** Marks filters above each other, down to where a lead stopped; `null`: it came to what hangs below them. */
function mark(
  filters: readonly PreparedFilter[],
  stop: PreparedFilter | null,
  below: NodeId | null,
  reached: Map<NodeId, "through" | "fell">,
): void {
  for (const filter of filters) {
    if (filter !== stop) {
      reached.set(filter.nodeId, "through");
      continue;
    }
    if (!reached.has(filter.nodeId)) reached.set(filter.nodeId, "fell");
    return;
  }
  if (below !== null) reached.set(below, "through");
}
