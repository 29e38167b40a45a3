import { type Operator, PERIODS, PERIODS_OF } from "@fairlead/engine";
import type { Option } from "../ui/option.ts";
import { takesDays, takesRange } from "./operand-rules.ts";

/** What an operator begins with, as typed: most people ask for just this. Others begin with nothing. */
const USUAL: Readonly<Partial<Record<Operator, string>>> = {
  ...{ inLastDays: "7", notInLastDays: "30", inPeriod: "thisMonth" },
  ...{ dayInNextDays: "14", dayInPeriod: "thisMonth" },
};

export function usualText(operator: Operator): string {
  return USUAL[operator] ?? "";
}

/** Whether an operator names a period of the calendar. */
export function takesPeriod(operator: Operator): operator is keyof typeof PERIODS_OF {
  return Object.hasOwn(PERIODS_OF, operator);
}

/** The periods that an operator may name. */
export function periodOptions(operator: keyof typeof PERIODS_OF): readonly Option[] {
  return PERIODS_OF[operator].map((value) => ({ value, label: PERIODS[value] }));
}

/** Whether what was typed for one operator has the form that another one takes. */
export function isKeptBetween(one: Operator, other: Operator): boolean {
  return [takesRange, takesDays, takesPeriod].every((takes) => takes(one) === takes(other));
}
