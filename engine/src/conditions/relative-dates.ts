import { assertNever } from "../assert-never.ts";
import { addDays, isLeapYear } from "../time/calendar-day.ts";
import { localDate } from "../time/local-date.ts";
import { startOfDayMs } from "../time/start-of-day.ts";
import type { CompareCondition, Condition, Literal } from "./condition.ts";
import type { FieldId } from "./field-catalogue.ts";
import type { Operator } from "./operator.ts";
import { type Days, daysOf } from "./period-days.ts";
import { isRelative, PERIODS, type Period, type RelativeOperator } from "./relative-operator.ts";

/** When a rule is asked, and by whose clock: the organization's, so that everybody sees the same list. */
export interface Moment {
  readonly nowMs: number;
  /** IANA. */
  readonly timeZone: string;
}

/** No birthday is before. */
const FIRST_YEAR = 1900;

/** Whether a condition compares a date with the day on which it is asked. */
export function asksForToday(condition: Condition): boolean {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.some(asksForToday);
    case "not":
      return asksForToday(condition.of);
    case "compare":
      return isRelative(condition.operator);
    default:
      return assertNever(condition);
  }
}

/** The condition as it stands at a moment: what compares with that day compares with dates. */
export function resolveDates(condition: Condition, moment: Moment): Condition {
  switch (condition.kind) {
    case "all":
    case "any":
      return { ...condition, of: condition.of.map((part) => resolveDates(part, moment)) };
    case "not":
      return { ...condition, of: resolveDates(condition.of, moment) };
    case "compare":
      return isRelative(condition.operator) ? resolve(condition, condition.operator, moment) : condition;
    default:
      return assertNever(condition);
  }
}

/** As a comparison with a missing value is false, so is one with a value that names no days. */
function resolve(
  { field, value }: CompareCondition,
  operator: RelativeOperator,
  { timeZone, nowMs }: Moment,
): Condition {
  const literal = value?.kind === "literal" ? value.value : "";
  const today = localDate(timeZone, nowMs);
  switch (operator) {
    case "inLastDays":
    case "notInLastDays": {
      const sinceMs = startOfDayMs(timeZone, addDays(today, 1 - daysIn(literal)));
      if (operator === "inLastDays") return from(field, sinceMs);
      return { kind: "any", of: [before(field, sinceMs), compare(field, "isEmpty")] };
    }
    case "inPeriod": {
      if (!isPeriod(literal)) return NEVER;
      const { first, until } = daysOf(literal, today);
      const [firstMs, untilMs] = [startOfDayMs(timeZone, first), startOfDayMs(timeZone, until)];
      return { kind: "all", of: [from(field, firstMs), before(field, untilMs)] };
    }
    case "dayInNextDays":
      return onDays(field, { first: today, until: addDays(today, daysIn(literal)) });
    case "dayInPeriod":
      return isPeriod(literal) ? onDays(field, daysOf(literal, today)) : NEVER;
    default:
      return assertNever(operator);
  }
}

const NEVER: Condition = { kind: "any", of: [] };

function daysIn(literal: Literal): number {
  return typeof literal === "number" ? literal : 0;
}

export function isPeriod(literal: Literal): literal is Period {
  return typeof literal === "string" && Object.hasOwn(PERIODS, literal);
}

function onDays(field: FieldId, days: Days): Condition {
  return compare(field, "isOneOfDays", anniversaries(days));
}

/**
 * Every day since 1900 that comes back on one of these days. 29 February comes back on 28 February in years that have no
 * such day, so that it stays in its month.
 */
export function anniversaries({ first, until }: Days): readonly string[] {
  const lastYear = Number(until.slice(0, 4));
  const monthDays = new Set<string>();
  for (let day = first; day < until; day = addDays(day, 1)) {
    const monthDay = day.slice(5);
    monthDays.add(monthDay);
    if (monthDay === "02-28" && !isLeapYear(Number(day.slice(0, 4)))) monthDays.add("02-29");
  }
  const found: string[] = [];
  for (let year = FIRST_YEAR; year <= lastYear; year += 1) {
    for (const monthDay of monthDays) {
      if (monthDay !== "02-29" || isLeapYear(year)) found.push(`${year}-${monthDay}`);
    }
  }
  return found;
}

function compare(field: FieldId, operator: Operator, value?: Literal): CompareCondition {
  const base = { kind: "compare", field, operator } as const;
  return value === undefined ? base : { ...base, value: { kind: "literal", value } };
}

/** At an instant or later; instants are whole milliseconds. Written so that an index can answer it. */
function from(field: FieldId, instantMs: number): CompareCondition {
  return compare(field, "after", new Date(instantMs - 1).toISOString());
}

function before(field: FieldId, instantMs: number): CompareCondition {
  return compare(field, "before", new Date(instantMs).toISOString());
}
