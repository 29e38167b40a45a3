import { type CompareCondition, type ContactRule, describeCondition } from "@fairlead/engine";
import { type ComparisonForm, comparisonOfForm, formOfComparison } from "../../conditions/comparison-form.ts";

/** A rule as a sentence: "State is OH". */
export function ruleWords(rule: ContactRule): string {
  return describeCondition(comparisonOf(rule));
}

/** A rule as it is edited. */
export function formOfRule(rule: ContactRule): ComparisonForm {
  return formOfComparison(comparisonOf(rule));
}

/** The rule that a form stands for; the engine judges whether it is complete. */
export function ruleOfForm(form: ComparisonForm): ContactRule {
  const { field, operator, value } = comparisonOfForm(form);
  return value?.kind === "literal" ? { field, operator, value: value.value } : { field, operator };
}

function comparisonOf({ field, operator, value }: ContactRule): CompareCondition {
  const base = { kind: "compare", field, operator } as const;
  return value === undefined ? base : { ...base, value: { kind: "literal", value } };
}
