import { asksForToday, type ContactRule, comparisonOfRule, type Moment } from "@fairlead/engine";
import type { Tx } from "../client.ts";
import { organizationTimeZone } from "../identity/organization-time-zone.ts";

/** Rules as lists and smart groups have them. */
interface Rules {
  readonly include: readonly ContactRule[];
  readonly exclude: readonly ContactRule[];
}

/**
 * When rules are asked, by the organization's clock. It is looked up only where one of them compares a date with the day
 * on which it is asked; the others need none.
 */
export async function momentFor(tx: Tx, nowMs: number, asked: readonly (Rules | null)[]): Promise<Moment> {
  const rules = asked.flatMap((one) => (one ? [...one.include, ...one.exclude] : []));
  const needsZone = rules.some((rule) => asksForToday(comparisonOfRule(rule)));
  return { nowMs, timeZone: needsZone ? await organizationTimeZone(tx) : "UTC" };
}
