import {
  type Delivery,
  type DeliveryNote,
  gainedOf,
  type IntakeDecision,
  linesOf,
  overwritingContact,
  settleAddresses,
  withNotes,
} from "@fairlead/engine";
import { extensionColumns, extensionIn, extensionNotes, extensionsAfter } from "./extension-columns.ts";
import type { KnownContact } from "./known-contacts.ts";

type ExistingContact = Extract<IntakeDecision["contact"], { readonly kind: "existing" }>;

/** What a matching contact is reached by after a delivery, with what is dialled after its phones. */
export function settledAddresses(delivery: Delivery, known: KnownContact, contact: ExistingContact) {
  const overwritten = overwritingContact(delivery.contact, contact.overwrite, known.fields);
  const settled = settleAddresses(known.lines, overwritten, gainedOf(contact, linesOf(delivery)));
  const given = extensionColumns(delivery, settled.lines);
  const isChanged = contact.gainsAddresses || settled.lines.cellPhone !== known.lines.cellPhone;
  const extensions = isChanged ? extensionsAfter(known, settled.lines, given) : known.extensions;
  return { ...settled, extensions };
}

/** The digits to dial after phones that a contact has beside its fields afterwards: as they came, or as its fields had them. */
export function extensionsBeside(
  given: Readonly<Record<string, string>>,
  { lines, extensions }: KnownContact,
  former: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    former.flatMap((address) => {
      const extension = given[address] ?? extensionIn(lines, extensions, address);
      return extension === null ? [] : [[address, extension]];
    }),
  );
}

/** A delivery with notes of the extensions that the contact which it matches does not keep. */
export function withExtensionNotes(
  delivery: Delivery,
  match: { readonly known: KnownContact } | null,
  { contact }: IntakeDecision,
): Delivery {
  const given = delivery.further?.extensions ?? {};
  if (match === null || contact.kind === "new" || Object.keys(given).length === 0) return delivery;
  return withNotes(delivery, extensionNotes(given, settledAddresses(delivery, match.known, contact)));
}

/** The notes of a delivery as a part of what is told of it; nothing where it has none. */
export function notesOf({ notes }: Delivery): { readonly notes?: readonly DeliveryNote[] } {
  return notes === undefined ? {} : { notes };
}
