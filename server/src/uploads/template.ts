import { LEAD_COLUMNS, type LeadPointer } from "@fairlead/engine";

/** An invented person; what another column says already is left blank. */
const EXAMPLE: Readonly<Partial<Record<LeadPointer, string>>> = {
  "/source": "Your Source Name",
  "/externalId": "LEAD-0001",
  "/receivedAt": "9/2/2025",
  "/contact/firstName": "Ann",
  "/contact/lastName": "Okafor",
  "/contact/email": "ann.okafor@example.com",
  "/contact/emails": "ann@work.example.com",
  "/contact/cellPhone": "(617) 555-0123",
  "/contact/homePhone": "(617) 555-0124",
  "/contact/workPhone": "(617) 555-0125 x12",
  "/contact/preferredLanguage": "English",
  "/loan/propertyState": "MA",
  "/loan/amountUsd": "350,000",
  "/loan/purchasePriceUsd": "437,500",
  "/loan/annualIncomeUsd": "98,000",
  "/loan/purpose": "Purchase",
  "/loan/propertyType": "Single family",
  "/loan/occupancy": "Primary residence",
  "/loan/term": "30 years",
  "/loan/creditMeetsGuidelines": "yes",
};

/** The row of the template that shows what its columns take. */
export const EXAMPLE_ROW: readonly string[] = LEAD_COLUMNS.map(({ pointer }) => EXAMPLE[pointer] ?? "");
