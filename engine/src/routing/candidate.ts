import { worksLeads } from "../access/takes-leads.ts";
import type { Plan } from "../compile/plan.ts";
import type { Facts, UserFacts } from "../facts.ts";
import { isPresent } from "../time/presence.ts";
import type { RoutingState, Standing } from "./decision.ts";
import type { PreparedFilter } from "./prepared-plan.ts";

/** Where a user of the plan stands for this lead. */
export function candidateStanding(
  plan: Plan,
  user: UserFacts | undefined,
  state: RoutingState,
  nowMs: number,
): Standing {
  if (!user?.active) return "inactive";
  if (!worksLeads(user)) return "worksNoLeads";
  if (plan.teamIds && !isInTeam(user, plan.teamIds)) return "notInTeam";
  if (state.tried.includes(user.id)) return "alreadyTried";
  if (!isPresent(user, plan.settings.availability, nowMs)) return "away";
  return isAtCap(plan, user, state) ? "atCap" : "eligible";
}

/** Whether a user is out before any filter is asked; `away` and `atCap` are looked at after the filters. */
export function isOut(standing: Standing): standing is OutStanding {
  return OUT.some((out) => out === standing);
}

const OUT = ["inactive", "worksNoLeads", "notInTeam", "alreadyTried"] as const satisfies readonly Standing[];
type OutStanding = (typeof OUT)[number];

/**
 * Whether a user passes filters; `requiredOnly` drops those that are not required.
 *
 * @param user `null`: of filters that ask nothing of the user
 */
export function passesFilters(
  filters: readonly PreparedFilter[],
  facts: Facts,
  user: UserFacts | null,
  requiredOnly: boolean,
): boolean {
  for (const filter of filters) {
    if ((filter.required || !requiredOnly) && !filter.test(facts, user)) return false;
  }
  return true;
}

/** Snapshots from before teams were kept in them know of none; then the drawing alone counts. */
function isInTeam({ teamIds }: UserFacts, planTeams: NonNullable<Plan["teamIds"]>): boolean {
  return teamIds === undefined || planTeams.some((id) => teamIds.includes(id));
}

function isAtCap({ settings: { caps } }: Plan, user: UserFacts, { loads }: RoutingState): boolean {
  if (!caps) return false;
  const { today = 0, openUncontacted = 0 } = loads?.[user.id] ?? {};
  return (
    (caps.perDay !== null && today >= caps.perDay) ||
    (caps.openUncontacted !== null && openUncontacted >= caps.openUncontacted)
  );
}
