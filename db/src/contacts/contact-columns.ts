import { type ContactColumn, LEAD_STATUSES } from "@fairlead/engine";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { ColumnsOf } from "../conditions/field-columns.ts";
import { NamedColumn } from "../conditions/named-column.ts";
import {
  contactGroupMembers,
  contactGroups,
  contacts,
  leads,
  loanParticipants,
  loans,
  sources,
  users,
} from "../schema/index.ts";

/** A value of the contact's most recent loan, which is that of their latest lead. */
function latestLoan(column: SQLWrapper): SQL {
  return sql`(select ${column} from ${leads} where ${leads.contactId} = ${contacts.id}
    order by ${leads.createdAt} desc, ${leads.id} desc limit 1)`;
}

/** A value of the loan that the contact applied for last. */
function latestApplication(column: SQLWrapper): SQL {
  return sql`(select ${column} from ${loanParticipants} join ${loans} on ${loans.id} = ${loanParticipants.loanId}
    where ${loanParticipants.contactId} = ${contacts.id} order by ${loans.openedAt} desc, ${loans.id} desc limit 1)`;
}

/** The loans that the contact takes part in, by number; one without is told by its status. The latest first. */
export const ACCOUNTS = sql<
  readonly string[]
>`array(select coalesce(${loans.number}, ${loans.status}) from ${loanParticipants}
  join ${loans} on ${loans.id} = ${loanParticipants.loanId}
  where ${loanParticipants.contactId} = ${contacts.id} order by ${loans.openedAt} desc, ${loans.id} desc)`;

/** The name of the source that brought the contact. */
export const SOURCE_NAME = sql<
  string | null
>`(select ${sources.name} from ${leads} join ${sources} on ${sources.id} = ${leads.sourceId}
  where ${leads.contactId} = ${contacts.id} order by ${leads.createdAt}, ${leads.id} limit 1)`;

const OWNER = new NamedColumn({
  ...{ key: contacts.ownerUserId, table: users, id: users.id, name: users.name },
});
export const OWNER_NAME = OWNER.getSQL() as SQL<string | null>;

/** By name. */
export const GROUP_NAMES = sql<
  readonly string[]
>`array(select ${contactGroups.name} from ${contactGroupMembers}
  join ${contactGroups} on ${contactGroups.id} = ${contactGroupMembers.groupId}
  where ${contactGroupMembers.contactId} = ${contacts.id} order by 1)`;

/** The expressions behind what a rule of a list may ask about, in a query over contacts. */
export const CONTACT_FIELD_COLUMNS: ColumnsOf<"lists"> = {
  "contact.firstName": contacts.firstName,
  "contact.lastName": contacts.lastName,
  "contact.email": contacts.email,
  "contact.cellPhone": contacts.cellPhone,
  "contact.preferredLanguage": contacts.preferredLanguage,
  "contact.nickname": contacts.nickname,
  "contact.birthday": sql`(${contacts.birthday}::timestamp at time zone 'UTC')`,
  "contact.city": contacts.city,
  "contact.state": contacts.state,
  "contact.postalCode": contacts.postalCode,
  "contact.prefersText": contacts.prefersText,
  "contact.source": SOURCE_NAME,
  "contact.groups": GROUP_NAMES,
  "contact.referredBy": contacts.referredBy,
  "contact.leadStatus": contacts.leadStatus,
  "contact.owner": OWNER,
  "contact.contactedAt": contacts.contactedAt,
  "contact.createdAt": contacts.createdAt,
  "loan.amountUsd": latestLoan(leads.amountUsd),
  "loan.purchasePriceUsd": latestLoan(leads.purchasePriceUsd),
  "loan.annualIncomeUsd": latestLoan(leads.annualIncomeUsd),
  "loan.purpose": latestLoan(leads.loanPurpose),
  "loan.type": latestApplication(loans.type),
  "loan.status": latestApplication(loans.status),
  "loan.interestRatePercent": latestApplication(loans.interestRatePercent),
  "loan.propertyType": latestLoan(leads.propertyType),
  "loan.propertyState": latestLoan(leads.propertyState),
  "loan.termMonths": latestLoan(leads.termMonths),
  "loan.creditMeetsGuidelines": latestLoan(leads.creditMeetsGuidelines),
};

/** What the list is sorted by for a column; names and texts without regard to case. */
export const CONTACT_SORTS: Readonly<Record<ContactColumn | "name", SQLWrapper>> = {
  name: sql`lower(concat_ws(' ', ${contacts.lastName}, ${contacts.firstName}))`,
  nickname: sql`lower(${contacts.nickname})`,
  email: contacts.email,
  cellPhone: contacts.cellPhone,
  homePhone: contacts.homePhone,
  workPhone: contacts.workPhone,
  prefersText: contacts.prefersText,
  preferredLanguage: contacts.preferredLanguage,
  birthday: contacts.birthday,
  address: sql`lower(${contacts.street})`,
  city: sql`lower(${contacts.city})`,
  state: contacts.state,
  postalCode: contacts.postalCode,
  source: sql`lower(${SOURCE_NAME})`,
  /** Of the join that this order comes with. */
  owner: sql`lower(${users.name})`,
  groups: GROUP_NAMES,
  referredBy: sql`lower(${contacts.referredBy})`,
  leadStatus: sql`array_position(${sql.param(Object.keys(LEAD_STATUSES))}::text[], ${contacts.leadStatus})`,
  contactedAt: contacts.contactedAt,
  createdAt: contacts.createdAt,
  loanAmountUsd: latestLoan(leads.amountUsd),
  loanPurpose: latestLoan(leads.loanPurpose),
  propertyState: latestLoan(leads.propertyState),
  accounts: sql`nullif(${ACCOUNTS}, '{}')`,
};

/**
 * What a row of the list shows beside the contact's own columns, of other tables.
 *
 * Each within an expression of its own: Drizzle would take the table's name off columns at the top of a query over one table.
 */
export const SHOWN_BESIDE = {
  ownerName: sql<string | null>`${OWNER_NAME}`,
  sourceName: sql<string | null>`${SOURCE_NAME}`,
  groupNames: sql<readonly string[]>`${GROUP_NAMES}`,
  loanAmountUsd: sql<number | null>`${latestLoan(leads.amountUsd)}`,
  loanPurpose: sql<string | null>`${latestLoan(leads.loanPurpose)}`,
  propertyState: sql<string | null>`${latestLoan(leads.propertyState)}`,
  accounts: sql<readonly string[]>`${ACCOUNTS}`,
};
