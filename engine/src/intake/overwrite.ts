import type { DeliveredContact } from "./delivery.ts";
import type { ContactField } from "./duplicate-rules.ts";
import { abbreviates } from "./one-person.ts";

/** What of a delivery overwrites a record: the ticked fields that it brings a value for. */
export function overwriting<Fields extends object, Field extends keyof Fields>(
  delivered: Fields,
  ticked: readonly Field[],
): Partial<Pick<Fields, Field>> {
  const present = ticked.filter((field) => delivered[field] !== null);
  return Object.fromEntries(present.map((field) => [field, delivered[field]])) as Partial<
    Pick<Fields, Field>
  >;
}

/** What of a delivery overwrites a contact: the ticked fields that it brings a value for, but for names in initials. */
export function overwritingContact(
  delivered: DeliveredContact,
  ticked: readonly ContactField[],
  known: Pick<DeliveredContact, "firstName" | "lastName">,
): Partial<Pick<DeliveredContact, ContactField>> {
  const full = ticked.filter((field) => !abbreviates(field, delivered, known));
  return overwriting(delivered, full);
}

/** A record with its gaps filled: what was delivered, and where that is missing what was known. */
export function filledUp<Fields extends object>(delivered: Fields, known: Fields): Fields {
  // Either may lack a field that was added after it was stored.
  const entries = Object.entries({ ...delivered, ...known }).map(([field, value]) => [
    field,
    (delivered as Record<string, unknown>)[field] ?? value,
  ]);
  return Object.fromEntries(entries) as Fields;
}
