import { assertNever } from "../assert-never.ts";
import type { Decision, DecisionBasis } from "./decision.ts";
import { chosenUsers } from "./explain.ts";
import { reasonText } from "./reason-text.ts";

/** What somebody is called who is not known any more. */
export const FORMER_USER = "a former user";

/** A decision that would be taken, as one sentence. */
export function decisionSentence(decision: Decision, nameOf: (id: string) => string): string {
  const who = people(chosenUsers(decision).map(nameOf));
  switch (decision.kind) {
    case "assign":
      return `${who} would get it${droppedText(decision.basis)}.`;
    case "offer":
      return `It would be offered to ${who}${droppedText(decision.basis)}.`;
    case "exception":
      return `Exception: ${reasonText(decision.reason)}. ${decision.userId ? `${who} would get it.` : "It would wait in the exception queue."}`;
    case "handOn":
      return `Exception: ${reasonText(decision.reason)}. Another workflow would try.`;
    case "hold":
      return `It would be held: ${reasonText(decision.reason)}.`;
    default:
      return assertNever(decision);
  }
}

/** That filters were dropped for a decision, to end a sentence with; empty when none were. */
export function droppedText(basis: DecisionBasis | null): string {
  return basis === "requiredFilters" ? ", after dropping the filters that are not required" : "";
}

/** `Ann`, `Ann and Ben`, `Ann, Ben and 3 others`; `nobody` for none. */
export function people(names: readonly string[]): string {
  const [first = "nobody", second, ...rest] = names;
  if (second === undefined) return first;
  if (rest.length === 0) return `${first} and ${second}`;
  return `${first}, ${second} and ${rest.length} ${rest.length === 1 ? "other" : "others"}`;
}
