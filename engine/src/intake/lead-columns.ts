import { failureColumns } from "../files/failures-file.ts";
import { keyOf } from "./field-reader.ts";
import type { RawDelivery } from "./raw-delivery.ts";

/** The columns of a flat file: where the value goes, the column's name, and other names it goes by. */
export const LEAD_COLUMNS = [
  { pointer: "/source", name: "Source Name", aliases: ["Source", "Lead Source"] },
  { pointer: "/externalId", name: "External ID", aliases: ["Lead ID", "ID", "External Lead ID"] },
  {
    pointer: "/receivedAt",
    name: "Received At",
    aliases: ["Received", "Date Received", "Created At", "Lead Date"],
  },
  { pointer: "/contact/firstName", name: "First Name", aliases: ["First", "Given Name", "Lead First Name"] },
  {
    pointer: "/contact/lastName",
    name: "Last Name",
    aliases: ["Last", "Surname", "Family Name", "Lead Last Name"],
  },
  { pointer: "/contact/email", name: "Email", aliases: ["Email Address", "E-mail", "E-mail Address"] },
  {
    pointer: "/contact/cellPhone",
    name: "Cell Phone",
    aliases: ["Phone Cell", "Mobile", "Mobile Phone", "Cell", "Phone", "Phone Number"],
  },
  { pointer: "/contact/preferredLanguage", name: "Preferred Language", aliases: ["Language"] },
  { pointer: "/loan/propertyState", name: "Property State", aliases: ["State"] },
  { pointer: "/loan/amountUsd", name: "Loan Amount", aliases: ["Amount"] },
  { pointer: "/loan/purchasePriceUsd", name: "Purchase Price", aliases: ["Price", "Property Value"] },
  { pointer: "/loan/annualIncomeUsd", name: "Annual Income", aliases: ["Income"] },
  { pointer: "/loan/purpose", name: "Loan Purpose", aliases: ["Purpose"] },
  { pointer: "/loan/propertyType", name: "Property Type", aliases: [] },
  {
    pointer: "/loan/occupancy",
    name: "Occupancy",
    aliases: ["Occupancy Type", "Occupancy Status", "Property Occupancy", "Property Use", "Property Usage"],
  },
  { pointer: "/loan/termMonths", name: "Term Months", aliases: ["Term", "Loan Term"] },
  { pointer: "/loan/creditMeetsGuidelines", name: "Credit Meets Guidelines", aliases: ["Meets Guidelines"] },
] as const;

type Pointer = (typeof LEAD_COLUMNS)[number]["pointer"];

/** How a file's columns map to a delivery. */
export interface HeaderMapping {
  /** The position of each known column. */
  readonly positions: ReadonlyMap<Pointer, number>;
  /** Columns that mean nothing to us and are left alone. */
  readonly unknown: readonly string[];
  /** Columns of which the file has two. */
  readonly repeated: readonly string[];
  /** What the file would need to have: a way to reach the contact. */
  readonly missing: readonly string[];
}

const POINTERS = new Map<string, Pointer>(
  LEAD_COLUMNS.flatMap(({ pointer, name, aliases }) =>
    [name, ...aliases].map((label): [string, Pointer] => [keyOf(label), pointer]),
  ),
);

/** Recognizes columns by name or alias, whatever their case, spaces, underscores and dashes. */
export function mapHeader(header: readonly string[]): HeaderMapping {
  const positions = new Map<Pointer, number>();
  const unknown: string[] = [];
  const repeated: string[] = [];
  const own = failureColumns(header);
  for (const [position, label] of header.entries()) {
    if (position < own) continue;
    const pointer = POINTERS.get(keyOf(label));
    if (!pointer) unknown.push(label);
    else if (positions.has(pointer)) repeated.push(label);
    else positions.set(pointer, position);
  }
  const reachable = positions.has("/contact/email") || positions.has("/contact/cellPhone");
  return { positions, unknown, repeated, missing: reachable ? [] : ["Email or Cell Phone"] };
}

/** A row of a file as a delivery that is not checked yet. */
export function rowToRaw(
  cells: readonly string[],
  { positions }: HeaderMapping,
): { readonly sourceName: string | null; readonly raw: RawDelivery } {
  const cell = (pointer: Pointer) => {
    const position = positions.get(pointer);
    return position === undefined ? undefined : cells[position];
  };
  return {
    sourceName: cell("/source")?.trim() || null,
    raw: {
      externalId: cell("/externalId"),
      receivedAt: cell("/receivedAt"),
      contact: {
        firstName: cell("/contact/firstName"),
        lastName: cell("/contact/lastName"),
        email: cell("/contact/email"),
        cellPhone: cell("/contact/cellPhone"),
        preferredLanguage: cell("/contact/preferredLanguage"),
      },
      loan: {
        amountUsd: cell("/loan/amountUsd"),
        purchasePriceUsd: cell("/loan/purchasePriceUsd"),
        annualIncomeUsd: cell("/loan/annualIncomeUsd"),
        purpose: cell("/loan/purpose"),
        propertyType: cell("/loan/propertyType"),
        occupancy: cell("/loan/occupancy"),
        propertyState: cell("/loan/propertyState"),
        termMonths: cell("/loan/termMonths"),
        creditMeetsGuidelines: cell("/loan/creditMeetsGuidelines"),
      },
    },
  };
}

/** The name of the column that a fault's pointer is about; `null` for the row as a whole. */
export function pointerToColumn(pointer: string): string | null {
  return LEAD_COLUMNS.find((column) => column.pointer === pointer)?.name ?? null;
}
