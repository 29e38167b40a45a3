import { FIELDS, LOAN_WORD_FIELDS, type LoanWordField } from "@fairlead/engine";
import type { Option } from "../../ui/option.ts";

/** What stands in a choice for "it means nothing". */
export const IGNORE = "ignore";

/** What a word of a field may mean, "nothing" last. */
export function meaningsOf(field: LoanWordField): readonly Option<string>[] {
  const options = FIELDS[`loan.${field}`].options;
  return [...options, { value: IGNORE, label: "Nothing: ignore it" }];
}

/** The facts that words are taught for. */
export const WORD_FIELDS: readonly Option<LoanWordField>[] = LOAN_WORD_FIELDS.map((value) => ({
  value,
  label: fieldLabel(value),
}));

/** "Loan purpose". */
export function fieldLabel(field: LoanWordField): string {
  return FIELDS[`loan.${field}`].label;
}
