/** A lead as it came in: JSON values or the texts of a flat file, not checked yet; null is as absent. */
export interface RawDelivery {
  readonly externalId?: unknown;
  readonly receivedAt?: unknown;
  readonly contact?:
    | {
        readonly firstName?: unknown;
        readonly lastName?: unknown;
        readonly email?: unknown;
        readonly cellPhone?: unknown;
        readonly preferredLanguage?: unknown;
      }
    | null
    | undefined;
  readonly loan?:
    | {
        readonly amountUsd?: unknown;
        readonly purchasePriceUsd?: unknown;
        readonly annualIncomeUsd?: unknown;
        readonly purpose?: unknown;
        readonly propertyType?: unknown;
        readonly occupancy?: unknown;
        readonly propertyState?: unknown;
        readonly termMonths?: unknown;
        readonly creditMeetsGuidelines?: unknown;
      }
    | null
    | undefined;
}
