import type { ConditionPlace } from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import { KNOWN_TO_EARLIER } from "./known-to-earlier.ts";

const { fields, operators } = KNOWN_TO_EARLIER;

/** A list or a record of words, to be looked up in by `?`. */
export function words(known: object): SQL {
  return sql`${JSON.stringify(known)}::jsonb`;
}

/** Whether the earlier release can ask a rule, `{ field, operator, value }`, in a place. True or false, never null. */
export function isKnownRule(rule: SQL, place: ConditionPlace): SQL {
  const known = Object.entries(fields[place]).map(([field, type]) => [field, operators[type]]);
  return sql`coalesce((${words(Object.fromEntries(known))} -> (${rule} ->> 'field')) ? (${rule} ->> 'operator'), false)`;
}

/** Whether a rule's value is a text, a number, several texts, or left out. True or false, never null. */
export function isReadableValue(value: SQL): SQL {
  return sql`coalesce(jsonb_typeof(${value}) in ('string', 'number') or (jsonb_typeof(${value}) = 'array'
    and not jsonb_path_exists(${value}, '$[*] ? (@.type() != "string")')), true)`;
}

/** Whether a plan asks something that the earlier release cannot: it would fail wherever it routes by the plan. */
export function asksUnknown(plan: SQL): SQL {
  const comparison = sql`asked.comparison`;
  const value = sql`${comparison} -> 'value'`;
  const isKnownField = sql`coalesce(${words(fields.filters)} ? (${value} ->> 'field'), false)`;
  return sql`(jsonb_path_exists(${plan}, ${OF_UNKNOWN_KIND}) or exists (
    select from jsonb_path_query(${plan}, '$.** ? (@.kind == "compare")') as asked (comparison)
    where not ${isKnownRule(comparison, "filters")} or not case ${value} ->> 'kind'
      when 'field' then ${isKnownField} else ${isReadableValue(sql`${value} -> 'value'`)} end))`;
}

/** A part of a condition, or what it compares with, of a kind that no condition of the earlier release has. */
const OF_UNKNOWN_KIND = sql.raw(
  `'$.**.condition.** ? (${["all", "any", "not", "compare", "literal", "field"]
    .map((kind) => `@.kind != "${kind}"`)
    .join(" && ")})'`,
);
