import { databaseForFile } from "@fairlead/test/database-for-file";
import { describe, expect, test } from "vitest";
import { IntakeOffice, type Sent } from "../fixtures/intake-office.ts";
import { readLeadNotes } from "./lead-notes.ts";

const EMAIL = "lena.marsh@example.com";
const [FIRST, SECOND, THIRD] = ["+16175550141", "+16175550142", "+16175550143"];
const LENA: Sent = {
  ...{ firstName: "Lena", lastName: "Marsh", email: EMAIL, cellPhone: FIRST, phones: [SECOND] },
  extensions: { [FIRST]: "7", [SECOND]: "12" },
};

const { db } = databaseForFile({ keepsInvariants: true });

describe("the extension of a further phone is kept", () => {
  test("with a new contact", async () => {
    const office = await IntakeOffice.open(db);

    const { contactId, notes } = await office.takeOne(LENA);

    expect(await office.contact(contactId)).toMatchObject({
      ...{ cellPhone: FIRST, cellPhoneExtension: "7", former: [SECOND], dialled: { [SECOND]: "12" } },
    });
    expect(notes).toBeUndefined();
  });

  test("with a contact that is updated, and with the number that is written over", async () => {
    const office = await IntakeOffice.open(db, { updateContact: ["cellPhone"] });
    const { contactId } = await office.takeOne({ ...LENA, phones: [SECOND], extensions: { [FIRST]: "7" } });
    const again = { ...LENA, cellPhone: THIRD, extensions: { [SECOND]: "12", [THIRD]: "3" } };

    const { notes } = await office.takeOne(again);
    await office.takeOne({ ...again, extensions: {} });

    expect(await office.contact(contactId)).toMatchObject({
      ...{ cellPhone: THIRD, cellPhoneExtension: "3", former: [FIRST, SECOND] },
      dialled: { [FIRST]: "7", [SECOND]: "12" },
    });
    expect(notes).toBeUndefined();
  });

  test("in one batch, whichever submission names it", async () => {
    const office = await IntakeOffice.open(db, { updateContact: [] });

    await office.take({ ...LENA, extensions: {} }, LENA, { ...LENA, extensions: {} });

    const [contact] = await office.contacts();
    expect(contact).toMatchObject({ cellPhoneExtension: "7", dialled: { [SECOND]: "12" } });
  });
});

describe("an extension that the contact does not get is a note on the lead", () => {
  const detail =
    "The contact has no extension after this number, or another one; this one is kept here alone.";
  const pointer = "/contact/phones";

  test.each<{ readonly what: string; readonly again: Sent; readonly lost: readonly string[] }>([
    {
      ...{ what: "under another first name", again: { ...LENA, firstName: "Gregor" } },
      lost: [`${FIRST} x7`, `${SECOND} x12`],
    },
    {
      what: "where another one is known",
      again: { ...LENA, extensions: { [FIRST]: "8", [SECOND]: "12" } },
      lost: [`${FIRST} x8`],
    },
  ])("$what", async ({ again, lost }) => {
    const office = await IntakeOffice.open(db, { updateContact: ["lastName"] });
    const known = again.firstName === "Gregor" ? {} : { [FIRST]: "7" };
    await office.takeOne({ ...LENA, phones: [], extensions: known });

    const { leadId, notes } = await office.takeOne(again);

    expect(notes).toEqual(lost.map((value) => ({ pointer, value, detail })));
    const kept = await office.in((tx) => readLeadNotes(tx, leadId));
    expect(kept.map(({ value }) => value)).toEqual(lost);
  });

  test("and where only the lead is updated, once", async () => {
    const office = await IntakeOffice.open(db, { updateLead: ["amountUsd"] });
    const { leadId } = await office.takeOne({ ...LENA, extensions: { [FIRST]: "7" } });

    const { outcome, notes } = await office.takeOne(LENA);

    expect({ outcome, notes }).toEqual({
      outcome: "updated",
      notes: [{ pointer, value: `${SECOND} x12`, detail }],
    });
    expect(await office.in((tx) => readLeadNotes(tx, leadId))).toHaveLength(1);
  });
});
