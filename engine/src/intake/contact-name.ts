import type { DeliveredContact } from "./delivery.ts";

/** What a contact is called: the name, else the email address; `null` when nothing of it is known or shown. */
export function contactName({ firstName, lastName, email }: DeliveredContact): string | null {
  return [firstName, lastName].filter(Boolean).join(" ") || email;
}
