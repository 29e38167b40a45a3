import { databaseForFile } from "@fairlead/test/database-for-file";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { readBindingsOf } from "../contacts/bindings.ts";
import { bindRepeated, findRepeated } from "../contacts/find-repeated.ts";
import { IntakeOffice, type Sent } from "../fixtures/intake-office.ts";
import { newId } from "../ids.ts";
import { type contacts, leadEvents } from "../schema/index.ts";

const { db } = databaseForFile({ keepsInvariants: true });

type Contact = Partial<typeof contacts.$inferInsert>;

const EMAIL = "noor@example.com";
const PHONE = "+16175550101";
const PAST = new Date(Date.UTC(2026, 0, 2));

/** Where a contact may have the address that a submission names, and as what the submission may name it. */
const HELD = [
  { as: "email", address: EMAIL, contact: { email: EMAIL }, former: [] },
  { as: "furtherEmail", address: EMAIL, contact: { email: "other@example.com" }, former: [EMAIL] },
  { as: "cellPhone", address: PHONE, contact: { cellPhone: PHONE }, former: [] },
  { as: "homePhone", address: PHONE, contact: { homePhone: PHONE }, former: [] },
  { as: "workPhone", address: PHONE, contact: { workPhone: PHONE }, former: [] },
  { as: "furtherPhone", address: PHONE, contact: { cellPhone: "+16175550909" }, former: [PHONE] },
] as const satisfies readonly { as: string; address: string; contact: Contact; former: readonly string[] }[];
const NAMED: Readonly<Record<string, readonly Sent[]>> = {
  [EMAIL]: [{ email: EMAIL }, { email: "first@example.com", emails: [EMAIL] }],
  [PHONE]: [
    { cellPhone: PHONE },
    { homePhone: PHONE },
    { workPhone: PHONE },
    { cellPhone: "+16175550808", phones: [PHONE] },
  ],
};
const STANDINGS: Readonly<Record<string, Contact>> = {
  "in use": {},
  archived: { archivedAt: PAST },
  "not to be contacted": { doNotContact: true, doNotContactAt: PAST },
};

describe("a contact is found by any email and phone that it has or had", () => {
  const cases = HELD.flatMap((held) =>
    Object.entries(STANDINGS).map(([standing, change]) => ({ ...held, standing, change })),
  );

  test.each(cases)("$as of one $standing", async ({ as, address, contact, former, change }) => {
    for (const submission of NAMED[address] ?? []) {
      const office = await IntakeOffice.open(db);
      const id = newId("contact");
      await office.know(id, { ...contact, ...change, createdAt: PAST }, former);

      const { leadId, contactId } = await office.takeOne(submission);

      expect(await office.contact(contactId)).toMatchObject({ linkedContactId: id });
      expect(
        await office.in((tx) => tx.select().from(leadEvents).where(eq(leadEvents.leadId, leadId))),
      ).toContainEqual(
        expect.objectContaining({ data: { kind: "contactLinked", contactId: id, matchedBy: as } }),
      );
    }
  });
});

test("what a machine names beside of a record that is not to be contacted is bound, and of others is not kept", async () => {
  const office = await IntakeOffice.open(db);
  await office.know("contact_bound", { email: EMAIL, doNotContact: true });
  await office.know("contact_free", { email: "free@example.com" });

  await office.in((tx) => bindRepeated(tx, "contact_bound", { email: EMAIL, homePhone: PHONE }));
  await office.in((tx) => bindRepeated(tx, "contact_free", { email: "free@example.com", workPhone: PHONE }));

  expect(await office.contact("contact_bound")).toMatchObject({ homePhone: null, former: [PHONE] });
  expect(await office.contact("contact_free")).toMatchObject({ former: [] });
  expect(await office.in((tx) => findRepeated(tx, { cellPhone: PHONE }))).toBe("contact_bound");
});

describe("a contact that a machine makes once more is found likewise", () => {
  test.each(HELD)("$as", async ({ address, contact, former }) => {
    const office = await IntakeOffice.open(db);
    await office.know("contact_known", contact, former);

    for (const { emails = [], phones = [], ...profile } of NAMED[address] ?? []) {
      if (emails.length + phones.length > 0) continue;
      expect(await office.in((tx) => findRepeated(tx, profile))).toBe("contact_known");
    }
  });
});

test("an email counts before a phone, whichever of them it is", async () => {
  const office = await IntakeOffice.open(db, { updateContact: [] });
  await office.know("contact_by_phone", { cellPhone: PHONE, createdAt: PAST });
  await office.know("contact_by_email", { email: "main@example.com" }, [EMAIL]);

  const { contactId } = await office.takeOne({ cellPhone: PHONE, emails: [EMAIL] });

  expect(contactId).toBe("contact_by_email");
});

test("of contacts with one home phone the one in use counts, then the oldest", async () => {
  const office = await IntakeOffice.open(db, { updateContact: [] });
  await office.know("contact_archived", { homePhone: PHONE, archivedAt: PAST, createdAt: PAST });
  await office.know("contact_newer", { homePhone: PHONE, createdAt: new Date(PAST.getTime() + 2_000) });
  await office.know("contact_older", { workPhone: PHONE, createdAt: new Date(PAST.getTime() + 1_000) });

  const { contactId } = await office.takeOne({ homePhone: PHONE });

  expect(contactId).toBe("contact_older");
});

test("a deleted contact is found by nothing", async () => {
  const office = await IntakeOffice.open(db);
  await office.know("contact_gone", { deletedAt: PAST, doNotContact: true }, [EMAIL, PHONE]);

  const { contactId } = await office.takeOne({ email: EMAIL, cellPhone: PHONE });

  expect(await office.contact(contactId)).toMatchObject({ linkedContactId: null });
});

test("nobody is found by the address of a contact in another organization", async () => {
  const [office, other] = [await IntakeOffice.open(db), await IntakeOffice.open(db)];
  await other.know("contact_theirs", { email: EMAIL, homePhone: PHONE }, ["noor.old@example.com"]);

  const { contactId } = await office.takeOne({
    ...{ email: EMAIL, homePhone: PHONE },
    emails: ["noor.old@example.com"],
  });

  expect(await office.contact(contactId)).toMatchObject({ linkedContactId: null });
});

describe("what a submission names beside the first email and cell phone", () => {
  const FURTHER: Sent = {
    ...{ email: EMAIL, homePhone: "+16175550201", workPhone: "+16175550202" },
    ...{ emails: ["noor@work.example.com"], phones: ["+16175550203"] },
  };

  test("is kept with the contact that it makes, and finds it from then on", async () => {
    const office = await IntakeOffice.open(db, { updateContact: [] });
    const { contactId } = await office.takeOne(FURTHER);

    const again = await office.take(
      { phones: ["+16175550201"], cellPhone: "+16175550300" },
      { email: "noor@work.example.com" },
    );

    expect(await office.contact(contactId)).toMatchObject({
      ...{ homePhone: "+16175550201", workPhone: "+16175550202" },
      former: ["+16175550203", "+16175550300", "noor@work.example.com"].filter(
        (one) => one !== "+16175550300",
      ),
    });
    expect(again.map((result) => "contactId" in result && result.contactId)).toEqual([contactId, contactId]);
  });

  test("fills blanks of a contact that is updated, and stands beside its fields else", async () => {
    const office = await IntakeOffice.open(db, { updateContact: ["email"] });
    await office.know("contact_noor", {
      email: "noor.old@example.com",
      cellPhone: PHONE,
      workPhone: "+16175550400",
    });

    await office.takeOne({ ...FURTHER, cellPhone: PHONE });

    expect(await office.contact("contact_noor")).toMatchObject({
      ...{ email: EMAIL, cellPhone: PHONE, homePhone: "+16175550201", workPhone: "+16175550400" },
      former: ["+16175550202", "+16175550203", "noor.old@example.com", "noor@work.example.com"],
    });
  });

  test.each([
    { updateContact: null },
    { updateContact: [] },
    { updateContact: ["email", "cellPhone"] },
    { updateContact: null, distributeFirst: true },
    { updateLead: [] },
  ] as const)("is kept with a record that is not to be contacted, and bound, with %o", async (switches) => {
    const office = await IntakeOffice.open(db, { ...switches, honorDoNotContact: [] });
    // One owner for all: leads that are distributed first look among the records of the assignee alone.
    const [ownerUserId] = office.org.userIds;
    await office.know("contact_noor", {
      ...{ doNotContact: true, email: "noor.first@example.com", createdAt: PAST, ownerUserId },
    });
    const named: Sent = { ...FURTHER, cellPhone: PHONE, emails: ["noor.first@example.com"] };

    const first = await office.takeOne({ ...named, id: "first" });

    expect(first.contactId).toBe("contact_noor");
    expect(await office.contact("contact_noor")).toMatchObject({
      ...{ email: "noor.first@example.com", cellPhone: null, homePhone: null, workPhone: null },
      former: ["+16175550101", "+16175550201", "+16175550202", "+16175550203", EMAIL],
    });
    const later = await office.take(
      ...[
        { email: EMAIL },
        { cellPhone: PHONE },
        { homePhone: "+16175550202" },
        { phones: ["+16175550203"] },
      ],
    );
    const bindings = await office.in((tx) =>
      readBindingsOf(
        tx,
        later.flatMap((one) => ("contactId" in one ? [one.contactId] : [])),
      ),
    );
    expect([...bindings.values()].map(({ kind }) => kind)).toEqual(
      Array.from({ length: bindings.size }, () => "bound"),
    );
    expect(later.map((one) => "contactId" in one)).toEqual([true, true, true, true]);
  });

  test.each([{ name: "is not updated", change: {}, rules: { updateLead: [] } }] as const)(
    "leaves a contact alone that $name",
    async ({ change, rules }) => {
      const office = await IntakeOffice.open(db, rules);
      await office.know("contact_noor", { ...change, email: EMAIL });

      await office.takeOne(FURTHER);

      expect(await office.contact("contact_noor")).toMatchObject({
        homePhone: null,
        workPhone: null,
        former: [],
      });
    },
  );
});
