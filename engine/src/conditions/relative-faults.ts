import type { Literal } from "./condition.ts";
import {
  countsDays,
  MAX_DAYS,
  PERIODS,
  PERIODS_OF,
  type Period,
  type RelativeOperator,
} from "./relative-operator.ts";

/** What is wrong with the value of a rule on dates, and how to mend it; `null` where nothing is. */
export function faultOfRelative(operator: RelativeOperator, value: Literal): string | null {
  if (countsDays(operator)) {
    const most = MAX_DAYS[operator];
    const isCount = typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most;
    return isCount ? null : `give a number of days, 1 to ${most.toLocaleString("en-US")}.`;
  }
  const periods: readonly Period[] = PERIODS_OF[operator];
  if (periods.some((period) => period === value)) return null;
  return `choose a period: ${periods.map((period) => PERIODS[period]).join(", ")}.`;
}
