import type { EarlierCheck } from "./earlier-check.ts";
import { UNKNOWN_COLUMNS, UNKNOWN_RULES, UNREADABLE_VALUES } from "./saved-lists.ts";
import { UNKNOWN_GROUP_RULES } from "./smart-groups.ts";
import { STUCK_LEADS, UNKNOWN_FILTERS, UNKNOWN_TICKS } from "./workflows.ts";

/**
 * All that is looked at before 0.3.0 runs on a database again, in the order in which it is told.
 *
 * What a later change stores and 0.3.0 cannot read gets an entry here, unless one of these finds it: they know new fields,
 * operators, values and columns by not finding them in `known-to-earlier.ts`.
 */
export const EARLIER_CHECKS: readonly EarlierCheck[] = [
  UNKNOWN_TICKS,
  UNKNOWN_COLUMNS,
  UNREADABLE_VALUES,
  UNKNOWN_RULES,
  UNKNOWN_GROUP_RULES,
  UNKNOWN_FILTERS,
  STUCK_LEADS,
];
