import type { LeadId, NodeId } from "../ids.ts";
import { type BoxTraffic, NO_TRAFFIC, type Passage } from "./box-traffic.ts";
import { LeadWay } from "./lead-way.ts";
import type { PastDecision } from "./past-decision.ts";
import type { PreparedPlan } from "./prepared-plan.ts";

/** How many of the counted leads a version decided about. */
export interface VersionTraffic {
  readonly version: number;
  readonly leads: number;
}

/**
 * Counts how leads travelled a drawing, box by box, by the decisions that were taken about them. Boxes keep their ids
 * over versions, so that decisions of several count together; `versions` tells which.
 */
export class Traffic {
  readonly #boxes = new Map<NodeId, Record<Passage, number>>();
  readonly #plans = new Set<PreparedPlan>();
  readonly #versions = new Map<number, number>();
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
    const way = new LeadWay();
    for (const decision of decisions) {
      this.know(decision.plan);
      way.travel(decision);
    }
    const versions = new Set(decisions.map(({ version }) => version));
    for (const version of versions) {
      if (version !== null) this.#versions.set(version, (this.#versions.get(version) ?? 0) + 1);
    }
    for (const [nodeId, passage] of way.reached) this.#count(nodeId, passage, leadId);
    for (const nodeId of way.offered) this.#count(nodeId, "offered", leadId);
    for (const nodeId of way.assigned) this.#count(nodeId, "assigned", leadId);
    for (const nodeId of new Set([...way.offered, ...way.assigned])) this.#count(nodeId, "got", leadId);
  }

  /** Has every box of a plan told, with zeros where no lead comes; again is nothing. */
  know(plan: PreparedPlan): void {
    if (this.#plans.has(plan)) return;
    this.#plans.add(plan);
    for (const { nodeId, filters } of [{ nodeId: null, filters: plan.trunk }, ...plan.branches]) {
      for (const filter of filters) this.#boxOf(filter.nodeId);
      if (nodeId !== null) this.#boxOf(nodeId);
    }
  }

  get leads(): number {
    return this.#leads;
  }

  /** Those of the plans that decided or are known; a box of a drawing that is not here is new. */
  get boxes(): ReadonlyMap<NodeId, BoxTraffic> {
    return this.#boxes;
  }

  /** The versions that decided, the latest first. */
  get versions(): readonly VersionTraffic[] {
    const counted = [...this.#versions].map(([version, leads]) => ({ version, leads }));
    return counted.toSorted((a, b) => b.version - a.version);
  }

  /** The leads of the watched box, in the order in which they were added. */
  get watchedLeads(): readonly LeadId[] {
    return this.#watchedLeads;
  }

  #count(nodeId: NodeId, passage: Passage, leadId: LeadId): void {
    this.#boxOf(nodeId)[passage] += 1;
    if (this.#watched?.nodeId === nodeId && this.#watched.passage === passage) {
      this.#watchedLeads.push(leadId);
    }
  }

  #boxOf(nodeId: NodeId): Record<Passage, number> {
    const known = this.#boxes.get(nodeId);
    if (known) return known;
    const box = { ...NO_TRAFFIC };
    this.#boxes.set(nodeId, box);
    return box;
  }
}
