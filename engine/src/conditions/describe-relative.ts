import type { Literal } from "./condition.ts";
import type { FieldDefinition } from "./field-catalogue.ts";
import { isPeriod } from "./relative-dates.ts";
import { countsDays, PERIODS, type RelativeOperator } from "./relative-operator.ts";

/**
 * A rule on dates as a person says it: `Contacted in the last 7 days`, `Not contacted for 30 days`, `Birthday this month`.
 *
 * @param value left out while it is unfinished
 */
export function describeRelative(
  { label, happened }: Pick<FieldDefinition, "label" | "happened">,
  operator: RelativeOperator,
  value: Literal | undefined,
): string {
  const what = happened ? capitalized(happened) : label;
  if (!countsDays(operator)) {
    return `${what} ${value !== undefined && isPeriod(value) ? PERIODS[value] : "…"}`;
  }
  const isToday = value === 1;
  const days = `${value ?? "…"} days`;
  switch (operator) {
    case "inLastDays":
      return isToday ? `${what} today` : `${what} in the last ${days}`;
    case "dayInNextDays":
      return isToday ? `${what} today` : `${what} in the next ${days}`;
    case "notInLastDays":
      return `${happened ? `Not ${happened}` : `${label} not`} ${isToday ? "today" : `for ${days}`}`;
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
