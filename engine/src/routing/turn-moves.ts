import type { Plan } from "../compile/plan.ts";
import type { UserId } from "../ids.ts";
import type { Decision } from "./decision.ts";
import { chosenUsers } from "./explain.ts";

/** What a decision changes of the turns of the workflow that took it. */
export interface TurnMoves {
  /** Who has received the last lead now; `null`: nobody new. */
  readonly cursor: UserId | null;
  /** Who goes to the end of the queue; `null`: nobody. */
  readonly toEnd: UserId | null;
  /** Who has a lead more, for the caps. */
  readonly receivers: readonly UserId[];
  /** Balanced turns: what is owed after this to those that it changes it for. */
  readonly credits: Readonly<Record<UserId, number>>;
}

/**
 * How a decision moves the turns, whatever rule its plan goes by: cursor and place of the queue both move, so that a
 * workflow can change its rule. An assignment by turn moves both. An offer in a sequence moves the place at once and the
 * cursor only when it is claimed; an offer to several at once moves nothing before. Exception handling moves nobody.
 */
export function turnMoves(decision: Decision, plan: Plan): TurnMoves {
  const credits = ("credits" in decision && decision.credits) || {};
  switch (decision.kind) {
    case "assign": {
      const { userId } = decision;
      return { cursor: userId, toEnd: userId, receivers: [userId], credits };
    }
    case "offer": {
      const [first = null] = decision.userIds;
      return { cursor: null, toEnd: isSequential(plan) ? first : null, receivers: [], credits };
    }
    case "exception":
      return { cursor: null, toEnd: null, receivers: chosenUsers(decision), credits };
    default:
      return { cursor: null, toEnd: null, receivers: [], credits };
  }
}

/** How the claim of an offer moves the turns; in a sequence, the offer moved the place already. */
export function claimMoves(userId: UserId, plan: Plan): TurnMoves {
  const toEnd = isSequential(plan) ? null : userId;
  return { cursor: userId, toEnd, receivers: [userId], credits: {} };
}

function isSequential({ settings }: Plan): boolean {
  return settings.distribution.kind === "sequential";
}
