/** A postal address in the United States. */
export interface PostalAddress {
  readonly street: string;
  readonly city: string;
  /** Two-letter postal code, upper case. */
  readonly state: string;
  /** Five digits, or nine with a hyphen. */
  readonly postalCode: string;
}
