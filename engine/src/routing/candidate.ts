import type { Facts, UserFacts } from "../facts.ts";
import type { RoutingState } from "./decision.ts";
import type { PreparedFilter } from "./prepared-plan.ts";

/** Whether a user may be considered at all, before any filter. */
export function candidateStanding(
  user: UserFacts | undefined,
  state: RoutingState,
): "eligible" | "inactive" | "alreadyTried" {
  if (!user?.active) return "inactive";
  return state.tried.includes(user.id) ? "alreadyTried" : "eligible";
}

/** Whether a user passes filters; `requiredOnly` drops those that are not required. */
export function passesFilters(
  filters: readonly PreparedFilter[],
  facts: Facts,
  user: UserFacts,
  requiredOnly: boolean,
): boolean {
  for (const filter of filters) {
    if ((filter.required || !requiredOnly) && !filter.test(facts, user)) return false;
  }
  return true;
}
