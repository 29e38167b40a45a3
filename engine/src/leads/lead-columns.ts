/** The headings under which the columns of leads are looked for. */
export type LeadCategory = "Lead" | "Contact" | "Loan Information";

interface ColumnDefinition {
  readonly label: string;
  readonly category: LeadCategory;
}

/** The columns that a list of leads may show beside the frozen "Actions" and "Name", in the order in which they are offered. */
export const LEAD_LIST_COLUMNS = {
  state: { label: "State", category: "Lead" },
  assignee: { label: "Assignee", category: "Lead" },
  workflow: { label: "Workflow", category: "Lead" },
  source: { label: "Lead Source", category: "Lead" },
  timeLeft: { label: "Time left", category: "Lead" },
  receivedAt: { label: "Received", category: "Lead" },
  contactedAt: { label: "Contacted On", category: "Lead" },
  closedAt: { label: "Closed", category: "Lead" },
  createdAt: { label: "Creation Date", category: "Lead" },
  externalId: { label: "External ID", category: "Lead" },
  email: { label: "Email", category: "Contact" },
  cellPhone: { label: "Phone Cell", category: "Contact" },
  preferredLanguage: { label: "Preferred Language", category: "Contact" },
  leadStatus: { label: "Lead Status", category: "Contact" },
  amountUsd: { label: "Loan amount", category: "Loan Information" },
  purchasePriceUsd: { label: "Purchase price", category: "Loan Information" },
  annualIncomeUsd: { label: "Annual income", category: "Loan Information" },
  loanPurpose: { label: "Loan purpose", category: "Loan Information" },
  propertyType: { label: "Property type", category: "Loan Information" },
  occupancy: { label: "Occupancy", category: "Loan Information" },
  propertyState: { label: "Property state", category: "Loan Information" },
  termMonths: { label: "Term", category: "Loan Information" },
} as const satisfies Record<string, ColumnDefinition>;

export type LeadColumn = keyof typeof LEAD_LIST_COLUMNS;

/** Whether a text names a column; saved lists outlive versions. */
export function isLeadColumn(text: string): text is LeadColumn {
  return Object.hasOwn(LEAD_LIST_COLUMNS, text);
}

/** Every column, in the order in which they are offered. */
export function leadColumns(): readonly LeadColumn[] {
  return Object.keys(LEAD_LIST_COLUMNS) as LeadColumn[];
}
