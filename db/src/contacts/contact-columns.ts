import { ARCHIVE_REASONS, LEAD_STATUSES, LOAN_STATUSES, LOAN_TYPES } from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import { DayColumn } from "../conditions/day-column.ts";
import type { ColumnsOf } from "../conditions/field-columns.ts";
import { FlagColumn } from "../conditions/flag-column.ts";
import { NamedColumn } from "../conditions/named-column.ts";
import { NamedSetColumn } from "../conditions/named-set-column.ts";
import { RelatedColumn } from "../conditions/related-column.ts";
import { lowerCase, oneOf, TextColumn, upperCase } from "../conditions/text-column.ts";
import {
  contactGroupMembers,
  contactGroups,
  contacts,
  contactTasks,
  sources,
  users,
} from "../schema/index.ts";

/** The source that brought the contact. */
const SOURCE = new NamedColumn({
  ...{ key: contacts.sourceId, table: sources, id: sources.id, name: sources.name },
});

const OWNER = new NamedColumn({
  ...{ key: contacts.ownerUserId, table: users, id: users.id, name: users.name },
});
export const OWNER_NAME = OWNER.getSQL() as SQL<string | null>;

interface NamedGroup {
  readonly id: string;
  readonly name: string;
}

const groupsOf = (groups: readonly NamedGroup[]) =>
  new NamedSetColumn(
    {
      ...{ key: contacts.id, memberKey: contactGroupMembers.contactId, members: contactGroupMembers },
      ...{ namedKey: contactGroupMembers.groupId, table: contactGroups },
      ...{ id: contactGroups.id, name: contactGroups.name },
    },
    groups,
  );

/** Of the groups that contacts were added to by hand, by name. */
export const GROUP_NAMES = groupsOf([]).getSQL() as SQL<readonly string[]>;

/**
 * The expressions behind what a rule of a list may ask about, in a query over contacts.
 *
 * @param groups all of the organization, where a rule asks for one
 */
export function contactFieldColumns(groups: readonly NamedGroup[]): ColumnsOf<"lists"> {
  return { ...COLUMNS, "contact.groups": groupsOf(groups) };
}

const COLUMNS: Omit<ColumnsOf<"lists">, "contact.groups"> = {
  "contact.firstName": new TextColumn(contacts.firstName),
  "contact.lastName": new TextColumn(contacts.lastName),
  "contact.email": new TextColumn(contacts.email, lowerCase),
  "contact.cellPhone": new TextColumn(contacts.cellPhone, lowerCase),
  "contact.preferredLanguage": new TextColumn(contacts.preferredLanguage, lowerCase),
  "contact.nickname": new TextColumn(contacts.nickname),
  "contact.birthday": new DayColumn(contacts.birthday),
  "contact.homePhone": new TextColumn(contacts.homePhone, lowerCase),
  "contact.workPhone": new TextColumn(contacts.workPhone, lowerCase),
  "contact.hasValidEmail": new FlagColumn(contacts.email),
  "contact.isSilenced": new FlagColumn(contacts.silencedAt),
  "contact.hasOpenTasks": new RelatedColumn({
    ...{ key: contacts.id, table: contactTasks, relatedKey: contactTasks.contactId },
    where: sql`${contactTasks.completedAt} is null`,
  }),
  "contact.archiveReason": new TextColumn(contacts.archiveReason, oneOf(Object.keys(ARCHIVE_REASONS))),
  "contact.city": new TextColumn(contacts.city, lowerCase, contacts.cityKey),
  "contact.state": new TextColumn(contacts.state, upperCase),
  "contact.postalCode": new TextColumn(contacts.postalCode, lowerCase),
  "contact.prefersText": contacts.prefersText,
  "contact.source": SOURCE,
  "contact.referredBy": new TextColumn(contacts.referredBy),
  "contact.leadStatus": new TextColumn(contacts.leadStatus, oneOf(Object.keys(LEAD_STATUSES))),
  "contact.owner": OWNER,
  "contact.contactedAt": contacts.contactedAt,
  "contact.createdAt": contacts.createdAt,
  "loan.amountUsd": contacts.loanAmountUsd,
  "loan.purchasePriceUsd": contacts.loanPurchasePriceUsd,
  "loan.annualIncomeUsd": contacts.loanAnnualIncomeUsd,
  "loan.purpose": new TextColumn(contacts.loanPurpose, lowerCase),
  "loan.type": new TextColumn(contacts.loanType, oneOf(Object.keys(LOAN_TYPES))),
  "loan.status": new TextColumn(contacts.loanStatus, oneOf(Object.keys(LOAN_STATUSES))),
  "loan.interestRatePercent": contacts.loanInterestRatePercent,
  "loan.propertyType": new TextColumn(contacts.loanPropertyType, lowerCase),
  "loan.propertyState": new TextColumn(contacts.loanPropertyState, upperCase),
  "loan.termMonths": contacts.loanTermMonths,
  "loan.creditMeetsGuidelines": contacts.loanCreditMeetsGuidelines,
};

/**
 * What a row of the list shows beside the contact's own columns, of other tables.
 *
 * Each within an expression of its own: Drizzle would take the table's name off columns at the top of a query over one table.
 */
export const SHOWN_BESIDE = {
  ownerName: sql<string | null>`${OWNER_NAME}`,
  sourceName: sql<string | null>`${SOURCE}`,
  groupNames: sql<readonly string[]>`${GROUP_NAMES}`,
};
