import type { Facts } from "../facts.ts";
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
  const passes = (filter: PreparedFilter, user: Parameters<PreparedFilter["test"]>[1]) =>
    (basis === "requiredFilters" && !filter.required) || filter.test(facts, user);
  for (const branch of plan.branches) {
    const user = users.get(branch.userId);
    const standing = candidateStanding(plan.plan, user, state, facts.nowMs);
    if (!user || isOut(standing)) continue;
    const filters = [...plan.trunk, ...branch.filters];
    const stop = filters.findIndex((filter) => !passes(filter, user));
    for (const { nodeId } of stop === -1 ? filters : filters.slice(0, stop)) reached.set(nodeId, "through");
    const stoppedAt = filters[stop]?.nodeId;
    if (stoppedAt === undefined) reached.set(branch.nodeId, "through");
    else if (!reached.has(stoppedAt)) reached.set(stoppedAt, "fell");
    if (userIds.includes(branch.userId)) got.add(branch.nodeId);
  }
}
