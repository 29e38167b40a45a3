import type { Condition } from "./condition.ts";

/** How many comparisons a condition holds: what asking it costs. */
export function countComparisons(condition: Condition): number {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.reduce((sum, part) => sum + countComparisons(part), 0);
    case "not":
      return countComparisons(condition.of);
    case "compare":
      return 1;
  }
}
