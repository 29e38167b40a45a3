import { type ContactColumn, FIELDS } from "@fairlead/engine";
import type { ReactNode } from "react";
import type { ContactRow } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { languageName } from "../../format/language.ts";
import { formatPhone, formatUsd } from "../../format/values.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { LeadStatusLabel } from "./lead-status.tsx";

/** What stands for a missing value in a list of contacts. */
export const NO_VALUE = "--";

/** What a contact has in a column. */
export function contactCell(contact: ContactRow, column: ContactColumn): ReactNode {
  switch (column) {
    case "cellPhone":
    case "homePhone":
    case "workPhone":
      return contact[column] === null ? (
        NO_VALUE
      ) : (
        <span className="num">{formatPhone(contact[column], contact[`${column}Extension`])}</span>
      );
    case "leadStatus":
      return <LeadStatusLabel status={contact.leadStatus} />;
    case "prefersText":
      return contact.prefersText === null ? NO_VALUE : contact.prefersText ? "Yes" : "No";
    case "preferredLanguage":
      return contact.preferredLanguage === null ? NO_VALUE : languageName(contact.preferredLanguage);
    case "birthday":
      return contact.birthday === null ? NO_VALUE : formatDay(contact.birthday);
    case "owner":
      return contact.owner === null ? NO_VALUE : <Person name={contact.owner.name} />;
    case "groups":
    case "accounts":
      return contact[column].length === 0 ? NO_VALUE : contact[column].join(", ");
    case "contactedAt":
    case "createdAt":
      return contact[column] === null ? NO_VALUE : <Instant at={contact[column]} />;
    case "loanAmountUsd":
      return contact.loanAmountUsd === null ? NO_VALUE : formatUsd(contact.loanAmountUsd);
    case "loanPurpose":
      return loanPurpose(contact.loanPurpose);
    default:
      return contact[column] ?? NO_VALUE;
  }
}

function loanPurpose(purpose: string | null): string {
  const option = FIELDS["loan.purpose"].options.find(({ value }) => value === purpose);
  return option?.label ?? purpose ?? NO_VALUE;
}

/** A day as it stands in the calendar, in whatever zone one looks: "Mar 4, 1984". */
function formatDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString("en-US", { dateStyle: "medium", timeZone: "UTC" });
}

function Person({ name }: { readonly name: string }) {
  return (
    <span className="flex items-center gap-2">
      <Avatar name={name} size="sm" />
      <span className="max-w-40 truncate">{name}</span>
    </span>
  );
}

function Instant({ at }: { readonly at: string }) {
  return (
    <span className="num whitespace-nowrap" title={formatExact(at)}>
      {formatShort(at)}
    </span>
  );
}
