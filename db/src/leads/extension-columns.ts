import {
  type AddressLines,
  type Delivery,
  type ExtensionField,
  extensionFieldOf,
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
