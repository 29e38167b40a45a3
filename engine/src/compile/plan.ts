import type { Condition } from "../conditions/condition.ts";
import type { RoutingSettings } from "../graph/routing-settings.ts";
import type { NodeId, TeamId, UserId } from "../ids.ts";

/** What a drawing compiles to: immutable, without positions, named by the hash of its canonical JSON. */
export interface Plan {
  readonly format: 1;
  /** Filters that apply to every branch, from the source down. */
  readonly trunk: readonly PlanFilter[];
  /** The users in canvas order. */
  readonly branches: readonly PlanBranch[];
  /** Users get leads while they are in one of these teams; left out: wherever they are. */
  readonly teamIds?: readonly TeamId[];
  readonly settings: RoutingSettings;
}

export interface PlanBranch {
  readonly nodeId: NodeId;
  readonly userId: UserId;
  /** The share of balanced turns; left out: 1. */
  readonly weight?: number;
  /** Filters on this branch alone, from the fan-out down. */
  readonly filters: readonly PlanFilter[];
}

export interface PlanFilter {
  readonly nodeId: NodeId;
  readonly condition: Condition;
  readonly required: boolean;
}
