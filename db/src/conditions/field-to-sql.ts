import { assertNever, type FieldId, fieldDefinition } from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import type { FieldColumns } from "./field-columns.ts";

/** A field as an SQL expression of the type that its comparisons need; null where it is missing. */
export function fieldToSql(field: FieldId, columns: FieldColumns, nowMs: number): SQL {
  switch (field) {
    case "loan.loanToValuePercent":
      return loanToValueSql(columns);
    case "user.licensedStates":
      return licensedStatesSql(columns, nowMs);
    case "user.isWithinWorkingHours":
      return withinWorkingHoursSql(columns, nowMs);
    case "now.instant":
      return instantSql(nowMs);
    default:
      return typedColumn(field, columns[field] ?? sql`null`);
  }
}

/** An instant as a bound value. */
export function instantSql(instantMs: number): SQL {
  return sql`${new Date(instantMs).toISOString()}::timestamptz`;
}

function typedColumn(field: FieldId, column: FieldColumns[keyof FieldColumns]): SQL {
  const { type } = fieldDefinition(field);
  switch (type) {
    case "text":
    case "choice":
      return sql`${column}::text`;
    case "number":
      // As in memory: whole numbers and fractions alike are doubles.
      return sql`${column}::float8`;
    case "boolean":
      return sql`${column}::boolean`;
    case "instant":
      return sql`${column}::timestamptz`;
    case "textSet":
      return sql`${column}::text[]`;
    default:
      return assertNever(type);
  }
}

function loanToValueSql(columns: FieldColumns): SQL {
  const amountUsd = sql`${columns["loan.amountUsd"]}::float8`;
  const priceUsd = sql`${columns["loan.purchasePriceUsd"]}::float8`;
  return sql`(case when ${priceUsd} > 0 then ${amountUsd} * 100 / ${priceUsd} end)`;
}

/** The states whose licence has not ended, by the day of the user's zone. */
function licensedStatesSql(columns: FieldColumns, nowMs: number): SQL {
  const states = sql`${columns["user.licensedStates"]}::text[]`;
  const today = sql`to_char(${instantSql(nowMs)} at time zone ${columns["user.timeZone"]}, 'YYYY-MM-DD')`;
  const lastDay = sql`${columns["user.licenceEnds"]}::jsonb ->> state`;
  return sql`(case when ${states} is null then null else array(
    select state from unnest(${states}) with ordinality as held (state, place)
    where ${lastDay} is null or ${today} <= (${lastDay}) collate "C" order by place
  ) end)`;
}

function withinWorkingHoursSql(columns: FieldColumns, nowMs: number): SQL {
  const timeZone = columns["user.timeZone"];
  return sql`(case when ${timeZone} is null then null else exists (
    select 1
    from jsonb_array_elements(${columns["user.workingHours"]}) as hours (stretch),
      lateral (select ${instantSql(nowMs)} at time zone ${timeZone} as clock) as local
      -- Of today, or of yesterday for a night that is not over.
      cross join (values (0), (1)) as ago (days)
    where (stretch->>'weekday')::int = extract(isodow from clock - make_interval(days => days))
      and extract(hour from clock) * 60 + extract(minute from clock) + days * 1440 >= (stretch->>'fromMinute')::int
      and extract(hour from clock) * 60 + extract(minute from clock) + days * 1440 < (stretch->>'toMinute')::int
  ) end)`;
}
