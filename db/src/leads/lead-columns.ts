import { type ContactField, LEAD_STATUSES, type LeadColumn, type LeadScope } from "@fairlead/engine";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ColumnsOf } from "../conditions/field-columns.ts";
import { contacts, leads, sources, users, workflows } from "../schema/index.ts";
import { shownToScope } from "./leads-in-scope.ts";

export const listAssignee = alias(users, "list_assignee");

/** What a list of leads asks and orders by, for somebody: what may not be shown may not be found out either. */
export interface LeadExpressions {
  readonly fields: ColumnsOf<"leads">;
  readonly sorts: Readonly<Record<LeadColumn | "name", SQLWrapper>>;
}

/**
 * The expressions for a query over leads, left joined with contacts, sources, workflows and the assignee.
 *
 * What the engine's `hiddenLeadFields` hides is null; `who-sees-which-lead.test.ts` holds the two equal.
 */
export function leadExpressions(scope: LeadScope): LeadExpressions {
  const shown = (field: ContactField, column: SQLWrapper): SQL =>
    sql`(case when ${leads.shownContactFields} is null or ${field} = any(${leads.shownContactFields}) then ${column} end)`;
  const { addresses, money: seesMoney, leadStatus } = shownToScope(scope);
  const when = (shows: SQL | undefined, column: SQLWrapper): SQLWrapper =>
    shows ? sql`(case when ${shows} then ${column} end)` : column;
  const email = when(addresses, shown("email", contacts.email));
  const cellPhone = when(addresses, shown("cellPhone", contacts.cellPhone));
  const preferredLanguage = shown("preferredLanguage", contacts.preferredLanguage);
  const [firstName, lastName] = [
    shown("firstName", contacts.firstName),
    shown("lastName", contacts.lastName),
  ];
  const status = sql`(case when ${leads.shownContactFields} is null then ${contacts.leadStatus} end)`;
  const money = {
    amountUsd: when(seesMoney, leads.amountUsd),
    purchasePriceUsd: when(seesMoney, leads.purchasePriceUsd),
    annualIncomeUsd: when(seesMoney, leads.annualIncomeUsd),
  };
  return {
    fields: {
      "lead.source": sources.name,
      "lead.externalId": leads.externalId,
      "lead.receivedAt": leads.receivedAt,
      "lead.state": leads.state,
      "lead.workflow": workflows.name,
      "lead.assignee": listAssignee.name,
      "lead.contactedAt": leads.contactedAt,
      "lead.closedAt": leads.closedAt,
      "lead.createdAt": leads.createdAt,
      "contact.firstName": firstName,
      "contact.lastName": lastName,
      "contact.email": email,
      "contact.cellPhone": cellPhone,
      "contact.preferredLanguage": preferredLanguage,
      "loan.amountUsd": money.amountUsd,
      "loan.purchasePriceUsd": money.purchasePriceUsd,
      "loan.annualIncomeUsd": money.annualIncomeUsd,
      "loan.purpose": leads.loanPurpose,
      "loan.propertyType": leads.propertyType,
      "loan.occupancy": leads.occupancy,
      "loan.propertyState": leads.propertyState,
      "loan.termMonths": leads.termMonths,
      "loan.creditMeetsGuidelines": leads.creditMeetsGuidelines,
    },
    sorts: {
      name: sql`lower(concat_ws(' ', ${lastName}, ${firstName}))`,
      state: leads.state,
      assignee: sql`lower(${listAssignee.name})`,
      workflow: sql`lower(${workflows.name})`,
      source: sql`lower(${sources.name})`,
      timeLeft: leads.waitUntil,
      receivedAt: leads.receivedAt,
      contactedAt: leads.contactedAt,
      closedAt: leads.closedAt,
      createdAt: leads.createdAt,
      externalId: leads.externalId,
      email,
      cellPhone,
      preferredLanguage,
      leadStatus: when(
        leadStatus,
        sql`array_position(${sql.param(Object.keys(LEAD_STATUSES))}::text[], ${status})`,
      ),
      ...money,
      loanPurpose: leads.loanPurpose,
      propertyType: leads.propertyType,
      occupancy: leads.occupancy,
      propertyState: leads.propertyState,
      termMonths: leads.termMonths,
    },
  };
}
