import { definitionOf } from "../../../conditions/comparison-form.ts";
import { allFields } from "../../../conditions/operand-rules.ts";

const GROUPS: Readonly<Record<string, string>> = {
  lead: "Lead",
  contact: "Contact",
  loan: "Loan",
  user: "User",
  now: "Time",
};

/** Every field that a filter can ask of, with what it belongs to. */
export const FIELD_OPTIONS = allFields().map((field) => ({
  value: field,
  label: definitionOf(field).label,
  detail: GROUPS[field.split(".")[0] ?? ""] ?? "",
}));
