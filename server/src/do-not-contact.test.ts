import { OUTBOUND_OUTCOMES, OUTBOUND_QUICK_NOTES } from "@fairlead/engine";
import { describe, expect, test } from "vitest";
import { officeApi } from "./fixtures/office-api.ts";
import { peopleByHand } from "./fixtures/people-by-hand.ts";

const api = officeApi("eachTest");
const { server, as } = api;
const { leadByHand, contactByHand, sourceOfOfficer, deliver, silence, shown } = peopleByHand(api);

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

describe("what else is bound by a record is told", () => {
  test("before it is set: how many other records, and those that one may see", async () => {
    const { contactId } = await leadByHand(ANN);
    const phone = await contactByHand({ firstName: "Bo", lastName: "Ray", homePhone: ANN.cellPhone });
    await contactByHand({ firstName: "Cy", lastName: "Other", email: "cy@example.com" });
    const preview = async (role: "admin" | "loan_officer") =>
      (await as(role, "GET", `/contacts/${contactId}/do-not-contact`)).json();

    expect(await preview("admin")).toEqual({ count: 1, seen: [{ id: phone, name: "Bo Ray" }] });
    expect(await preview("loan_officer")).toEqual({ count: 1, seen: [] });

    await silence(contactId);
    expect((await as("admin", "GET", `/contacts/${contactId}/do-not-contact`)).statusCode).toBe(403);
  });

  test("on each record and lead that another one binds, whose record and by what, to those who may see it", async () => {
    const first = await contactByHand({ firstName: "Linda", lastName: "Jackson", cellPhone: ANN.cellPhone });
    const { leadId, contactId } = await leadByHand(ANN);
    await silence(first);
    const read = async (role: "admin" | "loan_officer", path: string) => (await as(role, "GET", path)).json();
    const told = { record: { id: first, name: "Linda Jackson" }, field: "cellPhone" };
    const untold = { record: null, field: "cellPhone" };

    expect((await read("admin", `/contacts/${contactId}`)).boundBy).toEqual(told);
    expect((await read("admin", `/leads/${leadId}`)).contact.boundBy).toEqual(told);
    expect((await read("loan_officer", `/leads/${leadId}`)).contact.boundBy).toEqual(untold);
    expect((await read("admin", `/contacts/${first}`)).boundBy).toBeNull();
  });

  test("in the list of contacts and in its file", async () => {
    const first = await contactByHand({ firstName: "Linda", lastName: "Jackson", cellPhone: ANN.cellPhone });
    await contactByHand({ firstName: "Free", lastName: "Jackson", email: "free@example.com" });
    await contactByHand({ firstName: "Bound", lastName: "Jackson", cellPhone: ANN.cellPhone });
    await silence(first);
    const asked = { search: "Jackson", sort: { column: "name", descending: false } };

    const { items } = (await as("admin", "POST", "/contacts/list", asked)).json();
    const file = (await as("admin", "POST", "/contacts/export", { ...asked, columns: ["city"] })).body;

    expect(
      items.map((item: { name: string; doNotContact: boolean }) => [item.name, item.doNotContact]),
    ).toEqual([
      ["Bound Jackson", true],
      ["Free Jackson", false],
    ]);
    expect(file.replace("\uFEFF", "").trim().split(/\r?\n/)).toEqual([
      '"First Name","Last Name","City","Do Not Contact"',
      '"Bound","Jackson","","Yes"',
      '"Free","Jackson","",""',
    ]);
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

  test("an appointment that there is keeps its time and place; it can be annotated and deleted", async () => {
    const { contactId } = await leadByHand(ANN);
    const planned = { startsAt: "2026-05-05T15:00:00Z", location: "Office", notes: "" };
    const added = await as("admin", "POST", `/contacts/${contactId}/appointments`, planned);
    await silence(contactId);
    const path = `/contacts/${contactId}/appointments/${added.json().id}`;
    const put = (change: object) => as("admin", "PUT", path, { ...planned, ...change });

    const refused = [await put({ startsAt: "2026-05-06T15:00:00Z" }), await put({ location: "Cafe" })];

    for (const answer of refused) {
      expect([answer.statusCode, answer.json().code]).toEqual([409, "DO_NOT_CONTACT"]);
    }
    expect((await put({ notes: "They do not want it any more" })).statusCode).toBe(204);
    expect((await as("admin", "DELETE", path)).statusCode).toBe(204);
  });

  test.each([
    ...OUTBOUND_QUICK_NOTES.map((quick) => ({ said: quick, note: { quick } })),
    ...OUTBOUND_OUTCOMES.map((outcome) => ({ said: outcome, note: { text: "At noon", outcome } })),
  ])("no note tells that we reached out: $said", async ({ note }) => {
    const { contactId } = await leadByHand(ANN);
    await silence(contactId);

    const answer = await as("admin", "POST", `/contacts/${contactId}/notes`, note);

    expect([answer.statusCode, answer.json().code]).toEqual([409, "DO_NOT_CONTACT"]);
  });

  test.each([
    ...[
      { said: "nothing of it", note: { text: "At noon" } },
      { said: "Spoke to", note: { quick: "Spoke to" } },
    ],
    ...["connected", "notInterested", "wrongNumber"].map((outcome) => ({
      ...{ said: outcome, note: { text: "At noon", outcome } },
    })),
  ])("a note of what they began, or of anything else, is added: $said", async ({ note }) => {
    const { contactId } = await leadByHand(ANN);
    await silence(contactId);

    const answer = await as("admin", "POST", `/contacts/${contactId}/notes`, note);

    expect(answer.statusCode).toBe(201);
  });
});

describe("where a workflow honors no do-not-contact status", () => {
  test("its record can be contacted, and says that an older one of the person cannot", async () => {
    const { contactId: older } = await leadByHand(ANN);
    await silence(older);

    const { leadId, contactId } = await deliver(await sourceOfOfficer(), ANN);

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
    const { leadId } = await deliver(await sourceOfOfficer(), ANN);
    const other = await leadByHand(ANN);
    server.clock.nowMs += 1000;
    await silence(other.contactId);

    expect(await shown(leadId)).toMatchObject({ doNotContact: true, contact: { excused: false } });
  });
});
