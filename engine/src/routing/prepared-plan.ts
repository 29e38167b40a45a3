import type { Plan, PlanFilter } from "../compile/plan.ts";
import { asksUser } from "../conditions/asks-user.ts";
import { type CompiledCondition, compileCondition } from "../conditions/compile-condition.ts";
import { conditionCost } from "../conditions/condition-cost.ts";
import type { NodeId, UserId } from "../ids.ts";

/** A plan made ready to decide with: conditions as closures, positions by user. Make it once and keep it by hash. */
export interface PreparedPlan {
  readonly plan: Plan;
  readonly trunk: readonly PreparedFilter[];
  /** Of the trunk: what asks nothing of the user, so that one answer holds for all of them. */
  readonly leadTrunk: readonly PreparedFilter[];
  /** Of the trunk: what is asked for each user. */
  readonly userTrunk: readonly PreparedFilter[];
  /** What it costs to judge one user by these, in values compared. */
  readonly costOfUser: number;
  readonly branches: readonly PreparedBranch[];
  /** Where each user stands in canvas order. */
  readonly positionOf: ReadonlyMap<UserId, number>;
}

export interface PreparedBranch {
  readonly nodeId: NodeId;
  readonly userId: UserId;
  readonly weight?: number;
  readonly filters: readonly PreparedFilter[];
}

export interface PreparedFilter extends PlanFilter {
  readonly test: CompiledCondition;
  readonly asksUser: boolean;
}

/** Compiles a plan's conditions; linear in the size of the plan. */
export function preparePlan(plan: Plan): PreparedPlan {
  const trunk = plan.trunk.map(prepareFilter);
  const userTrunk = trunk.filter((filter) => filter.asksUser);
  return {
    plan,
    trunk,
    leadTrunk: trunk.filter((filter) => !filter.asksUser),
    userTrunk,
    costOfUser: userTrunk.reduce((sum, { condition }) => sum + conditionCost(condition), 0),
    branches: plan.branches.map((branch) => ({ ...branch, filters: branch.filters.map(prepareFilter) })),
    positionOf: new Map(plan.branches.map((branch, position) => [branch.userId, position])),
  };
}

function prepareFilter(filter: PlanFilter): PreparedFilter {
  const { condition } = filter;
  return { ...filter, test: compileCondition(condition), asksUser: asksUser(condition) };
}
