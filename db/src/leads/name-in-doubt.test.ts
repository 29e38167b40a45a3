import { PERMISSIONS } from "@fairlead/engine";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { beforeEach, describe, expect, test } from "vitest";
import { IntakeOffice, type Sent } from "../fixtures/intake-office.ts";
import { auditValues } from "../schema/index.ts";
import { type NameDecision, reviewName } from "./review-name.ts";

const NOW_MS = Date.UTC(2026, 4, 5, 15);
const EMAIL = "the.harlows@example.com";
const ROBERT: Sent = { firstName: "Robert", lastName: "Harlow", email: EMAIL, cellPhone: "+16175550101" };
const DENISE: Sent = { firstName: "Denise", lastName: "Harlow-Ito", email: EMAIL, workPhone: "+16175550102" };

const { db } = databaseForFile({ keepsInvariants: true });
let office: IntakeOffice;

beforeEach(async () => {
  office = await IntakeOffice.open(db, {
    ...{ updateLead: ["amountUsd"], updateContact: ["firstName", "lastName", "cellPhone"] },
  });
});

describe("an application under another first name, by a shared email", () => {
  test("changes nothing of the contact, and lives beside the open lead", async () => {
    const robert = await office.takeOne(ROBERT);
    const before = await office.contact(robert.contactId);

    const denise = await office.takeOne(DENISE);

    expect(denise).toMatchObject({ outcome: "created", contactId: robert.contactId });
    expect(await office.contact(robert.contactId)).toEqual(before);
    const leads = await office.leads();
    expect(leads).toHaveLength(2);
    expect(leads.find(({ id }) => id === denise.leadId)).toMatchObject({
      ...{ linkedLeadId: robert.leadId, nameReview: "open" },
      deliveredContact: { firstName: "Denise", lastName: "Harlow-Ito" },
    });
  });

  test.each<{ readonly name: string; readonly again: Sent }>([
    { name: "a short form", again: { ...ROBERT, firstName: "Bob" } },
    { name: "another last name alone", again: { ...ROBERT, lastName: "Ito" } },
    { name: "no first name", again: { ...ROBERT, firstName: null } },
  ])("is none with $name: the open lead is updated", async ({ again }) => {
    const robert = await office.takeOne(ROBERT);

    const later = await office.takeOne(again);

    expect(later).toMatchObject({ outcome: "updated", leadId: robert.leadId });
  });
});

test("Sr. and Jr. with one phone are two people until somebody says whose the lead is", async () => {
  const phone = { cellPhone: "+16175550101" };
  const senior = await office.takeOne({
    ...phone,
    firstName: "Robert",
    lastName: "Dunn Sr.",
    email: "r1@x.example",
  });

  const junior = await office.takeOne({
    ...phone,
    firstName: "Robert",
    lastName: "Dunn Jr.",
    email: "r2@x.example",
  });

  expect(junior).toMatchObject({ outcome: "created", contactId: senior.contactId });
  expect(await office.contact(senior.contactId)).toMatchObject({ lastName: "Dunn Sr." });
  expect((await office.leads()).find(({ id }) => id === junior.leadId)).toMatchObject({ nameReview: "open" });
});

test("initials do not take the place of a name, and the rest of the submission counts", async () => {
  const { contactId } = await office.takeOne({ firstName: "Quin", lastName: "Full", email: EMAIL });

  await office.takeOne({ firstName: "Q", lastName: "F.", email: EMAIL, cellPhone: "+16175550109" });

  expect(await office.contact(contactId)).toMatchObject({
    ...{ firstName: "Quin", lastName: "Full", cellPhone: "+16175550109" },
  });
});

describe("behind one switchboard number", () => {
  const NUMBER = "+16175550100";
  const at = (extension: string): Sent => ({ workPhone: NUMBER, extensions: { [NUMBER]: extension } });
  const ADA: Sent = { firstName: "Ada", lastName: "Marsh", email: "ada@x.example", ...at("12") };

  test("people with other extensions are two, also in one batch", async () => {
    const [ada, bo, cy] = await office.take(
      ...[ADA, { ...at("34"), firstName: "Bo", lastName: "Reyes", email: "bo@x.example" }, at("12")],
    );

    expect(await office.contacts()).toHaveLength(2);
    expect(bo).toMatchObject({ outcome: "created" });
    expect(cy).toMatchObject({ contactId: ada && "contactId" in ada ? ada.contactId : "" });
  });

  test.each<[string, Sent]>([
    ["an email that both have", { ...at("34"), email: "ada@x.example", firstName: "Ada" }],
    ["the same extension", { ...at("12"), firstName: "Ada", email: "ada.marsh@x.example" }],
    ["a submission without an extension", { workPhone: NUMBER, firstName: "Ada" }],
  ])("one is found by %s", async (_name, again) => {
    const { contactId } = await office.takeOne(ADA);

    expect(await office.takeOne(again)).toMatchObject({ contactId });
  });

  test("one who asked not to be contacted is found by any extension", async () => {
    office = await IntakeOffice.open(db, { honorDoNotContact: [] });
    const { contactId } = await office.takeOne(ADA);
    await office.set(contactId, { doNotContact: true });

    expect(await office.takeOne({ ...at("34"), firstName: "Ada" })).toMatchObject({ contactId });
  });
});

describe("whoever looks at it says", () => {
  test("that it is the same person: the contact gets the name and keeps what came", async () => {
    const { contactId } = await office.takeOne(ROBERT);
    const { leadId } = await office.takeOne(DENISE);

    await review(leadId, "samePerson");
    await review(leadId, "samePerson");

    const told = await office.in((tx) => tx.select().from(auditValues));
    expect(told.map(({ field, before, after }) => [field, before, after])).toEqual([
      ["firstName", "Robert", "Denise"],
      ["lastName", "Harlow", "Harlow-Ito"],
    ]);
    expect(await office.contact(contactId)).toMatchObject({
      ...{ firstName: "Denise", lastName: "Harlow-Ito", cellPhone: "+16175550101" },
      former: ["+16175550102"],
    });
    expect(await office.contacts()).toHaveLength(1);
  });

  test("that it is the same person under the name it has: only what came is kept", async () => {
    const { contactId } = await office.takeOne(ROBERT);
    const { leadId } = await office.takeOne(DENISE);

    await review(leadId, "samePersonKeepName");
    await review(leadId, "samePersonKeepName");

    expect(await office.contact(contactId)).toMatchObject({
      ...{ firstName: "Robert", lastName: "Harlow", cellPhone: "+16175550101" },
      former: ["+16175550102"],
    });
    expect(await office.contacts()).toHaveLength(1);
    await expect(review(leadId, "samePerson")).rejects.toMatchObject({ code: "INVALID_VALUE" });
  });

  test("that it is another person: the lead gets a contact of its own with what was sent alone", async () => {
    const robert = await office.takeOne(ROBERT);
    const { leadId } = await office.takeOne(DENISE);

    await review(leadId, "anotherPerson");
    await review(leadId, "anotherPerson");

    const lead = (await office.leads()).find(({ id }) => id === leadId);
    expect(lead).toMatchObject({ contactIsOwn: true, deliveredContact: null, nameReview: "anotherPerson" });
    expect(await office.contact(lead?.contactId ?? "")).toMatchObject({
      ...{ firstName: "Denise", lastName: "Harlow-Ito", email: EMAIL, cellPhone: null },
      ...{ linkedContactId: robert.contactId, former: ["+16175550102"], ownerUserId: lead?.assigneeUserId },
    });
    expect(await office.contact(robert.contactId)).toMatchObject({ firstName: "Robert", former: [] });
  });

  test("one of them alone, once, and of such a lead alone", async () => {
    const robert = await office.takeOne(ROBERT);
    const { leadId } = await office.takeOne(DENISE);
    await review(leadId, "samePerson");

    await expect(review(leadId, "anotherPerson")).rejects.toMatchObject({ code: "INVALID_VALUE" });
    await expect(review(robert.leadId, "samePerson")).rejects.toMatchObject({ code: "INVALID_VALUE" });
  });

  test("nothing without the right to edit the contact", async () => {
    await office.takeOne(ROBERT);
    const { leadId } = await office.takeOne(DENISE);

    const refused = review(leadId, "samePerson", ["contacts:readAll"]);

    await expect(refused).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

function review(leadId: string, decision: NameDecision, permissions: readonly string[] = PERMISSIONS) {
  const { organizationId, userIds } = office.org;
  const userId = userIds[0] ?? null;
  const viewer = { userId, teamIds: [], permissions: permissions as typeof PERMISSIONS };
  const actor = { organizationId, userId, keyId: null };
  return office.in((tx) => reviewName(tx, { actor, viewer, leadId, decision, nowMs: NOW_MS }));
}
