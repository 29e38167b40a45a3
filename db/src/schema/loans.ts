import type { LoanRole, LoanStatus, LoanType } from "@fairlead/engine/contract";
import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { instant, organizationId, tenantPolicy } from "./columns.ts";
import { contacts } from "./contacts.ts";
import { users } from "./users.ts";

/** A loan that was applied for, with the contacts who take part in it. */
export const loans = pgTable(
  "loans",
  {
    organizationId: organizationId(),
    id: text().notNull(),
    /** The loan's number in the lender's own system. */
    number: text(),
    ownerUserId: text("owner_user_id"),
    status: text().$type<LoanStatus>().notNull(),
    type: text().$type<LoanType>(),
    amountUsd: doublePrecision("amount_usd"),
    interestRatePercent: doublePrecision("interest_rate_percent"),
    purchasePriceUsd: doublePrecision("purchase_price_usd"),
    annualIncomeUsd: doublePrecision("annual_income_usd"),
    loanPurpose: text("loan_purpose"),
    propertyType: text("property_type"),
    /** Two-letter postal code, upper case. */
    propertyState: text("property_state"),
    termMonths: integer("term_months"),
    creditMeetsGuidelines: boolean("credit_meets_guidelines"),
    /** The most recent of a contact's loans is the one that was opened last. */
    openedAt: instant("opened_at").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("loans_number_key").on(table.organizationId, table.number),
    index("loans_owner_idx").on(table.organizationId, table.ownerUserId),
    foreignKey({
      columns: [table.organizationId, table.ownerUserId],
      foreignColumns: [users.organizationId, users.id],
    }),
    tenantPolicy(),
  ],
);

export const loanParticipants = pgTable(
  "loan_participants",
  {
    organizationId: organizationId(),
    loanId: text("loan_id").notNull(),
    contactId: text("contact_id").notNull(),
    role: text().$type<LoanRole>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.loanId, table.contactId] }),
    index("loan_participants_contact_idx").on(table.organizationId, table.contactId),
    foreignKey({
      columns: [table.organizationId, table.loanId],
      foreignColumns: [loans.organizationId, loans.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.contactId],
      foreignColumns: [contacts.organizationId, contacts.id],
    }),
    tenantPolicy(),
  ],
);
