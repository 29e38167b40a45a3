/** A lead as it came in: JSON values or the texts of a flat file, not checked yet; null is as absent. */
export interface RawDelivery {
  readonly externalId?: unknown;
  readonly receivedAt?: unknown;
  readonly contact?:
    | {
        readonly firstName?: unknown;
        readonly lastName?: unknown;
        /** Both names in one, such as `Ann Lee` or `Lee, Ann`; fills the parts that are blank. */
        readonly fullName?: unknown;
        readonly email?: unknown;
        readonly cellPhone?: unknown;
        readonly homePhone?: unknown;
        readonly workPhone?: unknown;
        /** More of either: a list, or one text with several in it. */
        readonly emails?: unknown;
        readonly phones?: unknown;
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
        /** Months, whatever the number. */
        readonly termMonths?: unknown;
        /** Years up to 40, months above, unless it says which: `30`, `360`, `30 yr fixed`. Fills a blank `termMonths`. */
        readonly term?: unknown;
        readonly creditMeetsGuidelines?: unknown;
      }
    | null
    | undefined;
}
