import type { UserId } from "../ids.ts";
import type { RoutingState } from "./decision.ts";
import type { PreparedBranch, PreparedPlan } from "./prepared-plan.ts";

export interface BalancedTurn {
  readonly userId: UserId;
  /** What each of the matches is owed after this turn. */
  readonly credits: Readonly<Record<UserId, number>>;
}

/**
 * Whose turn is next by weight (smooth weighted round robin, as nginx has it): each match is owed their weight more, who
 * is owed most gets the lead and pays for the round. Over time each gets their share, spread evenly.
 *
 * Who does not match is neither credited nor charged: a passed-over user keeps their turn, somebody back from leave is not
 * flooded, and a change of the roster leaves the turns of the others alone.
 *
 * @param matches in canvas order
 */
export function balancedTurn(
  matches: readonly PreparedBranch[],
  { branches, positionOf }: PreparedPlan,
  { credits = {}, cursor }: RoutingState,
): BalancedTurn | null {
  const round = matches.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const owed: Record<UserId, number> = {};
  for (const { userId, weight = 1 } of matches) owed[userId] = (credits[userId] ?? 0) + weight;

  const last = cursor === null ? -1 : (positionOf.get(cursor) ?? -1);
  const distance = (userId: UserId) =>
    ((positionOf.get(userId) ?? 0) - last - 1 + branches.length) % branches.length;
  let next: UserId | null = null;
  for (const { userId } of matches) {
    const ahead = next === null ? 1 : (owed[userId] ?? 0) - (owed[next] ?? 0);
    // Those owed the same are next in line, after the user who had the last lead.
    if (next === null || ahead > 0 || (ahead === 0 && distance(userId) < distance(next))) next = userId;
  }
  if (next === null) return null;
  return { userId: next, credits: { ...owed, [next]: (owed[next] ?? 0) - round } };
}
