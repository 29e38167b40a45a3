import type { AddressLines, Delivery } from "@fairlead/engine";

/** What is dialled after the phones of a contact, as its columns. */
export interface ExtensionColumns {
  readonly cellPhoneExtension: string | null;
  readonly homePhoneExtension: string | null;
  readonly workPhoneExtension: string | null;
}

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
