import { FIELDS, type FieldDefinition, type FieldId, type FieldType, type Operator } from "@fairlead/engine";

const NEEDS_NOTHING: ReadonlySet<Operator> = new Set(["isTrue", "isFalse", "isEmpty", "isNotEmpty"]);
const TAKES_LIST: ReadonlySet<Operator> = new Set(["isOneOf", "isNoneOf"]);

/** Whether an operator compares with nothing. */
export function needsNothing(operator: Operator): boolean {
  return NEEDS_NOTHING.has(operator);
}

/** Whether an operator compares with several values. */
export function takesList(operator: Operator): boolean {
  return TAKES_LIST.has(operator);
}

/** What kinds of field may stand on the right side: a set includes a text, the others compare with their like. */
const FITS: Readonly<Record<FieldType, readonly FieldType[]>> = {
  text: ["text", "choice"],
  choice: ["choice", "text"],
  number: ["number"],
  boolean: [],
  instant: ["instant"],
  textSet: ["text", "choice"],
};

/** The fields with which a field can be compared by an operator, in catalogue order; empty when only a value fits. */
export function fittingFields(field: FieldId, operator: Operator): readonly FieldId[] {
  if (needsNothing(operator)) return [];
  const definition: FieldDefinition = FIELDS[field];
  if (takesList(operator)) return allFields().filter((other) => FIELDS[other].type === "textSet");
  const fits = FITS[definition.type];
  return allFields().filter((other) => other !== field && fits.includes(FIELDS[other].type));
}

/** Every field of the catalogue, in its order. */
export function allFields(): readonly FieldId[] {
  return Object.keys(FIELDS) as FieldId[];
}
