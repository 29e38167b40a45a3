import type { FieldId } from "../conditions/field-catalogue.ts";
import type { LeadCategory } from "../leads/lead-columns.ts";
import type { ContactCategory } from "./contact-columns.ts";

/** The headings under which the fields and columns of lists stand. */
export type ListCategory = ContactCategory | LeadCategory;

const ADDRESS: readonly FieldId[] = ["contact.city", "contact.state", "contact.postalCode"];
const RECORD: readonly FieldId[] = [
  ...(["contact.source", "contact.groups", "contact.referredBy", "contact.leadStatus"] as const),
  ...(["contact.owner", "contact.contactedAt", "contact.createdAt"] as const),
  ...(["contact.isSilenced", "contact.hasOpenTasks", "contact.archiveReason"] as const),
];

/** The heading under which a field of a list's rule is looked for; the columns stand under the same. */
export function categoryOfField(field: FieldId): ListCategory {
  if (field.startsWith("loan.")) return "Loan Information";
  if (field.startsWith("lead.")) return "Lead";
  if (ADDRESS.includes(field)) return "Address";
  return RECORD.includes(field) ? "Record" : "Contact";
}
