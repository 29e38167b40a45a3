import { databaseForFile } from "@fairlead/test/database-for-file";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { IntakeOffice, type Sent } from "../fixtures/intake-office.ts";

const { db } = databaseForFile({ keepsInvariants: true });

const ROSA: Sent = { id: "1001", email: "rosa@example.com", cellPhone: "+16175550111" };

describe("the id of an earlier submission", () => {
  test.each<{ readonly name: string; readonly again: Sent; readonly outcome: string }>([
    { name: "the same again", again: ROSA, outcome: "repeated" },
    {
      name: "with no address",
      again: { id: "1001" },
      outcome: "repeated",
    },
    {
      name: "with the email alone",
      again: { id: "1001", email: "rosa@example.com" },
      outcome: "repeated",
    },
    {
      name: "with a shared phone and another email",
      again: { id: "1001", email: "r.vidal@example.com", cellPhone: "+16175550111" },
      outcome: "repeated",
    },
    {
      name: "with the cell phone as the home phone",
      again: { id: "1001", email: "r.vidal@example.com", homePhone: "+16175550111" },
      outcome: "repeated",
    },
    {
      name: "with the email among further ones",
      again: { id: "1001", email: "r.vidal@example.com", emails: ["rosa@example.com"] },
      outcome: "repeated",
    },
    {
      name: "with another email and phone",
      again: { id: "1001", email: "tom@example.com", cellPhone: "+16175550199" },
      outcome: "anotherPerson",
    },
    {
      name: "with another email alone",
      again: { id: "1001", email: "tom@example.com" },
      outcome: "anotherPerson",
    },
    {
      name: "with another work phone alone",
      again: { id: "1001", workPhone: "+16175550199" },
      outcome: "anotherPerson",
    },
  ])("$name is $outcome, in another batch as in the same", async ({ again, outcome }) => {
    const [apart, together] = [await IntakeOffice.open(db), await IntakeOffice.open(db)];

    await apart.take(ROSA);
    const [later] = await apart.take(again);
    const [, beside] = await together.take(ROSA, again);

    expect([later?.outcome, beside?.outcome]).toEqual([outcome, outcome]);
    expect([(await apart.leads()).length, (await together.leads()).length]).toEqual([1, 1]);
  });

  test("is still the same person's after somebody changed the contact's email and phone", async () => {
    const office = await IntakeOffice.open(db);
    const { contactId } = await office.takeOne(ROSA);
    await office.set(contactId, { email: "new@example.com", cellPhone: "+16175550122" });

    const outcomes = await office.take(ROSA, { id: "1001", email: "new@example.com" });

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["repeated", "repeated"]);
  });

  test("is the same person's by what another source told of the contact, and by what was merged into it", async () => {
    const office = await IntakeOffice.open(db);
    const { contactId } = await office.takeOne(ROSA);
    await office.set(contactId, { workPhone: "+16175550133" });
    await office.keepFormer(contactId, "rosa.old@example.com");

    const outcomes = await office.take(
      { id: "1001", workPhone: "+16175550133" },
      { id: "1001", email: "rosa.old@example.com" },
    );

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["repeated", "repeated"]);
  });

  test("of a submission that updated an open lead is told apart like any other", async () => {
    const office = await IntakeOffice.open(db, { updateLead: ["amountUsd"], updateContact: [] });
    const { leadId, contactId } = await office.takeOne(ROSA);
    const touched = await office.takeOne({ ...ROSA, id: "1002", email: "r.vidal@example.com" });
    await office.set(contactId, { cellPhone: "+16175550144" });

    const outcomes = await office.take(
      { id: "1002", email: "r.vidal@example.com" },
      { id: "1002", email: "tom@example.com" },
    );

    expect(touched).toMatchObject({ outcome: "updated", leadId });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["repeated", "anotherPerson"]);
  });

  test("from before addresses were kept is known by what its first decision was taken on", async () => {
    const office = await IntakeOffice.open(db);
    const { contactId } = await office.takeOne(ROSA);
    await office.in((tx) => tx.execute(sql`update leads set delivered_addresses = null`));
    await office.set(contactId, { email: "new@example.com", cellPhone: null });

    const outcomes = await office.take(ROSA, { id: "1001", email: "tom@example.com" });

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["repeated", "anotherPerson"]);
  });

  test("costs the rows beside it nothing", async () => {
    const office = await IntakeOffice.open(db);
    await office.take(ROSA);

    const outcomes = await office.take(
      { id: "1002", email: "ann@example.com" },
      { id: "1001", email: "tom@example.com" },
      { id: "1003", email: "ben@example.com" },
    );

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["created", "anotherPerson", "created"]);
    expect(await office.leads()).toHaveLength(3);
  });
});
