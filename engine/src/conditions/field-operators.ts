import { type ConditionPlace, type FieldId, fieldDefinition, OPERATORS_BY_TYPE } from "./field-catalogue.ts";
import type { Operator } from "./operator.ts";
import { DAY_RELATIVE, INSTANT_RELATIVE } from "./relative-operator.ts";

/**
 * The operators that a field may be compared by somewhere, in the order the editor shows them. A workflow's filter is
 * asked once, when a lead is routed: there no date is compared with the day on which one looks.
 */
export function operatorsFor(field: FieldId, place: ConditionPlace): readonly Operator[] {
  const { type, isDay } = fieldDefinition(field);
  const usual = OPERATORS_BY_TYPE[type];
  if (type !== "instant" || place === "filters") return usual;
  return [...(isDay ? DAY_RELATIVE : INSTANT_RELATIVE), ...usual];
}
