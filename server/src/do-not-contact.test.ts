import { newId } from "@fairlead/db";
import { describe, expect, test } from "vitest";
import { officeApi } from "./fixtures/office-api.ts";

const { server, office, as } = officeApi("eachTest");

const ANN = { firstName: "Ann", lastName: "Lee", email: "ann.lee@example.com", cellPhone: "(617) 555-0123" };

describe("do not contact binds by every email and phone of the person", () => {
  test("a lead that was made before, from then on", async () => {
    const lead = await leadByHand(ANN);
    expect(await shown(lead.leadId)).toMatchObject({ doNotContact: false, may: { communicate: true } });

    await silence(lead.contactId);

    expect(await shown(lead.leadId)).toMatchObject({
      ...{ doNotContact: true, contact: { doNotContact: true, excused: false } },
      may: { communicate: false, recordInbound: true },
    });
  });

  test("a lead made by hand afterwards, which is taken in and says so", async () => {
    await silence((await leadByHand(ANN)).contactId);

    const later = await leadByHand({ ...ANN, email: "other@example.com" });

    const lead = await shown(later.leadId);
    expect(lead).toMatchObject({ doNotContact: true, contact: { doNotContact: true }, wait: null });
    const listed = (await as("loan_officer", "GET", "/leads")).json().items;
    expect(listed.find(({ id }: { id: string }) => id === later.leadId).doNotContact).toBe(true);
  });

  test("a second record whose cell phone is the home phone of the first", async () => {
    const first = (await leadByHand(ANN)).contactId;
    await as("admin", "PATCH", `/contacts/${first}`, { homePhone: "(617) 555-0177" });
    const { contactId } = await leadByHand({
      ...{ firstName: "A.", lastName: "Lee", email: "a@example.com", cellPhone: "(617) 555-0177" },
    });
    await silence(first);

    const record = (await as("admin", "GET", `/contacts/${contactId}`)).json();

    expect(record).toMatchObject({ standing: "inUse", doNotContact: true, excused: false });
  });

  test("by an address that came from a record merged into it", async () => {
    const primary = await contactByHand({ firstName: "Ann", lastName: "Lee", email: "new@example.com" });
    const other = await contactByHand({ firstName: "Ann", lastName: "Lee", email: "former@example.com" });
    const merged = await as("admin", "POST", "/contacts/merge", {
      ...{ primaryId: primary, otherIds: [other], understood: true },
    });
    expect(merged.statusCode).toBeLessThan(300);
    await silence(primary);

    const later = await leadByHand({ ...ANN, email: "former@example.com" });

    expect(await shown(later.leadId)).toMatchObject({ doNotContact: true });
  });

  test("nobody else", async () => {
    await silence((await leadByHand(ANN)).contactId);

    const other = await leadByHand({ ...ANN, email: "bo@example.com", cellPhone: "(617) 555-0199" });

    expect(await shown(other.leadId)).toMatchObject({ doNotContact: false, may: { communicate: true } });
  });
});

describe("about a person who asked not to be contacted", () => {
  test("nothing that we began is recorded, and what they began is recorded and stamps", async () => {
    const { leadId, contactId } = await leadByHand(ANN);
    await silence(contactId);
    const record = (body: object) => as("loan_officer", "POST", `/leads/${leadId}/communications`, body);

    const refused = [await record({ kind: "call" }), await record({ kind: "email", direction: "outbound" })];
    const recorded = await record({ kind: "call", direction: "inbound" });

    for (const answer of refused) {
      expect([answer.statusCode, answer.json().code]).toEqual([409, "DO_NOT_CONTACT"]);
    }
    expect([recorded.statusCode, recorded.json().stamped]).toEqual([201, true]);
  });

  test("no appointment is made", async () => {
    const { contactId } = await leadByHand(ANN);
    await silence(contactId);
    const body = { startsAt: "2026-05-05T15:00:00Z", location: "Office" };

    const answer = await as("admin", "POST", `/contacts/${contactId}/appointments`, body);

    expect([answer.statusCode, answer.json().code]).toEqual([409, "DO_NOT_CONTACT"]);
  });
});

describe("where a workflow honors no do-not-contact status", () => {
  test("its record can be contacted, and says that an older one of the person cannot", async () => {
    const { contactId: older } = await leadByHand(ANN);
    await silence(older);

    const { leadId, contactId } = await deliverWithoutHonor(ANN);

    expect(contactId).not.toBe(older);
    expect(await shown(leadId)).toMatchObject({
      ...{ doNotContact: false, may: { communicate: true } },
      contact: { doNotContact: false, excused: true },
    });
    expect((await as("admin", "GET", `/contacts/${contactId}`)).json()).toMatchObject({
      ...{ doNotContact: false, excused: true },
    });
  });

  test("its record is bound by what the person says afterwards on another one", async () => {
    const { leadId } = await deliverWithoutHonor(ANN);
    const other = await leadByHand(ANN);
    server.clock.nowMs += 1000;
    await silence(other.contactId);

    expect(await shown(leadId)).toMatchObject({ doNotContact: true, contact: { excused: false } });
  });
});

interface Made {
  readonly leadId: string;
  readonly contactId: string;
}

async function leadByHand(contact: object): Promise<Made> {
  const routeTo = { kind: "individual", userId: office.people.loan_officer.userId };
  const answer = await as("admin", "POST", "/leads", { ...contact, routeTo });
  if (answer.statusCode !== 202) throw new Error(answer.body);
  return answer.json();
}

async function contactByHand(profile: object): Promise<string> {
  const answer = await as("admin", "POST", "/contacts", profile);
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json().id;
}

async function deliverWithoutHonor(contact: object): Promise<Made> {
  const sourceName = newId("source");
  const made = await as("admin", "POST", "/workflows", {
    ...{ name: sourceName, productCategory: "Mortgage Loans", sourceName },
    exception: { kind: "individual", userId: office.people.manager.userId },
    routeTo: { kind: "individual", userId: office.people.loan_officer.userId },
    duplicates: {
      ...{ updateLead: null, updateContact: null, honorDoNotContact: null },
      ...{ distributeFirst: false, bypassToOwner: false },
    },
  });
  if (made.statusCode !== 201) throw new Error(made.body);
  const answer = await as("admin", "POST", `/sources/${sourceName}/leads`, { contact });
  if (answer.statusCode !== 202) throw new Error(answer.body);
  return answer.json();
}

async function silence(contactId: string): Promise<void> {
  const answer = await as("admin", "POST", `/contacts/${contactId}/do-not-contact`, { understood: true });
  if (answer.statusCode >= 300) throw new Error(answer.body);
}

async function shown(leadId: string) {
  return (await as("loan_officer", "GET", `/leads/${leadId}`)).json();
}
