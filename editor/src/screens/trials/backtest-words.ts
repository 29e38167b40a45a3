import { assertNever } from "@fairlead/engine";
import type { BacktestRow, BacktestWorkflowResponse } from "../../api/generated/types.gen.ts";
import { formatCount } from "../../format/values.ts";

/** A difference with its sign: "+3", "−2", "0"; the minus is the typographic one. */
export function signed(difference: number): string {
  if (difference === 0) return "0";
  return `${difference > 0 ? "+" : "−"}${formatCount(Math.abs(difference))}`;
}

/** Who would have got a lead, or what would have become of it. */
export function wouldText({
  outcome,
  would,
  wouldCount,
}: Pick<BacktestRow, "outcome" | "would" | "wouldCount">): string {
  const first = would[0]?.name;
  const others = wouldCount - 1;
  const who = first === undefined || others === 0 ? first : `${first} and ${formatCount(others)} more`;
  switch (outcome) {
    case "assign":
      return who ?? "Nobody";
    case "offer":
      return who === undefined ? "Nobody" : `Offer to ${who}`;
    case "exception":
      return who === undefined ? "Exception queue" : `Exception: ${who}`;
    case "handOn":
      return "Another workflow";
    case "hold":
      return "Held";
    default:
      return assertNever(outcome);
  }
}

/** The most leads that any user would have or has got, the full length of a bar; 1 at least, to divide by. */
export function fullLength(users: BacktestWorkflowResponse["users"]): number {
  return users.reduce((most, { would, did }) => Math.max(most, would, did), 1);
}

/** The sums under the table by user. */
export function totalsOf(users: BacktestWorkflowResponse["users"]) {
  return users.reduce((sum, { would, did }) => ({ would: sum.would + would, did: sum.did + did }), {
    ...{ would: 0, did: 0 },
  });
}
