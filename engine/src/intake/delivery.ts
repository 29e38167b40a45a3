import type { LoanFacts } from "../facts.ts";

/**
 * A lead as a source delivered it, checked and normalized; what ingest takes.
 *
 * (source, external id) names a delivery: the same delivery twice is one lead.
 */
export interface Delivery {
  readonly externalId: string | null;
  readonly contact: DeliveredContact;
  readonly loan: LoanFacts;
  /** When the source says that it received the lead; `null` means now. Milliseconds since the epoch. */
  readonly receivedAtMs: number | null;
  /** What reaches the person beside `email` and `cellPhone`; left out: nothing does. */
  readonly further?: FurtherAddresses;
  /** Optional values that were not understood, as they came; left out: there were none. */
  readonly notes?: readonly DeliveryNote[];
}

/** Emails and phones beside the first ones; none of them repeats another or the first ones. */
export interface FurtherAddresses {
  /** E.164, as is the next one. */
  readonly homePhone: string | null;
  readonly workPhone: string | null;
  /** Normalized as `DeliveredContact.email` is. */
  readonly emails: readonly string[];
  /** E.164; neither cell, home nor work phone. */
  readonly phones: readonly string[];
  /** The digits to dial after a number, by the number as E.164: also of the cell phone. */
  readonly extensions: Readonly<Record<string, string>>;
}

/** A value that could not be read: the lead goes on without it, and keeps it as it came. */
export interface DeliveryNote {
  /** JSON pointer into the delivery, such as `/loan/occupancy`. */
  readonly pointer: string;
  /** As it was sent, to 1,000 characters; of a longer one it says how many are left out. */
  readonly value: string;
  /** What would have been accepted. */
  readonly detail: string;
}

/** A delivery with more notes. */
export function withNotes(delivery: Delivery, more: readonly DeliveryNote[]): Delivery {
  return more.length === 0 ? delivery : { ...delivery, notes: [...(delivery.notes ?? []), ...more] };
}

export interface DeliveredContact {
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** Trimmed and lower case. */
  readonly email: string | null;
  /** E.164. */
  readonly cellPhone: string | null;
  /** BCP 47 primary tag. */
  readonly preferredLanguage: string | null;
}
