import { cleanText, keyOf, storable } from "./clean-text.ts";
import type { DeliveryNote } from "./delivery.ts";
import type { HeaderMapping } from "./header-mapping.ts";
import { isReaching, type LeadPointer, pointerToColumn } from "./lead-columns.ts";
import { isNothing } from "./placeholders.ts";
import type { RawDelivery } from "./raw-delivery.ts";

type ContactRaw = NonNullable<RawDelivery["contact"]>;

/**
 * A row of a file as a submission that is not checked yet.
 *
 * @returns also the name of its source; `null` where its cell is blank or stands for nothing, such as `N/A`
 */
export function rowToRaw(
  cells: readonly string[],
  mapping: HeaderMapping,
): { readonly sourceName: string | null; readonly raw: RawDelivery } {
  const cell = (pointer: LeadPointer) => {
    const texts = notBlank(cells, mapping, pointer);
    return (texts.find(({ text }) => !isNothing(text)) ?? texts[0])?.text;
  };
  return {
    sourceName: filled(cells, mapping, "/source")[0]?.text.trim() ?? null,
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

/**
 * Names what the less sure of several columns for one value have beside the surest: it is not taken, since a lead has one.
 *
 * @returns one note for each other value; none where all say the same
 */
export function notesOfOthers(cells: readonly string[], mapping: HeaderMapping): readonly DeliveryNote[] {
  return [...mapping.positions].flatMap(([pointer, positions]) => {
    if (positions.length < 2 || isReaching(pointer)) return [];
    const [taken, ...others] = filled(cells, mapping, pointer);
    if (!taken) return [];
    const seen = new Set([sameness(taken.text)]);
    return others.flatMap(({ position, text }): DeliveryNote[] => {
      if (seen.has(sameness(text))) return [];
      seen.add(sameness(text));
      const label = storable(mapping.columns[position]?.label ?? "");
      const detail = `"${storable(text)}" stands in column ${position + 1} (${label}); another column is surer for ${pointerToColumn(pointer)}.`;
      return [{ pointer, value: storable(text), detail }];
    });
  });
}

function sameness(text: string): string {
  return keyOf(text) || cleanText(text);
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
