import { type ContactField, FIELDS, LEAD_STATUSES, type LeadColumn, type LeadScope } from "@fairlead/engine";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ColumnsOf } from "../conditions/field-columns.ts";
import { FlagColumn } from "../conditions/flag-column.ts";
import { type Named, NamedSetColumn } from "../conditions/named-set-column.ts";
import { FoldedText } from "../conditions/text-column.ts";
import { foldedNow } from "../contacts/contact-columns.ts";
import {
  contacts,
  importRows,
  imports,
  leads,
  type NameReview,
  sources,
  users,
  workflows,
} from "../schema/index.ts";
import { shownBySight } from "./leads-in-scope.ts";

export const listAssignee = alias(users, "list_assignee");

/** What a list of leads asks and orders by, for somebody: what may not be shown may not be found out either. */
export interface LeadExpressions {
  readonly fields: ColumnsOf<"leads">;
  /** First and last name of the contact, folded. */
  readonly namesFolded: SQL;
  /** All other emails and phones of the contact, in one text. */
  readonly furtherText: SQLWrapper;
  readonly sorts: Readonly<Record<LeadColumn | "name", SQLWrapper>>;
}

/**
 * The expressions for a query over leads, left joined with contacts, sources, workflows and the assignee.
 *
 * What the engine's `hiddenLeadFields` hides is null; `who-sees-which-lead.test.ts` holds the two equal.
 *
 * @param imports all of the organization, where a rule asks for one
 */
export function leadExpressions(scope: LeadScope, imports: readonly Named[] = []): LeadExpressions {
  const shown = shownBySight(scope);
  const columns = { ...FIELD_COLUMNS, "lead.imports": importsOf(imports) };
  const when = (shows: SQL | undefined, column: SQLWrapper): SQLWrapper =>
    shows ? sql`(case when ${shows} then ${column} end)` : column;
  const fields = Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [
      field,
      when(shown[FIELDS[field as keyof typeof columns].sight], column),
    ]),
  ) as Record<keyof typeof columns, SQLWrapper>;
  const namesShown = shown[FIELDS["contact.firstName"].sight];
  const first = new FoldedText(fields["contact.firstName"], when(namesShown, FIRST_NAME_FOLDED));
  const last = new FoldedText(fields["contact.lastName"], when(namesShown, LAST_NAME_FOLDED));
  return {
    fields: { ...fields, "contact.firstName": first, "contact.lastName": last },
    namesFolded: sql`concat_ws(' ', ${last.folded()}, ${first.folded()})`,
    furtherText: when(shown[FIELDS["contact.email"].sight], FURTHER_TEXT),
    sorts: {
      name: sql`concat_ws(' ', ${last.folded()}, ${first.folded()})`,
      state: fields["lead.state"],
      assignee: sql`fold_text(${fields["lead.assignee"]}) collate "C"`,
      workflow: sql`fold_text(${fields["lead.workflow"]}) collate "C"`,
      source: sql`fold_text(${fields["lead.source"]}) collate "C"`,
      timeLeft: leads.waitUntil,
      receivedAt: fields["lead.receivedAt"],
      contactedAt: fields["lead.contactedAt"],
      closedAt: fields["lead.closedAt"],
      createdAt: fields["lead.createdAt"],
      externalId: fields["lead.externalId"],
      email: fields["contact.email"],
      cellPhone: fields["contact.cellPhone"],
      preferredLanguage: fields["contact.preferredLanguage"],
      leadStatus: when(shown[FIELDS["contact.leadStatus"].sight], STATUS_PLACE),
      amountUsd: fields["loan.amountUsd"],
      purchasePriceUsd: fields["loan.purchasePriceUsd"],
      annualIncomeUsd: fields["loan.annualIncomeUsd"],
      loanPurpose: fields["loan.purpose"],
      propertyType: fields["loan.propertyType"],
      occupancy: fields["loan.occupancy"],
      propertyState: fields["loan.propertyState"],
      termMonths: fields["loan.termMonths"],
    },
  };
}

const importsOf = (named: readonly Named[]) =>
  new NamedSetColumn(
    {
      ...{ key: leads.id, memberKey: importRows.leadId, members: importRows },
      ...{ namedKey: importRows.importId, table: imports, id: imports.id, name: imports.fileName },
    },
    named,
  );

/** Each field as whoever has the lead is shown it: without what a honored do-not-contact status leaves out. */
const FIELD_COLUMNS: Omit<ColumnsOf<"leads">, "lead.imports"> = {
  "lead.source": sources.name,
  "lead.externalId": leads.externalId,
  "lead.receivedAt": leads.receivedAt,
  "lead.state": leads.state,
  "lead.workflow": workflows.name,
  "lead.assignee": listAssignee.name,
  "lead.contactedAt": leads.contactedAt,
  "lead.closedAt": leads.closedAt,
  "lead.createdAt": leads.createdAt,
  "lead.isNameInReview": new FlagColumn(leads.nameReview, "open" satisfies NameReview),
  "contact.firstName": unlessBound("firstName", contacts.firstName),
  "contact.lastName": unlessBound("lastName", contacts.lastName),
  "contact.email": unlessBound("email", contacts.email),
  "contact.cellPhone": unlessBound("cellPhone", contacts.cellPhone),
  "contact.preferredLanguage": unlessBound("preferredLanguage", contacts.preferredLanguage),
  "loan.amountUsd": leads.amountUsd,
  "loan.purchasePriceUsd": leads.purchasePriceUsd,
  "loan.annualIncomeUsd": leads.annualIncomeUsd,
  "loan.purpose": leads.loanPurpose,
  "loan.propertyType": leads.propertyType,
  "loan.occupancy": leads.occupancy,
  "loan.propertyState": leads.propertyState,
  "loan.termMonths": leads.termMonths,
  "loan.creditMeetsGuidelines": leads.creditMeetsGuidelines,
};

const FIRST_NAME_FOLDED = unlessBound("firstName", foldedNow(contacts.firstName, contacts.firstNameFold));
const LAST_NAME_FOLDED = unlessBound("lastName", foldedNow(contacts.lastName, contacts.lastNameFold));

/** Which of them is an email and which a phone nobody tells apart here: a honored status that hides either hides all. */
const FURTHER_TEXT = sql`(case when ${leads.shownContactFields} is null
  then concat_ws(' ', ${contacts.homePhone}, ${contacts.workPhone}, ${contacts.furtherText}) end)`;

const STATUS_PLACE = sql`array_position(${sql.param(Object.keys(LEAD_STATUSES))}::text[],
  (case when ${leads.shownContactFields} is null then ${contacts.leadStatus} end))`;

function unlessBound(field: ContactField, column: SQLWrapper): SQL {
  const { shownContactFields } = leads;
  return sql`(case when ${shownContactFields} is null or ${field} = any(${shownContactFields}) then ${column} end)`;
}
