import {
  type AddressLines,
  type Delivery,
  type DeliveryNote,
  type ExtensionField,
  extensionFieldOf,
  PHONE_FIELDS,
  type PhoneField,
} from "@fairlead/engine";

/** What is dialled after the phones of a contact, as its columns. */
export type ExtensionColumns = Readonly<Record<ExtensionField, string | null>>;

type Phones = Pick<AddressLines, "cellPhone" | "homePhone" | "workPhone">;

/** What a delivery says is dialled after these phones; `null` where it says nothing. */
export function extensionColumns({ further }: Delivery, phones: Phones): ExtensionColumns {
  const after = (phone: string | null) => (phone === null ? null : (further?.extensions[phone] ?? null));
  return {
    cellPhoneExtension: after(phones.cellPhone),
    homePhoneExtension: after(phones.homePhone),
    workPhoneExtension: after(phones.workPhone),
  };
}

/**
 * What is dialled after the phones that a contact has afterwards: after a new number what is given, or nothing; after one that
 * stays what is known, or else what is given.
 */
export function extensionsAfter(
  known: { readonly lines: Phones; readonly extensions: ExtensionColumns },
  after: Phones,
  given: ExtensionColumns,
): ExtensionColumns {
  const dialled = (phone: PhoneField) => {
    const column = extensionFieldOf(phone);
    const kept = after[phone] === known.lines[phone] ? known.extensions[column] : null;
    return kept ?? given[column];
  };
  return {
    cellPhoneExtension: dialled("cellPhone"),
    homePhoneExtension: dialled("homePhone"),
    workPhoneExtension: dialled("workPhone"),
  };
}

/** The extension of a number that a contact has in its fields; `null` where it has none, or not the number. */
export function extensionIn(lines: Phones, extensions: ExtensionColumns, number: string): string | null {
  const field = PHONE_FIELDS.find((phone) => lines[phone] === number);
  return field === undefined ? null : extensions[extensionFieldOf(field)];
}

/**
 * Notes of extensions that a lead brings and that its contact does not keep: it is not updated, or has another one after the number.
 *
 * @param given the digits to dial, by number
 * @param after what the contact has afterwards; `former`: what is kept beside its fields with the extension that is given
 */
export function extensionNotes(
  given: Readonly<Record<string, string>>,
  after: {
    readonly lines: Phones;
    readonly extensions: ExtensionColumns;
    readonly former: readonly string[];
  },
): readonly DeliveryNote[] {
  return Object.entries(given).flatMap(([number, extension]) => {
    const { lines, extensions, former } = after;
    if (former.includes(number) || extensionIn(lines, extensions, number) === extension) return [];
    const detail =
      "The contact has no extension after this number, or another one; this one is kept here alone.";
    return [{ pointer: "/contact/phones", value: `${number} x${extension}`, detail }];
  });
}
