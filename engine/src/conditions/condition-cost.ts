import type { Condition } from "./condition.ts";

/** What asking a condition costs at most: its comparisons, and each value of a list that one names. */
export function conditionCost(condition: Condition): number {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.reduce((sum, part) => sum + conditionCost(part), 0);
    case "not":
      return conditionCost(condition.of);
    case "compare": {
      const { value } = condition;
      return value?.kind === "literal" && typeof value.value === "object" ? value.value.length : 1;
    }
  }
}
