import { ARCHIVE_REASONS, LEAD_STATUSES, LOAN_STATUSES, LOAN_TYPES } from "@fairlead/engine";
import { type Column, type SQL, sql } from "drizzle-orm";
import { DayColumn } from "../conditions/day-column.ts";
import type { ColumnsOf } from "../conditions/field-columns.ts";
import { FlagColumn } from "../conditions/flag-column.ts";
import { NamedColumn } from "../conditions/named-column.ts";
import { type Named, NamedSetColumn } from "../conditions/named-set-column.ts";
import { RelatedColumn } from "../conditions/related-column.ts";
import { FoldedText, lowerCase, oneOf, TextColumn, upperCase } from "../conditions/text-column.ts";
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

const groupsOf = (groups: readonly Named[]) =>
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
 * @param isFolded whether all contacts of the organization have what is folded (`areContactsFolded`), so that an index may answer;
 * no matter of a few contacts
 */
export function contactFieldColumns(groups: readonly Named[], isFolded: boolean): ColumnsOf<"lists"> {
  return { ...COLUMNS, ...(isFolded ? WORDS : WORDS_FOLDED_NOW), "contact.groups": groupsOf(groups) };
}

type WordField = keyof typeof FOLDED;

/** The fields of words, with what is stored folded, and whether an index has that in its order. */
const FOLDED = {
  "contact.firstName": [contacts.firstName, contacts.firstNameFold, false],
  "contact.lastName": [contacts.lastName, contacts.lastNameFold, false],
  "contact.nickname": [contacts.nickname, contacts.nicknameFold, false],
  "contact.city": [contacts.city, contacts.cityFold, true],
  "contact.referredBy": [contacts.referredBy, contacts.referredByFold, false],
} as const;

function wordsBy(make: (text: Column, folded: Column, isLookedUp: boolean) => FoldedText) {
  return Object.fromEntries(
    Object.entries(FOLDED).map(([field, [text, folded, isLookedUp]]) => [
      field,
      make(text, folded, isLookedUp),
    ]),
  ) as Record<WordField, FoldedText>;
}

const WORDS = wordsBy((text, folded, isLookedUp) => new FoldedText(text, folded, isLookedUp));
const WORDS_FOLDED_NOW = wordsBy((text, folded) => new FoldedText(text, foldedNow(text, folded)));

/** What is folded, also in a row that is not filled yet. */
export function foldedNow(text: Column, folded: Column): SQL {
  return sql`(coalesce(${folded}, fold_text(${text})) collate "C")`;
}

const COLUMNS: Omit<ColumnsOf<"lists">, WordField | "contact.groups"> = {
  "contact.email": new TextColumn(contacts.email, lowerCase),
  "contact.cellPhone": new TextColumn(contacts.cellPhone, lowerCase),
  "contact.preferredLanguage": new TextColumn(contacts.preferredLanguage, lowerCase),
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
  "contact.state": new TextColumn(contacts.state, upperCase),
  "contact.postalCode": new TextColumn(contacts.postalCode, lowerCase),
  "contact.prefersText": contacts.prefersText,
  "contact.source": SOURCE,
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
