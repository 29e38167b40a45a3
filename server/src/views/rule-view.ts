import type { ContactRule } from "@fairlead/engine";

/** A rule of a list or of a smart group, as the API tells it. */
export function ruleView({ field, operator, value }: ContactRule) {
  const base = { field, operator };
  if (value === undefined) return base;
  return { ...base, value: typeof value === "object" ? [...value] : value };
}
