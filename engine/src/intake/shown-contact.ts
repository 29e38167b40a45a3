import type { DeliveredContact } from "./delivery.ts";
import { CONTACT_FIELDS, type ContactField } from "./duplicate-rules.ts";

/**
 * A contact as it may be shown with a lead: a honored do-not-contact status hides every field that was not ticked, from
 * everybody and everywhere.
 *
 * @param shownFields `null`: all of them
 */
export function shownContact<Contact extends DeliveredContact>(
  contact: Contact,
  shownFields: readonly ContactField[] | null,
): Contact {
  if (shownFields === null) return contact;
  const hidden = CONTACT_FIELDS.filter((field) => !shownFields.includes(field));
  return { ...contact, ...Object.fromEntries(hidden.map((field) => [field, null])) };
}

/** What a contact is called: the name, else the email address; `null` when nothing of it is known or shown. */
export function contactName({ firstName, lastName, email }: DeliveredContact): string | null {
  return [firstName, lastName].filter(Boolean).join(" ") || email;
}
