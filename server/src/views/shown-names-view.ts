import type { LeadName } from "@fairlead/db";
import { contactName, shownContact } from "@fairlead/engine";

/** The contacts' names by lead, as far as they may be shown. */
export function shownNamesView(contacts: readonly LeadName[]): ReadonlyMap<string, string> {
  return new Map(
    contacts.map(({ leadId, shownFields, ...contact }) => [
      leadId,
      contactName(shownContact(contact, shownFields)) ?? "Unnamed contact",
    ]),
  );
}
