import type { HeaderMapping } from "./header-mapping.ts";
import type { LeadPointer } from "./lead-columns.ts";
import { isNothing } from "./placeholders.ts";
import type { RawDelivery } from "./raw-delivery.ts";

type ContactRaw = NonNullable<RawDelivery["contact"]>;

/** A row of a file as a submission that is not checked yet. */
export function rowToRaw(
  cells: readonly string[],
  mapping: HeaderMapping,
): { readonly sourceName: string | null; readonly raw: RawDelivery } {
  const cell = (pointer: LeadPointer) => {
    const texts = notBlank(cells, mapping, pointer);
    return (texts.find(({ text }) => !isNothing(text)) ?? texts[0])?.text;
  };
  return {
    sourceName: cell("/source")?.trim() || null,
    raw: {
      externalId: cell("/externalId"),
      receivedAt: cell("/receivedAt"),
      contact: {
        firstName: cell("/contact/firstName"),
        lastName: cell("/contact/lastName"),
        fullName: cell("/contact/fullName"),
        ...emailsOf(cells, mapping),
        ...phonesOf(cells, mapping),
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
        term: cell("/loan/term"),
        creditMeetsGuidelines: cell("/loan/creditMeetsGuidelines"),
      },
    },
  };
}

interface Filled {
  readonly position: number;
  readonly text: string;
}

/** What a row has for a value, the surest column first; its blank cells are left out. */
function notBlank(cells: readonly string[], { positions }: HeaderMapping, pointer: LeadPointer): Filled[] {
  return (positions.get(pointer) ?? []).flatMap((position) => {
    const text = cells[position];
    return text === undefined || text.trim() === "" ? [] : [{ position, text }];
  });
}

/** The same without what stands for nothing, such as `N/A`. */
function filled(cells: readonly string[], mapping: HeaderMapping, pointer: LeadPointer): Filled[] {
  return notBlank(cells, mapping, pointer).filter(({ text }) => !isNothing(text));
}

/** The first is the email; all the others are kept as further ones. */
function emailsOf(cells: readonly string[], mapping: HeaderMapping): Pick<ContactRaw, "email" | "emails"> {
  const [email, ...emails] = [
    ...filled(cells, mapping, "/contact/email"),
    ...filled(cells, mapping, "/contact/emails"),
  ].map(({ text }) => text);
  return { email, emails: emails.length > 0 ? emails : undefined };
}

/**
 * One number for each kind of phone, and all the others as further ones. A second number that does not say of which kind it is
 * becomes the home phone, where the row has none.
 */
function phonesOf(
  cells: readonly string[],
  mapping: HeaderMapping,
): Pick<ContactRaw, "cellPhone" | "homePhone" | "workPhone" | "phones"> {
  const [cell, ...otherCells] = filled(cells, mapping, "/contact/cellPhone");
  const homes = filled(cells, mapping, "/contact/homePhone");
  const [work, ...otherWorks] = filled(cells, mapping, "/contact/workPhone");
  const second = otherCells.find(
    ({ position, text }) => mapping.anyPhone.has(position) && digitsOf(text) !== digitsOf(cell?.text ?? ""),
  );
  const [home = second, ...otherHomes] = homes;
  const further = [...otherCells, ...otherHomes, ...otherWorks, ...filled(cells, mapping, "/contact/phones")];
  const taken = [cell, home, work].flatMap((one) => (one ? [digitsOf(one.text)] : []));
  const phones = further.map(({ text }) => text).filter((text) => !taken.includes(digitsOf(text)));
  return {
    cellPhone: cell?.text,
    homePhone: home?.text,
    workPhone: work?.text,
    phones: phones.length > 0 ? phones : undefined,
  };
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}
