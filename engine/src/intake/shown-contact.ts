import type { DeliveredContact } from "./delivery.ts";
import { CONTACT_FIELDS, type ContactField } from "./duplicate-rules.ts";

/** What a contact without a name is called. */
export const UNNAMED = "Unnamed contact";

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

/** What a contact is called wherever one is shown, also where nothing of the name is known or shown. */
export function shownName(contact: Pick<DeliveredContact, "firstName" | "lastName" | "email">): string {
  return contactName(contact) ?? UNNAMED;
}

/** What a contact is called: the name, else the email address; `null` when nothing of it is known or shown. */
export function contactName({
  firstName,
  lastName,
  email,
}: Pick<DeliveredContact, "firstName" | "lastName" | "email">): string | null {
  return [firstName, lastName].filter(Boolean).join(" ") || email;
}
