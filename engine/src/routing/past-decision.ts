import type { Facts } from "../facts.ts";
import type { UserId } from "../ids.ts";
import type { UsersById } from "./decide.ts";
import type { RoutingState } from "./decision.ts";
import type { PreparedPlan } from "./prepared-plan.ts";
import type { ToldDecision } from "./told-decision.ts";

/** A decision of the past with the ground it was taken on. */
export interface PastDecision {
  readonly plan: PreparedPlan;
  /** The version that decided; `null`: decisions from before it was kept. */
  readonly version: number | null;
  readonly users: UsersById;
  readonly facts: Facts;
  readonly state: RoutingState;
  readonly told: Pick<ToldDecision, "outcome" | "basis" | "userIds" | "exceptionReason">;
  /** Who claimed an offer of it; `null`: nobody, or nothing was offered. */
  readonly claimedBy: UserId | null;
}
