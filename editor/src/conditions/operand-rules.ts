import {
  countsDays,
  FIELDS,
  type FieldDefinition,
  type FieldId,
  fieldsOf,
  mayCompareWithField,
  OPERATORS_WITH_LIST,
  OPERATORS_WITH_RANGE,
  OPERATORS_WITHOUT_VALUE,
  type Operator,
} from "@fairlead/engine";

/** Whether an operator compares with nothing. */
export function needsNothing(operator: Operator): boolean {
  return OPERATORS_WITHOUT_VALUE.includes(operator);
}

/** Whether an operator compares with several values. */
export function takesList(operator: Operator): boolean {
  return OPERATORS_WITH_LIST.includes(operator);
}

/** Whether an operator compares with a first and a last value. */
export function takesRange(operator: Operator): boolean {
  return OPERATORS_WITH_RANGE.includes(operator);
}

/** Whether an operator counts days. */
export function takesDays(operator: Operator): boolean {
  return countsDays(operator);
}

/** The fields with which a field can be compared by an operator, in catalogue order; empty when only a value fits. */
export function fittingFields(field: FieldId, operator: Operator): readonly FieldId[] {
  if (needsNothing(operator)) return [];
  const { type }: FieldDefinition = FIELDS[field];
  return allFields().filter(
    (other) => other !== field && mayCompareWithField(type, operator, FIELDS[other].type),
  );
}

/** Every field that a filter may ask about, in the catalogue's order. */
export function allFields(): readonly FieldId[] {
  return fieldsOf("filters");
}
