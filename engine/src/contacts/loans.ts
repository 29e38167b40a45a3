/** Where a loan stands. */
export const LOAN_STATUSES = {
  application: "Application",
  processing: "Processing",
  underwriting: "Underwriting",
  approved: "Approved",
  funded: "Funded",
  denied: "Denied",
  withdrawn: "Withdrawn",
} as const;
export type LoanStatus = keyof typeof LOAN_STATUSES;

export const LOAN_TYPES = {
  conventional: "Conventional",
  fha: "FHA",
  va: "VA",
  usda: "USDA",
  jumbo: "Jumbo",
  other: "Other",
} as const;
export type LoanType = keyof typeof LOAN_TYPES;

/** What a contact is to a loan. */
export const LOAN_ROLES = {
  borrower: "Borrower",
  coBorrower: "Co-borrower",
  agent: "Real estate agent",
  other: "Other",
} as const;
export type LoanRole = keyof typeof LOAN_ROLES;

/** The fields of a loan by their labels, with what the contact is to it. */
export const LOAN_FIELD_LABELS: Readonly<Record<string, string>> = {
  number: "Loan number",
  status: "Status",
  type: "Loan type",
  amountUsd: "Loan amount",
  interestRatePercent: "Interest rate",
  loanPurpose: "Purpose",
  propertyState: "Property state",
  termMonths: "Term in months",
  openedAt: "Opened",
  role: "Role of the contact",
};
