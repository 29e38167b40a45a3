/** The headings under which columns and fields are looked for. */
export type ContactCategory = "Contact" | "Address" | "Record" | "Loan Information";

interface ColumnDefinition {
  readonly label: string;
  readonly category: ContactCategory;
}

/** The columns that a list of contacts may show beside the frozen "Actions" and "Name", in the order in which they are offered. */
export const CONTACT_COLUMNS = {
  nickname: { label: "Nickname", category: "Contact" },
  email: { label: "Email", category: "Contact" },
  cellPhone: { label: "Phone Cell", category: "Contact" },
  homePhone: { label: "Phone Home", category: "Contact" },
  workPhone: { label: "Phone Work", category: "Contact" },
  prefersText: { label: "OK to SMS", category: "Contact" },
  preferredLanguage: { label: "Preferred Language", category: "Contact" },
  birthday: { label: "Birthday", category: "Contact" },
  address: { label: "Address", category: "Address" },
  city: { label: "City", category: "Address" },
  state: { label: "State", category: "Address" },
  postalCode: { label: "ZIP code", category: "Address" },
  source: { label: "Lead Source", category: "Record" },
  owner: { label: "Owner", category: "Record" },
  groups: { label: "Groups", category: "Record" },
  referredBy: { label: "Referred By", category: "Record" },
  leadStatus: { label: "Lead Status", category: "Record" },
  contactedAt: { label: "Contacted On", category: "Record" },
  createdAt: { label: "Creation Date", category: "Record" },
  loanAmountUsd: { label: "Loan amount", category: "Loan Information" },
  loanPurpose: { label: "Loan purpose", category: "Loan Information" },
  propertyState: { label: "Property state", category: "Loan Information" },
  accounts: { label: "Accounts", category: "Loan Information" },
} as const satisfies Record<string, ColumnDefinition>;

export type ContactColumn = keyof typeof CONTACT_COLUMNS;

/** Whether a text names a column; saved lists outlive versions. */
export function isContactColumn(text: string): text is ContactColumn {
  return Object.hasOwn(CONTACT_COLUMNS, text);
}

/** Every column, in the order in which they are offered. */
export function contactColumns(): readonly ContactColumn[] {
  return Object.keys(CONTACT_COLUMNS) as ContactColumn[];
}
