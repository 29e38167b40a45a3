import type { Facts, UserFacts } from "../facts.ts";
import type { CompareCondition, Literal } from "./condition.ts";
import { FIELDS } from "./field-catalogue.ts";
import { foldText } from "./fold-text.ts";
import { readField } from "./read-field.ts";
import type { ReadyValue } from "./test-operator.ts";

/** A literal made ready to compare with a field of a type. */
export function readyLiteral(value: Literal, isInstant: boolean): ReadyValue {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return value.map(foldText);
  return isInstant ? Date.parse(value) : foldText(value);
}

/** What a comparison compares with, for these facts. */
export function expectedValue(
  comparison: CompareCondition,
  facts: Facts,
  user: UserFacts | null,
): ReadyValue {
  const { field, value } = comparison;
  if (!value) return null;
  if (value.kind === "literal") return readyLiteral(value.value, FIELDS[field].type === "instant");
  const read = readField(value.field, facts, user);
  if (typeof read === "string") return foldText(read);
  return typeof read === "boolean" ? null : read;
}
