import { CONTACT_COLUMNS, type ContactColumn, FIELDS, LEAD_STATUSES } from "@fairlead/engine";
import type { z } from "zod";
import type { ContactRow } from "../contract/index.ts";

type Row = z.input<typeof ContactRow>;
type Cell = string | number;

interface Names {
  readonly firstName: string | null;
  readonly lastName: string | null;
}

/** The last column of every file. */
const DO_NOT_CONTACT_COLUMN = "Do Not Contact";

/** Columns that a file calls otherwise than the screen: as "State" it would be read as the property's when it is imported. */
const OTHERWISE: Readonly<Partial<Record<ContactColumn, string>>> = { state: "Address State" };

/** The first line of the file: what `contactCsvCells` writes below it. */
export function contactCsvHeader(columns: readonly ContactColumn[]): readonly string[] {
  const labels = columns.map((column) => OTHERWISE[column] ?? CONTACT_COLUMNS[column].label);
  return ["First Name", "Last Name", ...labels, DO_NOT_CONTACT_COLUMN];
}

/**
 * Contacts as lines of a file, in the words of the screen: both names, then the columns, and whether the
 * person asked not to be contacted, which every file says; empty where nothing is known. Imported as leads, it gives the
 * same values.
 *
 * @param timeZone IANA; instants are as its clocks show them, "2026-05-04 11:30"
 */
export function contactCsvCells(
  columns: readonly ContactColumn[],
  timeZone: string,
): (row: Row, names: Names) => readonly Cell[] {
  // The one common locale that writes a date and a time as spreadsheets read them.
  const instants = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone });
  const languages = new Intl.DisplayNames("en", { type: "language" });

  function cellOf(row: Row, column: ContactColumn): Cell {
    switch (column) {
      case "leadStatus":
        return LEAD_STATUSES[row.leadStatus].label;
      case "cellPhone":
      case "homePhone":
      case "workPhone":
        return phone(row[column], row[`${column}Extension`]);
      case "prefersText":
        return row.prefersText === null ? "" : row.prefersText ? "Yes" : "No";
      case "preferredLanguage":
        return row.preferredLanguage === null ? "" : languageName(languages, row.preferredLanguage);
      case "owner":
        return row.owner?.name ?? "";
      case "groups":
      case "accounts":
        return row[column].join(", ");
      case "contactedAt":
      case "createdAt": {
        const at = row[column];
        return at === null ? "" : instants.format(new Date(at));
      }
      case "loanPurpose":
        return (
          FIELDS["loan.purpose"].options.find(({ value }) => value === row.loanPurpose)?.label ??
          row.loanPurpose ??
          ""
        );
      default:
        return row[column] ?? "";
    }
  }

  return (row, { firstName, lastName }) => [
    ...[firstName ?? "", lastName ?? ""],
    ...columns.map((column) => cellOf(row, column)),
    row.doNotContact ? "Yes" : "",
  ];
}

/** In English; the tag itself where it is none of a language. */
function languageName(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** "(716) 555-0178 x12" for North America; others as they are. It reads as the same number when it is imported. */
function phone(e164: string | null, extension: string | null): string {
  if (e164 === null) return "";
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164);
  const number = parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : e164;
  return extension === null ? number : `${number} x${extension}`;
}
