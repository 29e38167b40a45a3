import { type ConditionPlace, categoryOfField, type FieldId, fieldsOf } from "@fairlead/engine";
import { definitionOf } from "../../conditions/comparison-form.ts";
import type { Choice } from "../../ui/category-chooser.tsx";

/** The fields that a rule may ask about somewhere, under their headings. */
export function fieldChoices(place: ConditionPlace): readonly Choice<FieldId>[] {
  return fieldsOf(place).map((value) => ({
    value,
    label: definitionOf(value).label,
    category: categoryOfField(value),
  }));
}
