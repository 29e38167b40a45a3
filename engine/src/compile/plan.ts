import type { Condition } from "../conditions/condition.ts";
import type { RoutingSettings } from "../graph/routing-settings.ts";
import type { NodeId, UserId } from "../ids.ts";

/** What a drawing compiles to: immutable, without positions, named by the hash of its canonical JSON. */
export interface Plan {
  readonly format: 1;
  /** Filters that apply to every branch, from the source down. */
  readonly trunk: readonly PlanFilter[];
  /** The users in canvas order. */
  readonly branches: readonly PlanBranch[];
  readonly settings: RoutingSettings;
}

export interface PlanBranch {
  readonly nodeId: NodeId;
  readonly userId: UserId;
  /** Filters on this branch alone, from the fan-out down. */
  readonly filters: readonly PlanFilter[];
}

export interface PlanFilter {
  readonly nodeId: NodeId;
  readonly condition: Condition;
  readonly required: boolean;
}
