import type { FieldId } from "../conditions/field-catalogue.ts";
import { CONTACT_COLUMNS, type ContactColumn } from "../contacts/contact-columns.ts";
import type { ContactView } from "../contacts/contact-list.ts";
import type { FieldError } from "../errors.ts";

/** What of a contact's loans and groups a list shows; co-marketing partners are shown neither. */
export function isKeptFromPartners(column: ContactColumn): boolean {
  return column === "groups" || CONTACT_COLUMNS[column].category === "Loan Information";
}

/** Whether a rule of a list asks for what co-marketing partners are not shown (loans, groups, tasks of others): it would tell them by who is listed. */
export function fieldIsKeptFromPartners(field: FieldId): boolean {
  return field === "contact.groups" || field === "contact.hasOpenTasks" || field.startsWith("loan.");
}

/** Finds the rules and the order of a view that a co-marketing partner may not ask for; empty where there is none. */
export function checkPartnerView({
  include,
  exclude,
  sort,
}: Pick<ContactView, "include" | "exclude" | "sort">): readonly FieldError[] {
  const rules = [
    ...include.map(({ field }, place) => ({ field, pointer: `/include/${place}` })),
    ...exclude.map(({ field }, place) => ({ field, pointer: `/exclude/${place}` })),
  ];
  const hidden = rules.filter(({ field }) => fieldIsKeptFromPartners(field)).map(({ pointer }) => pointer);
  const isSortHidden = sort.column !== "name" && isKeptFromPartners(sort.column);
  return [...hidden, ...(isSortHidden ? ["/sort/column"] : [])].map((pointer) => ({
    code: "INVALID_VALUE",
    pointer,
    detail: "Loans, groups and tasks of others are not shown to co-marketing partners; leave this out.",
  }));
}
