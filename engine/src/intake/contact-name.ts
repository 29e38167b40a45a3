import type { DeliveredContact } from "./delivery.ts";

/** What a contact without a name is called. */
export const UNNAMED = "Unnamed contact";

type Names = Pick<DeliveredContact, "firstName" | "lastName" | "email">;

/** What a contact is called wherever one is shown, also where nothing of the name is known or shown. */
export function shownName(contact: Names): string {
  return contactName(contact) ?? UNNAMED;
}

/** What a contact is called: the name, else the email address; `null` when nothing of it is known or shown. */
export function contactName({ firstName, lastName, email }: Names): string | null {
  return [firstName, lastName].filter(Boolean).join(" ") || email;
}
