import { CONTACT_FIELDS, type DuplicateRules, deliveredAddresses, LEAD_FIELDS } from "@fairlead/engine";
import { databaseForFile } from "@fairlead/test/database-for-file";
import fc from "fast-check";
import { expect, test } from "vitest";
import { IntakeOffice, type Sent, sent } from "../fixtures/intake-office.ts";
import type { contacts } from "../schema/index.ts";
import type { Ingested, Mistaken } from "./ingested.ts";

/**
 * Whatever arrives, about people who share emails, phones and ids in every way: taken in at once it comes to what it comes to
 * one by one, none of it is lost, and people who have nothing in common stay apart.
 */

const RUNS = 60;
const TIMEOUT_MS = 240_000;

const { db } = databaseForFile({ keepsInvariants: true });

const email = fc.constantFrom("a@example.com", "b@example.com", "c@example.com");
const phone = fc.constantFrom("+16175550101", "+16175550102", "+16175550103");
function maybe<Value>(one: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.option(one, { freq: 2 });
}
function upToOne<Value>(one: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> {
  return fc.array(one, { maxLength: 1 });
}

const submission: fc.Arbitrary<Sent> = fc
  .record({
    id: maybe(fc.constantFrom("1", "2", "3")),
    firstName: fc.constantFrom("Ines", "Otto", "Inés"),
    ...{ email: maybe(email), cellPhone: maybe(phone), homePhone: maybe(phone), workPhone: maybe(phone) },
    ...{ emails: upToOne(email), phones: upToOne(phone) },
  })
  .filter((one) => deliveredAddresses(sent(one)).length > 0);

/** Somebody who was there before. */
interface Known {
  readonly contact: Partial<typeof contacts.$inferInsert>;
  readonly former: readonly string[];
  readonly owner: number | null;
}
const PAST = new Date(Date.UTC(2026, 0, 2));
const known: fc.Arbitrary<Known> = fc.record({
  contact: fc.record({
    firstName: maybe(fc.constantFrom("Ines", "Otto")),
    ...{ email: maybe(email), cellPhone: maybe(phone), homePhone: maybe(phone), workPhone: maybe(phone) },
    archivedAt: fc.option(fc.constant(PAST), { freq: 4 }).map((at) => at),
    doNotContact: fc.boolean().chain((one) => (one ? fc.boolean() : fc.constant(false))),
  }),
  former: fc.array(fc.oneof(email, phone), { maxLength: 1 }),
  owner: maybe(fc.nat(2)),
});

const rules: fc.Arbitrary<DuplicateRules> = fc
  .record({
    updateLead: maybe(fc.subarray([...LEAD_FIELDS])),
    updateContact: maybe(fc.subarray([...CONTACT_FIELDS])),
    honorDoNotContact: maybe(fc.constant([])),
    ...{ distributeFirst: fc.boolean(), bypassToOwner: fc.boolean() },
  })
  .map((drawn) => ({ ...drawn, bypassToOwner: drawn.bypassToOwner && !drawn.distributeFirst }));

test(
  "submissions come to the same at once as one by one, none is lost, and strangers stay apart",
  async () => {
    const people = fc.array(known, { maxLength: 3 });
    const submissions = fc.array(submission, { minLength: 2, maxLength: 7 });
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(rules, people, submissions, async (switches, before, arriving) => {
        const together = await officeWith(switches, before);
        const apart = await officeWith(switches, before);

        const atOnce = await together.take(...arriving);
        const inTurn: (Ingested | Mistaken)[] = [];
        for (const one of arriving) inTurn.push(...(await apart.take(one)));

        expect(await told(together, atOnce)).toEqual(await told(apart, inTurn));
        await expectNothingLost(together, arriving, atOnce);
        await expectStrangersApart(together, arriving, atOnce);
        for (const { outcome } of atOnce) outcomes.add(outcome);
      }),
      { numRuns: RUNS },
    );

    expect([...outcomes].sort()).toEqual(["anotherPerson", "created", "repeated", "updated"]);
  },
  TIMEOUT_MS,
);

async function officeWith(switches: DuplicateRules, people: readonly Known[]): Promise<IntakeOffice> {
  const office = await IntakeOffice.open(db, switches);
  for (const [at, { contact, former, owner }] of people.entries()) {
    const ownerUserId = owner === null ? null : (office.org.userIds[owner] ?? null);
    const createdAt = new Date(PAST.getTime() + at * 1_000);
    await office.know(`contact_known_${at}`, { ...contact, ownerUserId, createdAt }, former);
  }
  return office;
}

/** What came of it, with ids by the order in which they were made. */
async function told(office: IntakeOffice, results: readonly (Ingested | Mistaken)[]) {
  const [people, made, touches] = [await office.contacts(), await office.leads(), await office.touches()];
  const leadIds = made.map(({ id }) => id).sort();
  const contactIds = people.map(({ id }) => id).sort();
  const leadAt = (id: string | null) => (id === null ? null : leadIds.indexOf(id));
  const contactAt = (id: string | null) => (id === null ? null : contactIds.indexOf(id));
  const inOrder = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    results: results.map((result) =>
      "leadId" in result
        ? [result.outcome, leadAt(result.leadId), contactAt(result.contactId)]
        : [result.outcome, result.externalId],
    ),
    contacts: inOrder(people).map((row) => ({
      ...{ names: [row.firstName, row.lastName], former: row.former, standing: row.standing },
      lines: [row.email, row.cellPhone, row.homePhone, row.workPhone],
      ...{ owner: office.placeOf(row.ownerUserId), linked: contactAt(row.linkedContactId) },
    })),
    leads: inOrder(made).map((row) => ({
      ...{ contact: contactAt(row.contactId), linked: leadAt(row.linkedLeadId), id: row.externalId },
      ...{ assignee: office.placeOf(row.assigneeUserId), delivered: row.deliveredContact },
    })),
    touches: inOrder(touches).map((row) => [leadAt(row.leadId), row.externalId, row.deliveredAddresses]),
  };
}

/** Each is a lead, a touch of one, known as the same, or named as another person's. */
async function expectNothingLost(
  office: IntakeOffice,
  arriving: readonly Sent[],
  results: readonly (Ingested | Mistaken)[],
): Promise<void> {
  const count = (outcome: string) => results.filter((result) => result.outcome === outcome).length;
  expect(results).toHaveLength(arriving.length);
  expect(await office.leads()).toHaveLength(count("created"));
  expect(await office.touches()).toHaveLength(count("updated"));
  for (const [at, result] of results.entries()) {
    if (result.outcome !== "repeated" && result.outcome !== "anotherPerson") continue;
    const { id } = arriving[at] ?? {};
    expect(arriving.slice(0, at).some((earlier) => earlier.id === id)).toBe(true);
  }
}

/** Whose leads have one contact are joined by shared addresses, of one another's or of the contact's. */
async function expectStrangersApart(
  office: IntakeOffice,
  arriving: readonly Sent[],
  results: readonly (Ingested | Mistaken)[],
): Promise<void> {
  for (const { id, former, ...row } of await office.contacts()) {
    const theirs = arriving.filter((_, at) => {
      const result = results[at];
      return result && "contactId" in result && result.contactId === id;
    });
    const wasKnown = id.startsWith("contact_known_");
    const held = wasKnown ? [row.email, row.cellPhone, row.homePhone, row.workPhone, ...former] : [];
    const joined = new Set<string | null>(held);
    for (const [at, one] of theirs.entries()) {
      const addresses = deliveredAddresses(sent(one));
      if (at > 0 || wasKnown) expect(addresses.some((address) => joined.has(address))).toBe(true);
      for (const address of addresses) joined.add(address);
    }
  }
}
