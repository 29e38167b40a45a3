import type { DeliveredContact } from "../intake/delivery.ts";
import { CONTACT_FIELDS } from "../intake/duplicate-rules.ts";
import { FIELDS_BESIDE, type HiddenFields } from "./lead-view.ts";

/** A lead's contact without what somebody may not see. */
export function contactOfLead<Contact extends DeliveredContact>(
  contact: Contact,
  hidden: HiddenFields,
): Contact {
  const fields = [...CONTACT_FIELDS, ...FIELDS_BESIDE].filter(
    (field) => hidden.has(`contact.${field}`) && Object.hasOwn(contact, field),
  );
  return fields.length === 0 ? contact : { ...contact, ...emptied(fields) };
}

/** A lead's row without the values of its own that somebody may not see: a column is named as its field, or so after `loan`. */
export function factsOfLead<Lead extends object>(lead: Lead, hidden: HiddenFields): Lead {
  const columns = [...hidden.keys()].flatMap((field) => {
    const [of, name = ""] = field.split(".");
    return of === "loan" ? [name, `loan${name.charAt(0).toUpperCase()}${name.slice(1)}`] : [];
  });
  const held = columns.filter((column) => Object.hasOwn(lead, column));
  return held.length === 0 ? lead : { ...lead, ...emptied(held) };
}

function emptied(fields: readonly string[]): Readonly<Record<string, null>> {
  return Object.fromEntries(fields.map((field) => [field, null]));
}
