import type {
  ArchiveReason,
  LeadStatus,
  LoanStatus,
  LoanType,
  PostalAddress,
} from "@fairlead/engine/contract";
import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
} from "drizzle-orm/pg-core";
import { instant, organizationId, tenantPolicy } from "./columns.ts";
import { organizations } from "./organizations.ts";
import { users } from "./users.ts";

/**
 * What an index of those in use has in order, by the index's name: it answers for a list in this order, and for one of those with
 * one value. Texts that a rule looks up by themselves stand as they are, for only that may an index be asked under row-level security.
 */
const CONTACT_ORDERS = {
  state: sql.raw("state"),
  lead_status: sql.raw("lead_status"),
  source: sql.raw("source_id"),
  contacted: sql.raw("contacted_at"),
  loan_status: sql.raw("loan_status"),
  loan_amount: sql.raw("loan_amount_usd"),
  loan_purpose: sql.raw("loan_purpose"),
  loan_property_state: sql.raw("loan_property_state"),
};

/** The same of what few contacts have: who has nothing there is not in the index. */
const SPARSE_ORDERS = {
  postal_code: sql.raw("postal_code"),
  birthday: sql.raw("birthday"),
  home_phone: sql.raw("home_phone"),
  work_phone: sql.raw("work_phone"),
};

/**
 * Columns whose contacts are counted by their values from an index that has nothing else: since many have the same value it is
 * small, and a million are counted from 7 MB. A rule that no index can look up is asked there too, instead of in a million rows.
 */
const COUNTED = {
  source: sql.raw("source_id"),
  status: sql.raw("lead_status"),
  state: sql.raw("state"),
  purpose: sql.raw("loan_purpose"),
  property_state: sql.raw("loan_property_state"),
  prefers_text: sql.raw("prefers_text"),
  language: sql.raw("preferred_language"),
};

/** A person who may become a customer. Email and phone are normalized, since contacts match by them. */
export const contacts = pgTable(
  "contacts",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    ownerUserId: text("owner_user_id"),
    firstName: text("first_name"),
    lastName: text("last_name"),
    nickname: text(),
    email: text(),
    /** E.164, as are the other two. */
    cellPhone: text("cell_phone"),
    homePhone: text("home_phone"),
    workPhone: text("work_phone"),
    /** Digits to dial after the cell phone, as are the other two of theirs. */
    cellPhoneExtension: text("cell_phone_extension"),
    homePhoneExtension: text("home_phone_extension"),
    workPhoneExtension: text("work_phone_extension"),
    preferredLanguage: text("preferred_language"),
    birthday: date({ mode: "string" }),
    street: text(),
    city: text(),
    /** Two-letter postal code, upper case. */
    state: text(),
    postalCode: text("postal_code"),
    /** The address as the post writes it, where the address service is sure of it. */
    standardizedAddress: jsonb("standardized_address").$type<PostalAddress>(),
    leadStatus: text("lead_status").$type<LeadStatus>().notNull().default("new"),
    /** Whether they prefer text messages; null: nobody knows. */
    prefersText: boolean("prefers_text"),
    referredBy: text("referred_by"),
    /** Who works for the contact beside its owner. */
    assignedUserId: text("assigned_user_id"),
    /** When somebody last made contact with them about any lead. */
    contactedAt: instant("contacted_at"),
    doNotContact: boolean("do_not_contact").notNull().default(false),
    /** Since when; `null` where it was set before that was noted. */
    doNotContactAt: instant("do_not_contact_at"),
    /**
     * When a workflow that honors no do-not-contact status made the record beside one that has it: what was set before that
     * does not bind this one.
     */
    contactableSince: instant("contactable_since"),
    archivedAt: instant("archived_at"),
    archiveReason: text("archive_reason").$type<ArchiveReason>(),
    /** Since when they get neither emails nor text messages. */
    silencedAt: instant("silenced_at"),
    /** When it was deleted or merged into another: what was personal is erased, the row stays for the leads that name it. */
    deletedAt: instant("deleted_at"),
    /** What the contact is, in the order in which matches of intake count: 0 in use, 1 archived, 2 do not contact, 3 deleted. */
    standing: smallint()
      .notNull()
      .generatedAlwaysAs(
        sql`(case when deleted_at is not null then 3 when do_not_contact then 2 when archived_at is not null then 1 else 0 end)::smallint`,
      ),
    /**
     * The source of the first lead, and what is known of the most recent loan: kept by triggers of leads, loans and their
     * participants (`refresh_contact_facts`), so that lists of a million ask one table. Nothing else writes them.
     */
    sourceId: text("source_id"),
    loanStatus: text("loan_status").$type<LoanStatus>(),
    loanType: text("loan_type").$type<LoanType>(),
    loanInterestRatePercent: doublePrecision("loan_interest_rate_percent"),
    loanAmountUsd: doublePrecision("loan_amount_usd"),
    loanPurchasePriceUsd: doublePrecision("loan_purchase_price_usd"),
    loanAnnualIncomeUsd: doublePrecision("loan_annual_income_usd"),
    loanPurpose: text("loan_purpose"),
    loanPropertyType: text("loan_property_type"),
    loanPropertyState: text("loan_property_state"),
    loanTermMonths: integer("loan_term_months"),
    loanCreditMeetsGuidelines: boolean("loan_credit_meets_guidelines"),
    /** The loans that the contact takes part in, by number; one without is told by its status. The latest first; null: none. */
    accounts: text().array(),
    /** The older contact that this one repeats, found by email, then by phone. */
    linkedContactId: text("linked_contact_id"),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    /**
     * What contacts are searched, compared and ordered by, as `foldText` makes it, in collation "C": kept by the trigger
     * `contacts_fold`, so that no writer can forget to, nor one of an earlier release. Null in a row that is not filled yet
     * (`db/src/fill/fold-contacts.ts`).
     */
    firstNameFold: text("first_name_fold"),
    lastNameFold: text("last_name_fold"),
    /** Last name, then first; empty where there is neither. */
    nameFold: text("name_fold"),
    nicknameFold: text("nickname_fold"),
    streetFold: text("street_fold"),
    cityFold: text("city_fold"),
    referredByFold: text("referred_by_fold"),
    /** The first of the accounts. */
    accountFold: text("account_fold"),
    /** The further addresses (`contact_former_addresses`), one after the other; kept by a trigger. */
    furtherText: text("further_text"),
    /** All that a search looks through: what it does not hold is nowhere in the contact. */
    searchFold: text("search_fold"),
    /** The same as releases before knew it, without regard to case alone; asked until what is folded is filled. */
    nameKey: text("name_key").generatedAlwaysAs(
      sql`lower(coalesce(last_name || ' ', '') || coalesce(first_name, ''))`,
    ),
    nicknameKey: text("nickname_key").generatedAlwaysAs(sql`lower(nickname)`),
    streetKey: text("street_key").generatedAlwaysAs(sql`lower(street)`),
    referredByKey: text("referred_by_key").generatedAlwaysAs(sql`lower(referred_by)`),
    /** The first of the accounts, by which contacts are ordered. */
    accountKey: text("account_key").generatedAlwaysAs(sql`lower(accounts[1])`),
    /** As cities are compared and ordered: a rule that names one is answered by an index. */
    cityKey: text("city_key").generatedAlwaysAs(sql`lower(city collate "C")`),
    /** All that a search looks through, in lower case: what it does not hold is nowhere in the contact. */
    searchText: text("search_text").generatedAlwaysAs(
      sql`lower(coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || coalesce(nickname, '') || ' ' || coalesce(email, '') || ' ' || coalesce(cell_phone, '') || ' ' || coalesce(home_phone, '') || ' ' || coalesce(work_phone, ''))`,
    ),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("contacts_email_idx").on(
      ...([table.organizationId, table.email, table.standing, table.createdAt, table.id] as const),
    ),
    index("contacts_cell_phone_idx").on(
      ...([table.organizationId, table.cellPhone, table.standing, table.createdAt, table.id] as const),
    ),
    index("contacts_linked_idx")
      .on(table.organizationId, table.linkedContactId)
      .where(sql`linked_contact_id is not null`),
    index("contacts_owner_idx").on(table.organizationId, table.ownerUserId, table.createdAt, table.id),
    index("contacts_assigned_idx")
      .on(table.organizationId, table.assignedUserId, table.createdAt, table.id)
      .where(sql`assigned_user_id is not null`),
    // With who they are assigned to, so that a manager's are counted without a look at any row.
    index("contacts_counted_idx").on(
      table.organizationId,
      table.standing,
      table.ownerUserId,
      table.assignedUserId,
    ),
    ...Object.entries(COUNTED).map(([name, by]) =>
      index(`contacts_${name}_counted_idx`).on(table.organizationId, table.standing, by),
    ),
    // Those in use in an order, equals the newest first: what has one value is a list of its own.
    ...[
      ...Object.entries(CONTACT_ORDERS).map(([name, by]) => ({ name, by, where: sql`standing = 0` })),
      ...Object.entries(SPARSE_ORDERS).map(([name, by]) => ({
        ...{ name, by },
        where: sql`standing = 0 and ${by} is not null`,
      })),
    ].map(({ name, by, where }) =>
      index(`contacts_${name}_idx`)
        .on(table.organizationId, by, table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst())
        .where(where),
    ),
    // Further ones are built while the table is written: `db/src/fill/concurrent-indexes.ts`.
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    foreignKey({
      columns: [table.organizationId, table.ownerUserId],
      foreignColumns: [users.organizationId, users.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.assignedUserId],
      foreignColumns: [users.organizationId, users.id],
    }),
    tenantPolicy(),
  ],
);

/** With whom a contact is shared beside its owner and whom it is assigned to. */
export const contactShares = pgTable(
  "contact_shares",
  {
    organizationId: organizationId(),
    contactId: text("contact_id").notNull(),
    userId: text("user_id").notNull(),
    /** The lead by which its workflow shared the contact; `null`: somebody did, or it was not kept. */
    leadId: text("lead_id"),
    sharedAt: instant("shared_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.contactId, table.userId] }),
    index("contact_shares_user_idx").on(table.organizationId, table.userId),
    foreignKey({
      columns: [table.organizationId, table.contactId],
      foreignColumns: [contacts.organizationId, contacts.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.userId],
      foreignColumns: [users.organizationId, users.id],
    }),
    tenantPolicy(),
  ],
);

/** Where the records went that were merged into another; a link to them leads there. */
export const contactMerges = pgTable(
  "contact_merges",
  {
    organizationId: organizationId(),
    contactId: text("contact_id").notNull(),
    primaryContactId: text("primary_contact_id").notNull(),
    mergedAt: instant("merged_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.contactId] }),
    index("contact_merges_primary_idx").on(table.organizationId, table.primaryContactId),
    foreignKey({
      columns: [table.organizationId, table.contactId],
      foreignColumns: [contacts.organizationId, contacts.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.primaryContactId],
      foreignColumns: [contacts.organizationId, contacts.id],
    }),
    tenantPolicy(),
  ],
);

/**
 * Emails and phones of a contact that no field of it has: those that submissions named beside the fields, those of records
 * merged into it, and those that a trigger keeps, by which it was bound to do not contact when they were written over. Whoever
 * writes or asks by one is meant.
 */
export const contactFormerAddresses = pgTable(
  "contact_former_addresses",
  {
    organizationId: organizationId(),
    contactId: text("contact_id").notNull(),
    /** A normalized email, or a phone as E.164. */
    address: text().notNull(),
    /** The digits to dial after a phone; `null`: there are none. */
    extension: text(),
    /** The import whose rows brought it to a contact that was there before; `null`: whatever else did, or that was not kept. */
    importId: text("import_id"),
    /** Whether the undo of that import left it; `null`: none has looked at it. */
    keptByUndo: boolean("kept_by_undo"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.contactId, table.address] }),
    index("contact_former_addresses_address_idx").on(table.organizationId, table.address),
    foreignKey({
      columns: [table.organizationId, table.contactId],
      foreignColumns: [contacts.organizationId, contacts.id],
    }).onDelete("cascade"),
    tenantPolicy(),
  ],
);
