import type { ContactGroupHead } from "../../api/generated/types.gen.ts";

/** Why what is ticked cannot be changed or deleted; `null` where it can: one group at a time, and an editable one. */
export function whyNotSelected(
  selected: readonly Pick<ContactGroupHead, "name" | "isEditable" | "isDefault">[],
): string | null {
  const [one, ...more] = selected;
  if (!one) return "Tick a group first.";
  if (more.length > 0) return "Tick only one group: one is changed or deleted at a time.";
  if (one.isDefault) return `“${one.name}” came with the account and cannot be changed.`;
  return one.isEditable ? null : `Only who made “${one.name}” can change it.`;
}
