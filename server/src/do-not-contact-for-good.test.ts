import { describe, expect, test } from "vitest";
import { officeApi } from "./fixtures/office-api.ts";
import { type Made, peopleByHand } from "./fixtures/people-by-hand.ts";

const api = officeApi("eachTest");
const { server, office, as } = api;
const { leadByHand, contactByHand, sourceOfOfficer, deliver, silence, shown } = peopleByHand(api);

const ANN = { firstName: "Ann", lastName: "Lee", email: "ann.lee@example.com", cellPhone: "(617) 555-0123" };
const OTHER = { email: "other@example.com", cellPhone: "(617) 555-0188" };

/** A change by a system, with a key that has every scope. */
const byKey = (method: "PATCH", path: string, payload: object) =>
  server.app.inject({
    ...{ method, url: `/api/v1${path}`, payload },
    headers: { authorization: `Bearer ${office.apiKey}` },
  });

async function calls({ leadId }: Made) {
  const answer = await as("loan_officer", "POST", `/leads/${leadId}/communications`, { kind: "call" });
  return [answer.statusCode, answer.json().code];
}

const REFUSED = [409, "DO_NOT_CONTACT"];

describe("an address stays bound that a do-not-contact record had", () => {
  test("when the record's owner writes others over it", async () => {
    const { contactId } = await leadByHand(ANN);
    await silence(contactId);

    const edited = await as("loan_officer", "PATCH", `/contacts/${contactId}`, OTHER);
    const second = await leadByHand(ANN);

    expect(edited.statusCode).toBe(200);
    expect(await shown(second.leadId)).toMatchObject({ doNotContact: true, may: { communicate: false } });
    expect(await calls(second)).toEqual(REFUSED);
  });

  test("when a system empties it, for records made before and after", async () => {
    const before = await leadByHand(ANN);
    const { contactId } = await leadByHand(ANN);
    await silence(contactId);

    const emptied = await byKey("PATCH", `/contacts/${contactId}`, { email: null, cellPhone: null });

    expect(emptied.statusCode).toBe(200);
    expect(await calls(before)).toEqual(REFUSED);
    expect(await calls(await leadByHand({ ...ANN, email: "new@example.com" }))).toEqual(REFUSED);
  });

  test("as does the one that was written over it", async () => {
    const { contactId } = await leadByHand(ANN);
    await silence(contactId);
    await as("loan_officer", "PATCH", `/contacts/${contactId}`, OTHER);

    expect(await calls(await leadByHand({ ...ANN, ...OTHER }))).toEqual(REFUSED);
  });
});

describe("a record that is bound by an address of it", () => {
  test("is freed neither by its owner nor by a system that changes the address", async () => {
    await silence(await contactByHand({ ...ANN, email: "ann@work.example" }));
    const second = await leadByHand({ ...ANN, email: "second@example.com" });
    const change = { cellPhone: "(617) 555-0188" };

    const refused = [
      await as("loan_officer", "PATCH", `/contacts/${second.contactId}`, change),
      await byKey("PATCH", `/contacts/${second.contactId}`, { cellPhone: null }),
      await as("marketing", "PATCH", `/contacts/${second.contactId}`, change),
    ];

    for (const answer of refused) {
      expect([answer.statusCode, answer.json().code]).toEqual(REFUSED);
      expect(answer.json()).toMatchObject({
        detail: expect.stringContaining("administrator"),
        errors: [{ code: "DO_NOT_CONTACT", pointer: "/cellPhone" }],
      });
    }
    expect(await calls(second)).toEqual(REFUSED);
  });

  test("can be changed in all else, and the address can move to another line of it", async () => {
    await silence(await contactByHand(ANN));
    const { contactId } = await leadByHand({ ...ANN, email: "second@example.com" });

    const changed = await as("loan_officer", "PATCH", `/contacts/${contactId}`, {
      ...{ nickname: "Annie", email: "third@example.com" },
      ...{ cellPhone: "(617) 555-0188", homePhone: "(617) 555-0123" },
    });

    expect([changed.statusCode, changed.json().doNotContact]).toEqual([200, true]);
  });

  test("is freed by an administrator who corrects the address, which is audited", async () => {
    await silence(await contactByHand(ANN));
    const second = await leadByHand({ ...ANN, email: "second@example.com" });

    const corrected = await as("admin", "PATCH", `/contacts/${second.contactId}`, {
      cellPhone: "(617) 555-0188",
    });

    expect([corrected.statusCode, corrected.json().doNotContact]).toEqual([200, false]);
    expect(await calls(second)).toEqual([201, undefined]);
    const activity = (await as("admin", "GET", `/contacts/${second.contactId}/activity`)).json().items;
    const sentences = activity.map(({ change }: { change?: { sentence: string } }) => change?.sentence);
    expect(sentences).toContain("corrected Phone Cell, by which the contact was bound to do not contact");
  });

  test("stays bound when a lead that comes in writes another address over it", async () => {
    const updating = await sourceOfOfficer({
      ...{ updateContact: ["email", "cellPhone"], honorDoNotContact: ["firstName"] },
    });
    const second = await deliver(updating, ANN);
    await silence(await contactByHand({ firstName: "Ann", lastName: "Lee", homePhone: ANN.cellPhone }));

    const { contactId } = await deliver(updating, { ...ANN, cellPhone: "(617) 555-0188" });

    expect(contactId).toBe(second.contactId);
    const record = (await as("admin", "GET", `/contacts/${contactId}`)).json();
    expect(record).toMatchObject({ cellPhone: "+16175550188", standing: "inUse", doNotContact: true });
    expect(await calls(second)).toEqual(REFUSED);
  });
});
