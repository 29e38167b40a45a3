import type { OrganizationId } from "@fairlead/engine";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { fc, test as propertyTest } from "@fast-check/vitest";
import { and, asc, eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Tx } from "../client.ts";
import { createOrganization } from "../identity/directory.ts";
import { newId } from "../ids.ts";
import { contacts, leads, loanParticipants, loans, sources } from "../schema/index.ts";

const STARTED_MS = Date.UTC(2026, 2, 4, 15);

const { db } = databaseForFile();

const place = fc.nat({ max: 2 });
const minute = fc.nat({ max: 9 });
const amount = fc.option(fc.integer({ min: 1, max: 9 }), { nil: null });
const facts = fc.record({ amountUsd: amount, propertyState: fc.constantFrom(null, "MA", "OH"), at: minute });

/** What may happen to the leads and loans of three contacts; a lead or loan is told by its place among those that are there. */
const event = fc.oneof(
  fc.record({ kind: fc.constant("newLead"), contact: place, source: place, facts }),
  fc.record({ kind: fc.constant("changeLead"), which: fc.nat({ max: 9 }), facts }),
  fc.record({ kind: fc.constant("moveLead"), which: fc.nat({ max: 9 }), contact: place }),
  fc.record({ kind: fc.constant("removeLead"), which: fc.nat({ max: 9 }) }),
  fc.record({ kind: fc.constant("newLoan"), contact: place, facts }),
  fc.record({ kind: fc.constant("joinLoan"), which: fc.nat({ max: 9 }), contact: place }),
  fc.record({ kind: fc.constant("changeLoan"), which: fc.nat({ max: 9 }), facts }),
  fc.record({ kind: fc.constant("leaveLoan"), which: fc.nat({ max: 9 }), contact: place }),
);

type Happening = Partial<{
  readonly contact: number;
  readonly source: number;
  readonly which: number;
  readonly facts: {
    readonly amountUsd: number | null;
    readonly propertyState: string | null;
    readonly at: number;
  };
}> & { readonly kind: string };

propertyTest.prop([fc.array(event, { minLength: 1, maxLength: 14 })], { numRuns: 60 })(
  "a contact tells the source of its first lead and its most recent loan, whatever happens to leads and loans",
  async (happenings) => {
    const organizationId = newId<OrganizationId>("organization");
    await db.withOrganization(organizationId, async (tx) => {
      const one = await createContacts(tx, organizationId);
      for (const happening of happenings) await happen(tx, organizationId, one, happening);

      const told = await tx.select().from(contacts).orderBy(asc(contacts.id));

      for (const contact of told) {
        expect(pick(contact)).toEqual(await worksOut(tx, contact.id));
      }
    });
  },
  60_000,
);

interface Made {
  readonly contactIds: readonly string[];
  readonly sourceIds: readonly string[];
}

async function createContacts(tx: Tx, organizationId: OrganizationId): Promise<Made> {
  await createOrganization(tx, { id: organizationId, name: "Test" });
  const contactIds = [0, 1, 2].map(() => newId("contact"));
  const sourceIds = [0, 1, 2].map(() => newId("source"));
  await tx.insert(contacts).values(contactIds.map((id) => ({ organizationId, id })));
  await tx.insert(sources).values(sourceIds.map((id) => ({ organizationId, id, name: id })));
  return { contactIds, sourceIds };
}

async function happen(tx: Tx, organizationId: OrganizationId, made: Made, one: Happening): Promise<void> {
  const contactId = made.contactIds[one.contact ?? 0] ?? "";
  const at = new Date(STARTED_MS + (one.facts?.at ?? 0) * 60_000);
  const { amountUsd = null, propertyState = null } = one.facts ?? {};
  const theLeads = await tx.select({ id: leads.id }).from(leads).orderBy(asc(leads.id));
  const leadId = theLeads[(one.which ?? 0) % Math.max(1, theLeads.length)]?.id ?? "";
  const theLoans = await tx.select({ id: loans.id }).from(loans).orderBy(asc(loans.id));
  const loanId = theLoans[(one.which ?? 0) % Math.max(1, theLoans.length)]?.id;
  switch (one.kind) {
    case "newLead":
      await tx.insert(leads).values({
        ...{ organizationId, id: newId("lead"), contactId, sourceId: made.sourceIds[one.source ?? 0] ?? "" },
        ...{ productCategory: "Mortgage Loans", state: "exception", step: 1, receivedAt: at, createdAt: at },
        ...{ amountUsd, propertyState },
      });
      return;
    case "changeLead":
      await tx.update(leads).set({ amountUsd, propertyState, createdAt: at }).where(eq(leads.id, leadId));
      return;
    case "moveLead":
      await tx.update(leads).set({ contactId }).where(eq(leads.id, leadId));
      return;
    case "removeLead":
      await tx.delete(leads).where(eq(leads.id, leadId));
      return;
    case "newLoan": {
      const id = newId("loan");
      const times = { openedAt: at, createdAt: at, updatedAt: at };
      await tx.insert(loans).values({
        organizationId,
        id,
        number: newNumber(),
        status: "funded",
        amountUsd,
        propertyState,
        ...times,
      });
      await tx.insert(loanParticipants).values({ organizationId, loanId: id, contactId, role: "borrower" });
      return;
    }
    case "joinLoan":
      if (!loanId) return;
      await tx
        .insert(loanParticipants)
        .values({ organizationId, loanId, contactId, role: "coBorrower" })
        .onConflictDoNothing();
      return;
    case "changeLoan":
      await tx
        .update(loans)
        .set({
          number: amountUsd === null ? null : newNumber(),
          status: "denied",
          amountUsd,
          propertyState,
          openedAt: at,
        })
        .where(eq(loans.id, loanId ?? ""));
      return;
    default:
      await tx
        .delete(loanParticipants)
        .where(and(eq(loanParticipants.loanId, loanId ?? ""), eq(loanParticipants.contactId, contactId)));
  }
}

let numbers = 0;

function newNumber(): string {
  numbers += 1;
  return `A-${numbers}`;
}

/** The same, worked out from all leads and loans of the contact. */
async function worksOut(tx: Tx, contactId: string) {
  const byTime = await tx
    .select()
    .from(leads)
    .where(eq(leads.contactId, contactId))
    .orderBy(asc(leads.createdAt), asc(leads.id));
  const applied = await tx
    .select({ loan: loans })
    .from(loans)
    .innerJoin(loanParticipants, eq(loanParticipants.loanId, loans.id))
    .where(eq(loanParticipants.contactId, contactId))
    .orderBy(asc(loans.openedAt), asc(loans.id));
  const lead = byTime.at(-1);
  const loan = applied.at(-1)?.loan;
  const accounts = applied.toReversed().map((one) => one.loan.number ?? one.loan.status);
  return {
    ...{ sourceId: byTime[0]?.sourceId ?? null, accounts: accounts.length > 0 ? accounts : null },
    loanStatus: loan?.status ?? null,
    loanAmountUsd: loan?.amountUsd ?? lead?.amountUsd ?? null,
    loanPropertyState: loan?.propertyState ?? lead?.propertyState ?? null,
  };
}

function pick({
  accounts,
  sourceId,
  loanStatus,
  loanAmountUsd,
  loanPropertyState,
}: typeof contacts.$inferSelect) {
  return { accounts, sourceId, loanStatus, loanAmountUsd, loanPropertyState };
}
