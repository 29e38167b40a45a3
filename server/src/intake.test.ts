import { newId } from "@fairlead/db";
import type { DuplicateRules, UserId } from "@fairlead/engine";
import { createTestDatabase, type TestDatabase } from "@fairlead/test";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type IntakeCell,
  type IntakeOutcome,
  intakeCells,
  type Situation,
} from "../../engine/src/fixtures/intake-table.ts";
import { createTestApp, type TestApp } from "./fixtures/test-app.ts";
import { createOffice, type Office, type Person } from "./fixtures/test-office.ts";

let database: TestDatabase;
let server: TestApp;
let sql: postgres.Sql;
let office: Office;
/** Owns the contacts that are there before; another one has gone since. */
let owner: UserId;
let formerOwner: UserId;
/** Loan officers of the contacts' most recent loans; the second has gone since. */
let officer: UserId;
let formerOfficer: UserId;

beforeAll(async () => {
  database = await createTestDatabase();
  // More calls than a person makes in a minute.
  server = await createTestApp(database.url, { personCallsPerMinute: 10_000 });
  sql = postgres(database.url, { max: 1, onnotice: () => {} });
  office = await createOffice(server);
  owner = office.people.loan_officer.userId;
  formerOwner = office.people.partner.userId;
  officer = office.people.admin.userId;
  formerOfficer = office.people.engineer.userId;
  await workflow("Owner's leads", owner);
  await call("PATCH", `/users/${formerOwner}`, { active: false }, 200);
  await call("PATCH", `/users/${formerOfficer}`, { active: false }, 200);
});

afterAll(async () => {
  await sql.end();
  await server.close();
  await database.drop();
});

const NOT_IN_AN_ACCOUNT: readonly Situation[] = [
  "owner inactive",
  "no owner, loan officer active",
  "owner inactive, loan officer active",
  "owner and loan officer inactive",
];

/** Nobody who is inactive can be assigned a lead, so that a search after the assignment never finds their contacts. */
function outcomeOf({ situation, rules, outcome }: IntakeCell): IntakeOutcome {
  return NOT_IN_AN_ACCOUNT.includes(situation) && rules.distributeFirst
    ? { contact: "new", lead: "new", route: "workflow", masked: false }
    : outcome;
}

describe("each cell of the truth table of intake, through the API", () => {
  test.each(intakeCells())("$name", async (cell) => {
    const before = await arrange(cell.situation);
    const source = newId("source");
    // Where leads are distributed first, the search is among the contacts of whoever got the lead.
    const target = cell.rules.distributeFirst ? owner : office.people.manager.userId;
    await workflow(source, target, cell.rules);

    const answer = await deliver(source, { ...before.delivery, loan: { amountUsd: 222_000 } });

    expect(await observe(answer, before, target)).toEqual(outcomeOf(cell));
  });
});

const ALL_OFF: DuplicateRules = {
  ...{ updateLead: null, updateContact: null, honorDoNotContact: null },
  ...{ distributeFirst: false, bypassToOwner: false },
};

test.each([
  {
    name: "the owner",
    situation: "owner and loan officer active",
    summary: (name: string) => `Assigned to ${name}, who owns the contact; routing was bypassed.`,
    basis: "owner",
  },
  {
    name: "the loan officer of the most recent loan",
    situation: "owner inactive, loan officer active",
    summary: (name: string) =>
      `Assigned to ${name}, the loan officer of the contact's most recent loan; routing was bypassed.`,
    basis: "loanOfficer",
  },
] as const)("the timeline says that routing was bypassed for $name", async ({ situation, summary }) => {
  const { delivery } = await arrange(situation);
  const source = newId("source");
  await workflow(source, office.people.manager.userId, { ...ALL_OFF, bypassToOwner: true });

  const { leadId } = await deliver(source, delivery);

  const { assignee } = await call("GET", `/leads/${leadId}`, undefined, 200);
  const timeline = await call("GET", `/leads/${leadId}/timeline`, undefined, 200);
  expect(timeline.items.map((entry: { summary: string }) => entry.summary)).toContain(summary(assignee.name));
});

test("an owner who is a partner takes no leads: the workflow routes", async () => {
  const partner = await call("GET", "/users", undefined, 200).then(({ items }) =>
    items.find(({ id }: { id: string }) => id === formerOwner),
  );
  const { delivery, contactId } = await arrange("owner inactive");
  await call("PATCH", `/users/${partner.id}`, { active: true }, 200);
  const source = newId("source");
  await workflow(source, office.people.manager.userId, { ...ALL_OFF, bypassToOwner: true });

  const { leadId } = await deliver(source, delivery);

  const { assignee, contact } = await call("GET", `/leads/${leadId}`, undefined, 200);
  expect({ assignee: assignee.id, linked: contact.linkedContactId }).toEqual({
    ...{ assignee: office.people.manager.userId, linked: contactId },
  });
});

test("bypassing and distributing first cannot be on together: 422 names the switches", async () => {
  const body = {
    ...{ name: "Both", productCategory: "Mortgage Loans", sourceName: newId("source") },
    ...{ exception: { kind: "individual", userId: owner }, routeTo: { kind: "individual", userId: owner } },
    duplicates: { ...ALL_OFF, distributeFirst: true, bypassToOwner: true },
  };

  const problem = await call("POST", "/workflows", body, 422);

  expect(problem.errors).toMatchObject([{ pointer: expect.stringContaining("/duplicates") }]);
});

test("an update leaves every field as it is that is not ticked", async () => {
  const email = "updated@example.com";
  const before = {
    contact: {
      firstName: "Newton",
      lastName: "Known",
      email,
      cellPhone: nextPhone(),
      preferredLanguage: "es",
    },
    loan: {
      ...{ amountUsd: 111_000, purchasePriceUsd: 150_000, annualIncomeUsd: 90_000, purpose: "purchase" },
      ...{ propertyType: "condominium", propertyState: "MA", termMonths: 180, creditMeetsGuidelines: true },
    },
  };
  const { leadId } = await deliver("Owner's leads", before);
  const known = await call("GET", `/leads/${leadId}`, undefined, 200);
  const source = "Updates";
  await workflow(source, owner, { ...ALL_OFF, updateLead: ["amountUsd"], updateContact: ["firstName"] });

  const answer = await deliver(source, {
    contact: { firstName: "New", lastName: "Other", email, cellPhone: nextPhone(), preferredLanguage: "en" },
    loan: {
      ...{ amountUsd: 222_000, purchasePriceUsd: 250_000, annualIncomeUsd: 80_000, purpose: "refinance" },
      ...{
        propertyType: "single_family",
        propertyState: "NH",
        termMonths: 360,
        creditMeetsGuidelines: false,
      },
    },
  });

  const updated = await call("GET", `/leads/${leadId}`, undefined, 200);
  expect(answer).toMatchObject({ leadId, outcome: "updated" });
  expect(updated.contact).toEqual({ ...known.contact, firstName: "New" });
  expect(updated.loan).toEqual({ ...known.loan, amountUsd: 222_000 });
  expect(known).toMatchObject(before);
});

test("where do-not-contact rules are not honored, the new record can be contacted", async () => {
  const { delivery, contactId } = await arrange("do-not-contact match");
  const source = "Not honored";
  await workflow(source, owner, ALL_OFF);

  const { leadId } = await deliver(source, delivery);

  const asOwner = office.people.loan_officer;
  const lead = await call("GET", `/leads/${leadId}`, undefined, 200, asOwner);
  expect(lead).toMatchObject({
    ...{ doNotContact: false, may: { communicate: true } },
    contact: { doNotContact: false, hiddenFields: [], linkedContactId: contactId, ...delivery.contact },
  });
  await call("POST", `/leads/${leadId}/communications`, { kind: "call" }, 201, asOwner);
});

interface Before {
  readonly delivery: { readonly contact: Readonly<Record<string, string>> };
  readonly contactId: string | null;
  readonly leadId: string | null;
}

/** Brings about what is there before the delivery. */
async function arrange(situation: Situation): Promise<Before> {
  const key = newId("contact").toLowerCase();
  const email = `${key}@example.com`;
  const cellPhone = nextPhone();
  const known = {
    firstName: situation.startsWith("another first name") ? "Old" : "Newton",
    lastName: "Known",
  };
  const arriving = { firstName: "New", lastName: "Known", email, cellPhone };
  const source = "Owner's leads";
  if (situation === "no match") return { delivery: { contact: arriving }, contactId: null, leadId: null };

  const byPhone = situation === "phone match";
  const first = await deliver(source, {
    contact: { ...known, ...(byPhone ? { cellPhone } : { email }) },
    loan: { amountUsd: 111_000 },
  });
  if (situation === "two matches") {
    const second = await deliver(source, { contact: { ...known, cellPhone } });
    await call("POST", `/leads/${second.leadId}/close`, undefined, 200);
  }
  if (!situation.endsWith("open lead")) await call("POST", `/leads/${first.leadId}/close`, undefined, 200);
  // No screen archives contacts or marks them yet: as the database has it when one did.
  const { contactId } = first;
  if (situation === "archived match")
    await sql`update contacts set archived_at = now() where id = ${contactId}`;
  if (situation.startsWith("no owner")) {
    await sql`update contacts set owner_user_id = null where id = ${contactId}`;
  }
  if (situation.startsWith("owner") && situation !== "owner and loan officer active") {
    await sql`update contacts set owner_user_id = ${formerOwner} where id = ${contactId}`;
  }
  if (situation.includes("loan officer")) {
    // The loan that was opened last counts, whenever it was entered.
    await loanOf(
      contactId,
      situation.endsWith("loan officer inactive") ? formerOfficer : officer,
      "2026-05-02",
    );
    await loanOf(contactId, office.people.manager.userId, "2026-05-01");
  }
  if (situation === "do-not-contact match") {
    await sql`update contacts set do_not_contact = true where id = ${contactId}`;
  }
  return { delivery: { contact: arriving }, contactId: first.contactId, leadId: first.leadId };
}

async function loanOf(contactId: string, ownerUserId: UserId, openedOn: string): Promise<void> {
  const [contact] = await sql`select organization_id from contacts where id = ${contactId}`;
  const organizationId = contact?.organization_id;
  const id = newId("loan");
  await sql`insert into loans (organization_id, id, owner_user_id, status, opened_at, created_at, updated_at)
    values (${organizationId}, ${id}, ${ownerUserId}, 'application', ${openedOn}, now(), now())`;
  await sql`insert into loan_participants (organization_id, loan_id, contact_id, role)
    values (${organizationId}, ${id}, ${contactId}, 'borrower')`;
}

interface Answer {
  readonly leadId: string;
  readonly contactId: string;
  readonly outcome: string;
}

/** What became of the delivery, as the API shows it. */
async function observe(answer: Answer, before: Before, target: UserId): Promise<IntakeOutcome> {
  const lead = await call("GET", `/leads/${answer.leadId}`, undefined, 200);
  const { contact, assignee, linkedLeadId, loan } = lead;
  const updatedLead = answer.outcome === "updated" && answer.leadId === before.leadId;
  expect(loan.amountUsd).toBe(222_000);
  expect(answer.contactId).toBe(contact.id);
  const masked = contact.hiddenFields.length > 0;
  if (masked) expect([contact.firstName, contact.lastName, contact.email]).toEqual([null, "Known", null]);
  return {
    contact: contactOutcome(contact, before, masked),
    lead: updatedLead
      ? "updated"
      : linkedLeadId !== null && linkedLeadId === before.leadId
        ? "linked"
        : "new",
    route: updatedLead ? "workflow" : routeOutcome(assignee.id, target),
    masked,
  };
}

function routeOutcome(assigneeId: string, target: UserId): IntakeOutcome["route"] {
  if (assigneeId === target) return "workflow";
  return assigneeId === officer ? "loanOfficer" : "owner";
}

function contactOutcome(
  contact: {
    readonly id: string;
    readonly firstName: string | null;
    readonly linkedContactId: string | null;
  },
  before: Before,
  masked: boolean,
): IntakeOutcome["contact"] {
  if (contact.id !== before.contactId) {
    return contact.linkedContactId !== null && contact.linkedContactId === before.contactId
      ? "linked"
      : "new";
  }
  return !masked && contact.firstName === "New" ? "updated" : "existing";
}

async function workflow(sourceName: string, userId: UserId, duplicates?: DuplicateRules): Promise<void> {
  const exception = { kind: "individual", userId: office.people.manager.userId };
  const body = { name: sourceName, productCategory: "Mortgage Loans", sourceName, exception };
  const routeTo = { kind: "individual", userId };
  await call("POST", "/workflows", { ...body, routeTo, ...(duplicates ? { duplicates } : {}) }, 201);
}

async function deliver(source: string, body: object): Promise<Answer> {
  return call("POST", `/sources/${encodeURIComponent(source)}/leads`, body, 202);
}

async function call(
  method: "GET" | "POST" | "PATCH",
  url: string,
  payload: object | undefined,
  status: number,
  { cookie }: Person = office.people.admin,
) {
  const answer = await server.app.inject({
    ...{ method, url: `/api/v1${url}`, headers: { cookie } },
    ...(payload ? { payload } : {}),
  });
  expect({ url, status: answer.statusCode, body: answer.body }).toMatchObject({ status });
  return answer.json();
}

let phones = 0;
function nextPhone(): string {
  phones += 1;
  return `+1617555${String(phones).padStart(4, "0")}`;
}
