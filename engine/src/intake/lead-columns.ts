/**
 * What a column of a flat file becomes: where its value goes in a submission, the column's name, and other names it goes by, the
 * surest first. Names are those of spreadsheets, lead vendors, loan systems and lead forms of ads.
 *
 * `phone` names are taken for the cell phone only where the file has none that says so.
 */
export const LEAD_COLUMNS = [
  { pointer: "/source", name: "Source Name", aliases: ["Source", "Lead Source"] },
  { pointer: "/externalId", name: "External ID", aliases: ["External Lead ID", "Lead ID", "ID"] },
  {
    pointer: "/receivedAt",
    name: "Received At",
    aliases: [
      ...[
        "Received",
        "Date Received",
        "Created At",
        "Lead Date",
        "Created Time",
        "Created Date",
        "Date Created",
      ],
      ...[
        "Create Date",
        "Lead Created",
        "Lead Created Date",
        "Lead Received",
        "Submitted At",
        "Submission Date",
      ],
      ...["Submission Time", "Lead Submit Time"],
    ],
  },
  {
    pointer: "/contact/firstName",
    name: "First Name",
    aliases: ["First", "Given Name", "Forename", "Lead First Name", "FName"],
  },
  {
    pointer: "/contact/lastName",
    name: "Last Name",
    aliases: ["Last", "Surname", "Family Name", "Lead Last Name", "LName"],
  },
  {
    pointer: "/contact/fullName",
    name: "Full Name",
    aliases: [
      "Name",
      "Lead Name",
      "Contact Name",
      "Customer Name",
      "Client Name",
      "Borrower",
      "Borrower Name",
      "Person Name",
    ],
  },
  {
    pointer: "/contact/email",
    name: "Email",
    aliases: [
      ...[
        "Email Address",
        "E-mail",
        "E-mail Address",
        "Primary Email",
        "Email 1",
        "Home Email",
        "Personal Email",
      ],
      ...["User Email", "Home Email Address", "Personal Email Address", "Primary Email Address"],
      ...["E-mail 1 - Value", "E-mail 1 Address", "Mail"],
    ],
  },
  {
    pointer: "/contact/emails",
    name: "Other Emails",
    aliases: [
      ...[
        "Other Email",
        "Email 2",
        "Email 3",
        "Secondary Email",
        "Second Email",
        "Email 2 Address",
        "Email 3 Address",
        "E-mail 2 - Value",
        "E-mail 3 - Value",
        "Person - Email - Work",
        "Person - Email - Home",
        "Person - Email - Other",
        "Alternate Email",
        "Alt Email",
      ],
      ...[
        "Additional Email",
        "Work Email",
        "Business Email",
        "Work Email Address",
        "Email Address 2",
        "2nd Email",
      ],
    ],
  },
  {
    pointer: "/contact/cellPhone",
    name: "Cell Phone",
    aliases: [
      ...[
        "Phone Cell",
        "Mobile",
        "Mobile Phone",
        "Cell",
        "Cell Phone Number",
        "Mobile Number",
        "Cell Number",
      ],
      ...["Mobile Phone Number", "Cellular", "Cellular Phone", "Phone Mobile", "Phone Number (Cell)"],
      ...["Cell No.", "Mobile No.", "Person - Phone - Mobile"],
    ],
    phone: [
      ...["Phone", "Phone Number", "Primary Phone", "Primary Phone Number", "Phone 1", "Telephone"],
      ...[
        "Telephone Number",
        "Contact Number",
        "Contact Phone",
        "Best Phone",
        "Preferred Phone",
        "User Phone",
      ],
      ...["Tel", "Phone No", "Phone 1 - Value"],
    ],
  },
  {
    pointer: "/contact/homePhone",
    name: "Home Phone",
    aliases: [
      "Phone Home",
      "Home Phone Number",
      "Home Number",
      "Landline",
      "Evening Phone",
      "Phone Number (Home)",
      "Person - Phone - Home",
    ],
  },
  {
    pointer: "/contact/workPhone",
    name: "Work Phone",
    aliases: [
      ...["Phone Work", "Work Phone Number", "Work Number", "Business Phone", "Business Phone Number"],
      ...["Office Phone", "Office Phone Number", "Day Phone", "Daytime Phone"],
      ...["Phone Number (Work)", "Person - Phone - Work"],
    ],
  },
  {
    pointer: "/contact/phones",
    name: "Other Phones",
    aliases: [
      ...[
        "Other Phone",
        "Phone 2",
        "Phone 3",
        "Secondary Phone",
        "Second Phone",
        "Alternate Phone",
        "Alt Phone",
      ],
      ...[
        "Additional Phone",
        "Phone Number 2",
        "2nd Phone",
        "Secondary Phone Number",
        "Alternate Phone Number",
        "Phone 2 - Value",
        "Phone 3 - Value",
        "Home Phone 2",
        "Mobile Phone 2",
        "Cell Phone 2",
        "Business Phone 2",
        "Work Phone 2",
        "Person - Phone - Other",
      ],
    ],
  },
  {
    pointer: "/contact/preferredLanguage",
    name: "Preferred Language",
    aliases: ["Language", "Language Preference", "Primary Language"],
  },
  {
    pointer: "/loan/propertyState",
    name: "Property State",
    aliases: [
      ...["Subject Property State", "Subject Prop State", "Subj Prop State", "Subject State", "Prop State"],
      ...["Property Address State", "State", "State/Province"],
    ],
  },
  {
    pointer: "/loan/amountUsd",
    name: "Loan Amount",
    aliases: [
      ...["Amount", "Loan Amt", "Requested Loan Amount", "Desired Loan Amount", "Total Loan Amount"],
      "Loan Amount Requested",
      ...["Base Loan Amount", "Note Amount"],
    ],
  },
  {
    pointer: "/loan/purchasePriceUsd",
    name: "Purchase Price",
    aliases: [
      "Price",
      "Property Value",
      "Home Price",
      "Sales Price",
      "Estimated Property Value",
      "Home Value",
    ],
  },
  {
    pointer: "/loan/annualIncomeUsd",
    name: "Annual Income",
    aliases: ["Income", "Household Income", "Yearly Income", "Annual Household Income"],
  },
  {
    pointer: "/loan/purpose",
    name: "Loan Purpose",
    aliases: ["Purpose", "Purpose of Loan", "Transaction Type"],
  },
  {
    pointer: "/loan/propertyType",
    name: "Property Type",
    aliases: ["Subject Property Type", "Type of Property", "Home Type", "Prop Type"],
  },
  {
    pointer: "/loan/occupancy",
    name: "Occupancy",
    aliases: [
      ...["Occupancy Type", "Occupancy Status", "Property Occupancy", "Property Use", "Property Usage"],
      ...["Subject Property Occupancy", "Property Will Be", "Property Will Be Used As"],
    ],
  },
  { pointer: "/loan/termMonths", name: "Term Months", aliases: ["Loan Term Months", "Term in Months"] },
  { pointer: "/loan/term", name: "Loan Term", aliases: ["Term", "Term of Loan", "Loan Term Years"] },
  {
    pointer: "/loan/creditMeetsGuidelines",
    name: "Credit Meets Guidelines",
    aliases: ["Meets Guidelines"],
  },
] as const satisfies readonly LeadColumn[];

interface LeadColumn {
  readonly pointer: `/${string}`;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names of a phone that do not say of which kind it is. */
  readonly phone?: readonly string[];
}

/** Where a column's value goes. */
export type LeadPointer = (typeof LEAD_COLUMNS)[number]["pointer"];

const POINTERS: ReadonlySet<string> = new Set(LEAD_COLUMNS.map(({ pointer }) => pointer));
const REACHING = /^\/contact\/(?:emails?|phones|(?:cell|home|work)Phone)$/;

/** Whether a pointer is that of a value of a lead. */
export function isLeadPointer(pointer: string): pointer is LeadPointer {
  return POINTERS.has(pointer);
}

/** Whether a value is an email or phone: of several columns for one, each is kept. */
export function isReaching(pointer: LeadPointer): boolean {
  return REACHING.test(pointer);
}

/** Whether a value is somebody's own: their name, what reaches them, their income. */
export function isOfAPerson(pointer: LeadPointer): boolean {
  return pointer.startsWith("/contact/") || pointer === "/loan/annualIncomeUsd";
}

/** The name of the column that a fault's pointer is about; `null` for the row as a whole. */
export function pointerToColumn(pointer: string): string | null {
  const column = LEAD_COLUMNS.find((one) => pointer === one.pointer || pointer.startsWith(`${one.pointer}/`));
  return column?.name ?? null;
}
