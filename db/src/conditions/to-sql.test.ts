import {
  type CompareCondition,
  type Condition,
  type ContactRecordFacts,
  compileCondition,
  type LeadRecordFacts,
  type OrganizationId,
  resolveDates,
} from "@fairlead/engine";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { fc, test as propertyTest } from "@fast-check/vitest";
import { eq, type SQL, sql } from "drizzle-orm";
import { PgDialect, QueryBuilder } from "drizzle-orm/pg-core";
import { describe, expect, test } from "vitest";
import { contacts, leads, sources, users } from "../schema/index.ts";
import { type ColumnsOf, LEAD_FIELD_COLUMNS } from "./field-columns.ts";
import { instantMs, type RandomRow, randomCondition, randomRow, timeZone } from "./random-rows.ts";
import { conditionToSql } from "./to-sql.ts";

const ORGANIZATION = "org_conditions" as OrganizationId;

const { db } = databaseForFile();

const COLUMNS: ColumnsOf<"filters"> & ColumnsOf<"lists"> & ColumnsOf<"leads"> = {
  "lead.source": sql`r.source`,
  "lead.externalId": sql`r.external_id`,
  "lead.receivedAt": sql`r.received_at`,
  "lead.state": sql`r.state_of_lead`,
  "lead.workflow": sql`r.workflow`,
  "lead.assignee": sql`r.assignee`,
  "lead.contactedAt": sql`r.lead_contacted_at`,
  "lead.closedAt": sql`r.closed_at`,
  "lead.createdAt": sql`r.lead_created_at`,
  "lead.isNameInReview": sql`r.is_name_in_review`,
  "lead.imports": sql`r.imports`,
  "contact.firstName": sql`r.first_name`,
  "contact.lastName": sql`r.last_name`,
  "contact.email": sql`r.email`,
  "contact.cellPhone": sql`r.cell_phone`,
  "contact.preferredLanguage": sql`r.preferred_language`,
  "contact.nickname": sql`r.nickname`,
  "contact.birthday": sql`r.birthday`,
  "contact.homePhone": sql`r.home_phone`,
  "contact.workPhone": sql`r.work_phone`,
  "contact.hasValidEmail": sql`(r.email is not null)`,
  "contact.isSilenced": sql`r.is_silenced`,
  "contact.hasOpenTasks": sql`r.has_open_tasks`,
  "contact.archiveReason": sql`r.archive_reason`,
  "contact.city": sql`r.city`,
  "contact.state": sql`r.state`,
  "contact.postalCode": sql`r.postal_code`,
  "contact.prefersText": sql`r.prefers_text`,
  "contact.source": sql`r.contact_source`,
  "contact.groups": sql`r.groups`,
  "contact.referredBy": sql`r.referred_by`,
  "contact.leadStatus": sql`r.lead_status`,
  "contact.owner": sql`r.owner`,
  "contact.contactedAt": sql`r.contacted_at`,
  "contact.createdAt": sql`r.created_at`,
  "loan.amountUsd": sql`r.amount_usd`,
  "loan.purchasePriceUsd": sql`r.purchase_price_usd`,
  "loan.annualIncomeUsd": sql`r.annual_income_usd`,
  "loan.purpose": sql`r.loan_purpose`,
  "loan.type": sql`r.loan_type`,
  "loan.status": sql`r.loan_status`,
  "loan.interestRatePercent": sql`r.interest_rate`,
  "loan.propertyType": sql`r.property_type`,
  "loan.occupancy": sql`r.occupancy`,
  "loan.propertyState": sql`r.property_state`,
  "loan.termMonths": sql`r.term_months`,
  "loan.creditMeetsGuidelines": sql`r.credit_meets_guidelines`,
  "user.name": sql`r.user_name`,
  "user.licensedStates": sql`r.licensed_states`,
  "user.licenceEnds": sql`r.licence_ends`,
  "user.languages": sql`r.languages`,
  "user.timeZone": sql`r.time_zone`,
  "user.workingHours": sql`r.working_hours`,
};

/** The rows as a table, so that many rows and conditions are one query. */
function tableOf(rows: readonly RandomRow[]): SQL {
  const records = rows.map(({ facts, user }, place) => ({
    place,
    source: facts.lead.source,
    external_id: facts.lead.externalId,
    received_at: new Date(facts.lead.receivedAtMs).toISOString(),
    ...leadColumns(facts.lead.record),
    first_name: facts.contact.firstName,
    last_name: facts.contact.lastName,
    email: facts.contact.email,
    cell_phone: facts.contact.cellPhone,
    preferred_language: facts.contact.preferredLanguage,
    ...recordColumns(facts.contact.record),
    amount_usd: facts.loan.amountUsd,
    purchase_price_usd: facts.loan.purchasePriceUsd,
    annual_income_usd: facts.loan.annualIncomeUsd,
    loan_purpose: facts.loan.purpose,
    loan_type: facts.loan.record?.type,
    loan_status: facts.loan.record?.status,
    interest_rate: facts.loan.record?.interestRatePercent,
    property_type: facts.loan.propertyType,
    occupancy: facts.loan.occupancy,
    property_state: facts.loan.propertyState,
    term_months: facts.loan.termMonths,
    credit_meets_guidelines: facts.loan.creditMeetsGuidelines,
    user_name: user?.name,
    licensed_states: user?.licensedStates,
    licence_ends: user?.licenceEnds,
    languages: user?.languages,
    time_zone: user?.timeZone,
    working_hours: user?.workingHours,
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(records)}::text::jsonb) as r (
    place int, source text, external_id text, received_at timestamptz,
    state_of_lead text, workflow text, assignee text, lead_contacted_at timestamptz, closed_at timestamptz,
    lead_created_at timestamptz, is_name_in_review boolean, imports text[], first_name text, last_name text, email text,
    home_phone text, work_phone text, is_silenced boolean, has_open_tasks boolean, archive_reason text,
    cell_phone text, preferred_language text, nickname text, birthday timestamptz, city text, state text, postal_code text,
    prefers_text boolean, contact_source text, groups text[], referred_by text, lead_status text, owner text, contacted_at timestamptz,
    created_at timestamptz, amount_usd float8, purchase_price_usd float8, annual_income_usd float8,
    loan_purpose text, loan_type text, loan_status text, interest_rate float8, property_type text, occupancy text, property_state text, term_months int, credit_meets_guidelines boolean,
    user_name text, licensed_states text[], licence_ends jsonb, languages text[], time_zone text, working_hours jsonb)`;
}

function leadColumns(record: LeadRecordFacts | undefined) {
  if (!record) return {};
  return {
    state_of_lead: record.state,
    workflow: record.workflow,
    assignee: record.assignee,
    lead_contacted_at: instant(record.contactedAtMs),
    closed_at: instant(record.closedAtMs),
    lead_created_at: instant(record.createdAtMs),
    is_name_in_review: record.isNameInReview,
    imports: record.imports,
  };
}

function instant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

function recordColumns(record: ContactRecordFacts | undefined) {
  if (!record) return {};
  return {
    nickname: record.nickname,
    birthday: instant(record.birthdayMs),
    home_phone: record.homePhone,
    work_phone: record.workPhone,
    is_silenced: record.isSilenced,
    has_open_tasks: record.hasOpenTasks,
    archive_reason: record.archiveReason,
    city: record.city,
    state: record.state,
    postal_code: record.postalCode,
    prefers_text: record.prefersText,
    contact_source: record.source,
    groups: record.groups,
    referred_by: record.referredBy,
    lead_status: record.leadStatus,
    owner: record.owner,
    contacted_at: instant(record.contactedAtMs),
    created_at: instant(record.createdAtMs),
  };
}

/** For each row, the answer to each condition. */
async function answersOf(
  conditions: readonly Condition[],
  rows: readonly RandomRow[],
  nowMs: number,
): Promise<readonly unknown[]> {
  const tests = conditions.map((condition) => conditionToSql(condition, COLUMNS, nowMs));
  const query = sql`select array[${sql.join(tests, sql`, `)}] as answers from ${tableOf(rows)} order by place`;
  const result = await db.withOrganization(ORGANIZATION, (tx) => tx.execute<{ answers: unknown }>(query));
  return result.map((row) => row.answers);
}

describe("memory and SQL give the same answer", () => {
  const conditions = fc.array(randomCondition, { minLength: 1, maxLength: 40, size: "max" });
  const rows = fc.array(randomRow, { minLength: 1, maxLength: 30, size: "max" });

  propertyTest.prop([conditions, rows, instantMs, timeZone], { numRuns: 60, verbose: 1 })(
    "to any condition about any lead and user, missing values and rules on dates included",
    async (drawn, leadsAndUsers, nowMs, zone) => {
      const asked = drawn.map((condition) => resolveDates(condition, { nowMs, timeZone: zone }));

      const inSql = await answersOf(asked, leadsAndUsers, nowMs);

      const compiled = asked.map(compileCondition);
      const inMemory = leadsAndUsers.map(({ facts, user }) =>
        compiled.map((test) => test({ ...facts, nowMs }, user)),
      );
      expect(inSql).toEqual(inMemory);
    },
    120_000,
  );
});

propertyTest.prop([fc.array(randomRow, { minLength: 100, maxLength: 100 }), instantMs], {
  numRuns: 40,
  verbose: 1,
})(
  "memory and SQL agree on who is at work, to the minute and across both changes of the clocks",
  async (rows, nowMs) => {
    const condition: Condition = { kind: "compare", field: "user.isWithinWorkingHours", operator: "isTrue" };

    const inSql = await answersOf([condition], rows, nowMs);

    const atWork = compileCondition(condition);
    expect(inSql).toEqual(rows.map(({ facts, user }) => [atWork({ ...facts, nowMs }, user)]));
  },
  120_000,
);

describe("values are bound, never written into the text", () => {
  const evil = "'); drop table leads; --";
  const row: RandomRow = {
    facts: {
      lead: { source: evil, externalId: null, receivedAtMs: 0 },
      contact: { firstName: null, lastName: null, email: null, cellPhone: null, preferredLanguage: null },
      loan: {
        amountUsd: null,
        purchasePriceUsd: null,
        annualIncomeUsd: null,
        purpose: null,
        propertyType: null,
        occupancy: null,
        propertyState: null,
        termMonths: null,
        creditMeetsGuidelines: null,
      },
    },
    user: null,
  };

  test.each<Pick<CompareCondition, "operator"> & { readonly value: string | readonly string[] }>([
    { operator: "equals", value: evil },
    { operator: "contains", value: "'); drop" },
    { operator: "isOneOf", value: ["a", evil] },
  ])("$operator", async ({ operator, value }) => {
    const condition: Condition = {
      kind: "compare",
      field: "lead.source",
      operator,
      value: { kind: "literal", value },
    };

    expect(await answersOf([condition], [row], 0)).toEqual([[true]]);
  });
});

test("the columns of leads, contacts, sources and users answer every field", async () => {
  const fields = Object.keys(LEAD_FIELD_COLUMNS).filter(
    (field) => !/timeZone|workingHours|licenceEnds/.test(field),
  );
  const all = [...fields, "loan.loanToValuePercent", "user.isWithinWorkingHours", "now.instant"];
  const condition: Condition = {
    kind: "any",
    of: all.map((field) => ({ kind: "compare", field, operator: "isEmpty" }) as CompareCondition),
  };
  const query = new QueryBuilder()
    .select({ id: leads.id })
    .from(leads)
    .innerJoin(contacts, eq(contacts.id, leads.contactId))
    .innerJoin(sources, eq(sources.id, leads.sourceId))
    .leftJoin(users, eq(users.id, leads.assigneeUserId))
    .where(conditionToSql(condition, LEAD_FIELD_COLUMNS, 0));

  const found = await db.withOrganization(ORGANIZATION, (tx) => tx.execute(query.getSQL()));

  expect(found).toHaveLength(0);
});

test.each([
  ["contact.city", "isOneOf"],
  ["contact.city", "isNoneOf"],
  ["user.languages", "includesAnyOf"],
] as const)(
  "texts that %s is compared with by %s are one array that Postgres can hash, folded before",
  (field, operator) => {
    const value = { kind: "literal", value: [" Boston", "SALEM"] } as const;

    const asked = new PgDialect().sqlToQuery(
      conditionToSql({ kind: "compare", field, operator, value }, COLUMNS, 0),
    );

    expect(asked.params).toEqual([["boston", "salem"]]);
    expect(asked.sql).toContain("= any($1::text[])");
  },
);
