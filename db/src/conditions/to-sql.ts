import {
  assertNever,
  type CompareCondition,
  type Condition,
  fieldDefinition,
  OPERATORS_WITH_RANGE,
  type Operator,
  parseInstant,
  WHITE_SPACE,
} from "@fairlead/engine";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { FieldColumns } from "./field-columns.ts";
import { fieldToSql, instantSql } from "./field-to-sql.ts";
import { NamedColumn } from "./named-column.ts";

/**
 * A condition as an SQL expression that is true or false, never null: for every row the answer of the engine's
 * `compileCondition` on the same facts. Every value is bound, none is written into the text.
 *
 * Texts hold only well-formed Unicode without NUL, numbers are of an amount's size (a loan to value beyond the range
 * of doubles is an error to Postgres), instants are whole milliseconds; intake and `parseGraph` see to that.
 *
 * @param condition one that `checkCondition` finds no fault with
 * @param nowMs milliseconds since the epoch
 */
export function conditionToSql(condition: Condition, columns: FieldColumns, nowMs: number): SQL {
  switch (condition.kind) {
    case "all":
      return join(condition, columns, nowMs, sql` and `, sql`true`);
    case "any":
      return join(condition, columns, nowMs, sql` or `, sql`false`);
    case "not":
      return sql`(not ${conditionToSql(condition.of, columns, nowMs)})`;
    case "compare":
      if (OPERATORS_WITH_RANGE.includes(condition.operator)) return rangeToSql(condition, columns, nowMs);
      return compareToSql(condition, columns, nowMs);
    default:
      return assertNever(condition);
  }
}

function compareToSql(condition: CompareCondition, columns: FieldColumns, nowMs: number): SQL {
  const { field, operator } = condition;
  const { type } = fieldDefinition(field);
  const expected = expectedToSql(condition, columns, nowMs);
  const column = (columns as Readonly<Partial<Record<string, SQLWrapper>>>)[field];
  if (column instanceof NamedColumn) {
    return column.passes((name) => comparisonToSql(operator, { actual: sql`${name}::text`, expected, type }));
  }
  return comparisonToSql(operator, { actual: fieldToSql(field, columns, nowMs), expected, type });
}

interface Sides {
  readonly actual: SQL;
  readonly expected: SQL;
  /** The type of the field asked about. */
  readonly type: ReturnType<typeof fieldDefinition>["type"];
}

/** `is true` and `is not true` make two values of three: with something missing, SQL's answer is null. */
function comparisonToSql(operator: Operator, { actual, expected, type }: Sides): SQL {
  const isText = type === "text" || type === "choice";
  const equal = isText ? sql`${folded(actual)} = ${folded(expected)}` : sql`${actual} = ${expected}`;
  switch (operator) {
    case "equals":
      return sql`((${equal}) is true)`;
    case "notEquals":
      return sql`((${equal}) is not true)`;
    case "contains":
      // Not `like`: the text is taken literally.
      return sql`((strpos(${folded(actual)}, ${folded(expected)}) > 0) is true)`;
    case "startsWith":
      return sql`(starts_with(${folded(actual)}, ${folded(expected)}) is true)`;
    case "isOneOf":
      return isMember(expected, actual);
    case "isNoneOf":
      return sql`(not ${isMember(expected, actual)})`;
    case "includes":
      return isMember(actual, expected);
    case "doesNotInclude":
      return sql`(not ${isMember(actual, expected)})`;
    case "isBetween":
      throw new Error("A range has two sides: see rangeToSql");
    case "greaterThan":
    case "after":
      return sql`((${actual} > ${expected}) is true)`;
    case "atLeast":
      return sql`((${actual} >= ${expected}) is true)`;
    case "lessThan":
    case "before":
      return sql`((${actual} < ${expected}) is true)`;
    case "atMost":
      return sql`((${actual} <= ${expected}) is true)`;
    case "isTrue":
      return sql`(${actual} is true)`;
    case "isFalse":
      return sql`(${actual} is false)`;
    case "includesAnyOf":
      return sharesMember(actual, expected);
    case "isEmpty":
      return isEmpty(type, actual);
    case "isNotEmpty":
      return sql`(not ${isEmpty(type, actual)})`;
    default:
      return assertNever(operator);
  }
}

/** Within the first and the last instant of a range. */
function rangeToSql({ field, value }: CompareCondition, columns: FieldColumns, nowMs: number): SQL {
  const literal = value?.kind === "literal" && typeof value.value === "object" ? value.value : [];
  const [first, last] = literal.map(parseInstant);
  if (typeof first !== "number" || typeof last !== "number") return sql`false`;
  const actual = fieldToSql(field, columns, nowMs);
  return sql`((${actual} between ${instantSql(first)} and ${instantSql(last)}) is true)`;
}

function expectedToSql({ field, value }: CompareCondition, columns: FieldColumns, nowMs: number): SQL {
  if (!value) return sql`null`;
  if (value.kind === "field") return fieldToSql(value.field, columns, nowMs);
  const literal = value.value;
  if (typeof literal === "number") return sql`${literal}::float8`;
  if (typeof literal === "object") return sql`${sql.param(literal)}::text[]`;
  if (fieldDefinition(field).type !== "instant") return sql`${literal}::text`;
  const instantMs = parseInstant(literal);
  return instantMs === null ? sql`null::timestamptz` : instantSql(instantMs);
}

function join(
  { of }: Extract<Condition, { readonly kind: "all" | "any" }>,
  columns: FieldColumns,
  nowMs: number,
  word: SQL,
  ofNothing: SQL,
): SQL {
  if (of.length === 0) return ofNothing;
  return sql`(${sql.join(
    of.map((part) => conditionToSql(part, columns, nowMs)),
    word,
  )})`;
}

/** Never null: over a missing set there are no members, and a missing text equals none. */
function isMember(set: SQL, text: SQL): SQL {
  return sql`exists (select 1 from unnest(${set}) as member (value) where ${folded(sql`member.value`)} = ${folded(text)})`;
}

/** Never null: over a missing set there are no members. */
function sharesMember(set: SQL, texts: SQL): SQL {
  return sql`exists (select 1 from unnest(${set}) as member (value), unnest(${texts}) as one (value)
    where ${folded(sql`member.value`)} = ${folded(sql`one.value`)})`;
}

function isEmpty(type: Sides["type"], actual: SQL): SQL {
  if (type === "textSet") return sql`(coalesce(cardinality(${actual}), 0) = 0)`;
  if (type === "text" || type === "choice") return sql`(coalesce(${folded(actual)}, '') = '')`;
  return sql`(${actual} is null)`;
}

/** `U&'\0009\000A…'`: the engine's list, so that both trim alike. */
const WHITE_SPACE_SQL = sql.raw(
  `U&'${[...WHITE_SPACE].map((one) => `\\${one.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}'`,
);

/** As the engine compares texts: trimmed, and in lower case by the rules of "C", which know ASCII alone. */
function folded(text: SQL): SQL {
  return sql`lower(btrim(${text}, ${WHITE_SPACE_SQL}) collate "C")`;
}
