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
