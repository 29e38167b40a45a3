import type { UserId } from "../ids.ts";
import type { Decision } from "./decision.ts";
import { chosenUsers } from "./explain.ts";

/** What a decision changes of the turns of the workflow that took it. */
export interface TurnMoves {
  /** Who has received the last lead now; `null`: nobody new. */
  readonly cursor: UserId | null;
  /** Who has a lead more, for the caps. */
  readonly receivers: readonly UserId[];
  /** Balanced turns: what is owed after this to those that it changes it for. */
  readonly credits: Readonly<Record<UserId, number>>;
}

/** How a decision moves the turns: an assignment by turn does, an offer only when it is claimed, an exception never. */
export function turnMoves(decision: Decision): TurnMoves {
  const credits = ("credits" in decision && decision.credits) || {};
  switch (decision.kind) {
    case "assign":
      return { cursor: decision.userId, receivers: [decision.userId], credits };
    case "exception":
      return { cursor: null, receivers: chosenUsers(decision), credits };
    default:
      return { cursor: null, receivers: [], credits };
  }
}
