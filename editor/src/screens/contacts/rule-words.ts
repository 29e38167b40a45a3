import { type ContactRule, comparisonOfRule, describeCondition } from "@fairlead/engine";
import { type ComparisonForm, comparisonOfForm, formOfComparison } from "../../conditions/comparison-form.ts";

/** A rule as a sentence: "State is OH". */
export function ruleWords(rule: ContactRule): string {
  return describeCondition(comparisonOfRule(rule));
}

/** A rule as it is edited. */
export function formOfRule(rule: ContactRule): ComparisonForm {
  return formOfComparison(comparisonOfRule(rule));
}

/** The rule that a form stands for; the engine judges whether it is complete. */
export function ruleOfForm(form: ComparisonForm): ContactRule {
  const { field, operator, value } = comparisonOfForm(form);
  return value?.kind === "literal" ? { field, operator, value: value.value } : { field, operator };
}
