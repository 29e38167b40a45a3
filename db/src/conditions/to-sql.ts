import {
  assertNever,
  type CompareCondition,
  type Condition,
  type FieldId,
  type FieldType,
  fieldDefinition,
  foldCase,
  foldText,
  isOfCodes,
  type Literal,
  OPERATORS_WITH_RANGE,
  type Operator,
  parseInstant,
  WHITE_SPACE,
} from "@fairlead/engine";
import { Column, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { isOneOf } from "../is-one-of.ts";
import { DayColumn } from "./day-column.ts";
import type { FieldColumns } from "./field-columns.ts";
import { fieldToSql, instantSql } from "./field-to-sql.ts";
import { FlagColumn } from "./flag-column.ts";
import { NamedColumn } from "./named-column.ts";
import { NamedSetColumn } from "./named-set-column.ts";
import { RelatedColumn } from "./related-column.ts";
import { FoldedText, TextColumn } from "./text-column.ts";

/**
 * A condition as an SQL expression that is true or false, never null: for every row the answer of the engine's
 * `compileCondition` on the same facts. Every value is bound, none is written into the text.
 *
 * Texts hold only well-formed Unicode without NUL, numbers are of an amount's size (a loan to value beyond the range
 * of doubles is an error to Postgres), instants are whole milliseconds; intake and `parseGraph` see to that.
 *
 * @param condition one that `checkCondition` finds no fault with, as `resolveDates` has it at a moment
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

/**
 * The same condition for a `where`, which takes null for false: there an index can answer what compares a column with a value, and what
 * is compared need not be folded in each row.
 *
 * @param isAsked false: for the rows for which the condition does not hold
 */
export function conditionToWhere(
  condition: Condition,
  columns: FieldColumns,
  nowMs: number,
  isAsked = true,
): SQL {
  switch (condition.kind) {
    case "all":
    case "any": {
      const mustAll = (condition.kind === "all") === isAsked;
      const parts = condition.of.map((part) => conditionToWhere(part, columns, nowMs, isAsked));
      if (parts.length === 0) return mustAll ? sql`true` : sql`false`;
      return sql`(${sql.join(parts, mustAll ? sql` and ` : sql` or `)})`;
    }
    case "not":
      return conditionToWhere(condition.of, columns, nowMs, !isAsked);
    case "compare": {
      const plain = plainComparison(condition, columns, nowMs);
      if (plain) return isAsked ? plain : sql`((${plain}) is not true)`;
      const holds = conditionToSql(condition, columns, nowMs);
      return isAsked ? holds : sql`(not ${holds})`;
    }
    default:
      return assertNever(condition);
  }
}

/** True where the comparison holds, false or null where not; `null` where it has no such form. */
function plainComparison(condition: CompareCondition, columns: FieldColumns, nowMs: number): SQL | null {
  const { field, operator, value } = condition;
  if (value?.kind === "field") return null;
  const column = columnOf(field, columns);
  // No column of texts holds an empty one; so asked, an index of those that have a value answers.
  if (column instanceof TextColumn && operator === "isNotEmpty") return sql`${column} <> ''`;
  if (column instanceof TextColumn || column instanceof FoldedText) return lookUp(column, condition);
  if (column instanceof RelatedColumn || column instanceof FlagColumn) return flagToWhere(column, operator);
  if (column instanceof DayColumn && operator === "isNotEmpty") return column.isFilled();
  if (column instanceof DayColumn && operator === "isOneOfDays") return column.isOneOf(daysOf(condition));
  if (column instanceof NamedColumn) {
    if (!HELD_BY_NO_MISSING_NAME.includes(operator)) return null;
    return column.isThereAndPasses(nameComparison(condition, columns, nowMs));
  }
  const sign = SIGNS[operator];
  const { type } = fieldDefinition(field);
  if (!(column instanceof Column) || (type !== "number" && type !== "instant")) return null;
  if (operator === "isNotEmpty") return sql`${column} is not null`;
  return sign ? sql`${column} ${sign} ${expectedToSql(condition, columns, nowMs)}` : null;
}

/** Of what is never null; `null` where the operator asks something else than yes or no. */
function flagToWhere(column: RelatedColumn | FlagColumn, operator: Operator): SQL | null {
  if (operator !== "isTrue" && operator !== "isFalse") return null;
  return column.isSet(operator === "isTrue");
}

const SIGNS: Readonly<Partial<Record<Operator, SQL>>> = {
  ...{ equals: sql`=`, greaterThan: sql`>`, after: sql`>`, lessThan: sql`<`, before: sql`<` },
  ...{ atLeast: sql`>=`, atMost: sql`<=` },
};

/** A missing name passes none of them. */
const HELD_BY_NO_MISSING_NAME: readonly Operator[] = [
  ...(["equals", "contains", "startsWith", "isOneOf", "isNotEmpty"] as const),
];

/** Whether the column holds the text, or one of the texts; `null` where the operator asks something else. */
function lookUp(column: TextColumn | FoldedText, { operator, value }: CompareCondition): SQL | null {
  if (value?.kind !== "literal" || (operator !== "equals" && operator !== "isOneOf")) return null;
  return column.holdsOneOf(textsOf(value.value));
}

function textsOf(literal: Literal): readonly string[] {
  if (typeof literal === "string") return [literal];
  return typeof literal === "object" ? literal.filter((one): one is string => typeof one === "string") : [];
}

/** The days that a rule on days that come back asks for. */
function daysOf({ value }: CompareCondition): readonly string[] {
  return value?.kind === "literal" ? textsOf(value.value) : [];
}

function columnOf(field: FieldId, columns: FieldColumns): SQLWrapper | undefined {
  return (columns as Readonly<Partial<Record<string, SQLWrapper>>>)[field];
}

function compareToSql(condition: CompareCondition, columns: FieldColumns, nowMs: number): SQL {
  const { field } = condition;
  const column = columnOf(field, columns);
  if (column instanceof NamedColumn) {
    return column.passes(nameComparison(condition, columns, nowMs));
  }
  if (column instanceof NamedSetColumn) return setComparison(column, condition);
  const actual = fieldToSql(field, columns, nowMs);
  const foldedActual =
    column instanceof TextColumn || column instanceof FoldedText ? column.folded() : folded(field, actual);
  return comparisonToSql(condition, sidesOf({ actual, foldedActual }, condition, columns, nowMs));
}

/** What compares a name, asked in the table that has it. */
function nameComparison(condition: CompareCondition, columns: FieldColumns, nowMs: number) {
  return (name: SQL): SQL => {
    const actual = sql`${name}::text`;
    const foldedActual = folded(condition.field, actual);
    const sides = sidesOf({ actual, foldedActual }, condition, columns, nowMs);
    return comparisonToSql(condition, sides);
  };
}

/** What compares a set of names with names, asked in the table that has them. */
function setComparison(column: NamedSetColumn, { operator, value }: CompareCondition): SQL {
  const texts = value?.kind === "literal" ? textsOf(value.value) : [];
  switch (operator) {
    case "includes":
    case "includesAnyOf":
      return column.hasOne(texts);
    case "doesNotInclude":
      return sql`(not ${column.hasOne(texts)})`;
    case "isEmpty":
      return sql`(not ${column.hasOne()})`;
    case "isNotEmpty":
      return column.hasOne();
    default:
      throw new Error(`A set of names is not asked whether it ${operator}`);
  }
}

function sidesOf(
  left: Pick<Sides, "actual" | "foldedActual">,
  condition: CompareCondition,
  columns: FieldColumns,
  nowMs: number,
): Sides {
  const expected = expectedToSql(condition, columns, nowMs);
  return { ...left, expected, foldedExpected: foldedLiteral(condition) ?? folded(condition.field, expected) };
}

interface Sides {
  readonly actual: SQL;
  readonly expected: SQL;
  /** As texts are compared; of no use for other types. */
  readonly foldedActual: SQL;
  readonly foldedExpected: SQL;
}

/** `is true` and `is not true` make two values of three: with something missing, SQL's answer is null. */
function comparisonToSql(condition: CompareCondition, sides: Sides): SQL {
  const { actual, expected, foldedActual, foldedExpected } = sides;
  const { type } = fieldDefinition(condition.field);
  const isText = type === "text" || type === "choice";
  const equal = isText ? sql`${foldedActual} = ${foldedExpected}` : sql`${actual} = ${expected}`;
  switch (condition.operator) {
    case "equals":
      return sql`((${equal}) is true)`;
    case "notEquals":
      return sql`((${equal}) is not true)`;
    case "contains":
      // Not `like`: the text is taken literally.
      return sql`((strpos(${foldedActual}, ${foldedExpected}) > 0) is true)`;
    case "startsWith":
      return sql`(starts_with(${foldedActual}, ${foldedExpected}) is true)`;
    case "isOneOf":
      return isOneOfSet(condition, sides);
    case "isNoneOf":
      return sql`(not ${isOneOfSet(condition, sides)})`;
    case "includes":
      return isMember(condition.field, actual, foldedExpected);
    case "doesNotInclude":
      return sql`(not ${isMember(condition.field, actual, foldedExpected)})`;
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
    case "isOneOfDays":
      return sql`((${actual} = any(${sql.param([...daysOf(condition)])}::text[]::timestamptz[])) is true)`;
    case "inLastDays":
    case "notInLastDays":
    case "inPeriod":
    case "dayInNextDays":
    case "dayInPeriod":
      throw new Error("A rule on dates is asked as `resolveDates` has it at a moment");
    case "isTrue":
      return sql`(${actual} is true)`;
    case "isFalse":
      return sql`(${actual} is false)`;
    case "includesAnyOf":
      return sharesMember(actual, condition, expected);
    case "isEmpty":
      return isEmpty(type, sides);
    case "isNotEmpty":
      return sql`(not ${isEmpty(type, sides)})`;
    default:
      return assertNever(condition.operator);
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
function isMember(field: FieldId, set: SQL, foldedText: SQL): SQL {
  return sql`exists (select 1 from unnest(${set}) as member (value) where ${folded(field, sql`member.value`)} = ${foldedText})`;
}

/** Never null. Of texts as they are written, one array that Postgres hashes: a row costs the same for one text and for hundreds. */
function isOneOfSet(condition: CompareCondition, { expected, foldedActual }: Sides): SQL {
  const texts = foldedLiterals(condition);
  return texts
    ? sql`((${isOneOf(foldedActual, texts)}) is true)`
    : isMember(condition.field, expected, foldedActual);
}

/** Never null: over a missing set there are no members. */
function sharesMember(set: SQL, condition: CompareCondition, texts: SQL): SQL {
  const literals = foldedLiterals(condition);
  if (literals) {
    return sql`exists (select 1 from unnest(${set}) as member (value) where ${isOneOf(folded(condition.field, sql`member.value`), literals)})`;
  }
  return sql`exists (select 1 from unnest(${set}) as member (value), unnest(${texts}) as one (value)
    where ${folded(condition.field, sql`member.value`)} = ${folded(condition.field, sql`one.value`)})`;
}

function isEmpty(type: FieldType, { actual, foldedActual }: Sides): SQL {
  if (type === "textSet") return sql`(coalesce(cardinality(${actual}), 0) = 0)`;
  if (type === "text" || type === "choice") return sql`(coalesce(${foldedActual}, '') = '')`;
  return sql`(${actual} is null)`;
}

/** A text that is compared with, folded once instead of for each row; `null` where it is none. */
function foldedLiteral({ field, value }: CompareCondition): SQL | null {
  if (value?.kind !== "literal" || typeof value.value !== "string") return null;
  return fieldDefinition(field).type === "instant" ? null : sql`${foldingOf(field)(value.value)}::text`;
}

/** Texts that are compared with, folded once; `null` where they are another field's. */
function foldedLiterals({ field, value }: CompareCondition): readonly string[] | null {
  return value?.kind === "literal" ? textsOf(value.value).map(foldingOf(field)) : null;
}

/** `U&'\0009\000A…'`: the engine's list, so that both trim alike. */
const WHITE_SPACE_SQL = sql.raw(
  `U&'${[...WHITE_SPACE].map((one) => `\\${one.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}'`,
);

/** As the engine compares texts of a field: codes trimmed, and in lower case by the rules of "C", which know ASCII alone. */
function folded(field: FieldId, text: SQL): SQL {
  if (!isOfCodes(field)) return sql`(fold_text(${text}) collate "C")`;
  return sql`lower(btrim(${text}, ${WHITE_SPACE_SQL}) collate "C")`;
}

function foldingOf(field: FieldId): (text: string) => string {
  return isOfCodes(field) ? foldCase : foldText;
}
