import { describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { office, as } = officeApi("file");

let sent = 0;

async function take(contact: object, more: object = {}) {
  sent += 1;
  const url = `/sources/${encodeURIComponent(office.sourceName)}/leads`;
  return as("admin", "POST", url, {
    contact: { firstName: "Way", lastName: `No${sent}`, ...contact },
    ...more,
  });
}

async function leadOf(answer: { json(): { leadId: string } }) {
  return (await as("admin", "GET", `/leads/${answer.json().leadId}`)).json();
}

describe("one bad value never costs a lead", () => {
  test("a lead with one way to reach the person is taken, and what was not understood is told everywhere", async () => {
    const loan = { amountUsd: "350.000", purpose: "Bridge", termMonths: "long" };
    const taken = await take({ email: "one@", cellPhone: "781-555-0171 x12" }, { loan });

    const notes = [
      { pointer: "/contact/email", value: "one@" },
      { pointer: "/loan/amountUsd", value: "350.000" },
      { pointer: "/loan/purpose", value: "Bridge" },
      { pointer: "/loan/termMonths", value: "long" },
    ];
    expect(taken.statusCode).toBe(202);
    expect(taken.json().notes).toMatchObject(notes);
    const lead = await leadOf(taken);
    expect(lead).toMatchObject({
      contact: { email: null, cellPhone: "+17815550171", cellPhoneExtension: "12" },
      loan: { amountUsd: null, purpose: null, termMonths: null },
      notes: notes.map((note) => ({ ...note, label: expect.any(String), at: expect.any(String) })),
    });
  });

  test("one with none is refused, with each fault", async () => {
    const refused = await take({ email: "one@", cellPhone: "12" });

    expect(refused.json()).toMatchObject({
      status: 422,
      errors: [{ pointer: "/contact/email" }, { pointer: "/contact/cellPhone" }],
    });
  });

  test("a form keeps asking for both, and for good ones", async () => {
    const routeTo = { kind: "individual", userId: office.people.loan_officer.userId };
    const form = { firstName: "Way", lastName: "Form", email: "form@example.com", routeTo };
    const create = (cellPhone: string) => as("admin", "POST", "/leads", { ...form, cellPhone });

    expect((await create("N/A")).json()).toMatchObject({ errors: [{ pointer: "/cellPhone" }] });
    expect((await create("781-555-CALL")).json()).toMatchObject({ errors: [{ pointer: "/cellPhone" }] });
    const made = await leadOf(await create("(781) 555-0172 ext. 9"));
    expect(made.contact).toMatchObject({ cellPhone: "+17815550172", cellPhoneExtension: "9" });
  });
});

describe("a timeline, which everybody reads who ever had the lead,", () => {
  test("names what was not understood without the values that not all may see", async () => {
    const taken = await take(
      { email: "two@", cellPhone: "781-555-0173" },
      { loan: { amountUsd: "lots", purpose: "Bridge" } },
    );

    const timeline = (await as("admin", "GET", `/leads/${taken.json().leadId}/timeline`)).json();
    expect(timeline.items[0].summary).toContain('Not understood: email, loan amount, loan purpose "Bridge".');
  });
});

test("a lead tells an email once that was written over and is in its field again", async () => {
  const { loan_officer, manager } = office.people;
  const source = "Back And Forth";
  const made = await as("admin", "POST", "/workflows", {
    ...{ name: source, productCategory: "Mortgage Loans", sourceName: source },
    routeTo: { kind: "individual", userId: loan_officer.userId },
    exception: { kind: "individual", userId: manager.userId },
    duplicates: {
      ...{ updateLead: ["amountUsd"], updateContact: ["email"], honorDoNotContact: null },
      ...{ distributeFirst: false, bypassToOwner: false },
    },
  });
  expect(made.statusCode, made.body).toBe(201);
  const send = (email: string) =>
    as("admin", "POST", `/sources/${encodeURIComponent(source)}/leads`, {
      contact: { firstName: "Back", lastName: "Forth", email, cellPhone: "781-555-0179" },
    });
  const taken = await send("first@example.com");
  await send("second@example.com");

  await send("first@example.com");

  const { contact } = await leadOf(taken);
  expect(contact).toMatchObject({ email: "first@example.com", furtherAddresses: ["second@example.com"] });
});

describe("every kept number and email is shown to whoever has the lead", () => {
  const numbers = {
    ...{ emails: ["two@example.com"], homePhone: "781-555-0181", workPhone: "781-555-0182 x77" },
    phones: ["781-555-0183", "781-555-0184 x8"],
  };
  const toOfficer = () => ({ kind: "individual", userId: office.people.loan_officer.userId });

  test("on their lead, in their list and on My leads, and a call by one of them is stamped", async () => {
    const { leadId } = (await take({ email: "ways@example.com", ...numbers })).json();
    await as("admin", "POST", "/leads/reassign", { leadIds: [leadId], to: toOfficer() });

    const lead = (await as("loan_officer", "GET", `/leads/${leadId}`)).json();
    const ways = {
      ...{ email: "ways@example.com", cellPhone: "+17815550183", homePhone: "+17815550181" },
      ...{ workPhone: "+17815550182", workPhoneExtension: "77" },
      furtherAddresses: ["+17815550184", "two@example.com"],
      furtherExtensions: { "+17815550184": "8" },
    };
    expect(lead.contact).toMatchObject(ways);
    const { assigned } = (await as("loan_officer", "GET", "/me/leads")).json();
    expect(assigned.find(({ id }: { id: string }) => id === leadId).contact).toMatchObject(ways);
    const { items } = (await as("loan_officer", "POST", "/leads/list", {})).json();
    expect(items.find(({ id }: { id: string }) => id === leadId)).toMatchObject(ways);
    const called = await as("loan_officer", "POST", `/leads/${leadId}/communications`, { kind: "call" });
    expect(called.json()).toMatchObject({ stamped: true });
  });

  test("and no more once they lost it", async () => {
    const { leadId } = (await take(numbers)).json();
    const told = async () => (await as("loan_officer", "GET", `/leads/${leadId}`)).body;
    const values = ["7815550181", "7815550182", "7815550183", "7815550184", "two@example.com"];
    await as("admin", "POST", "/leads/reassign", { leadIds: [leadId], to: toOfficer() });
    const before = await told();
    expect(values.filter((value) => !before.includes(value))).toEqual([]);

    const to = { kind: "individual", userId: office.people.manager.userId };
    await as("admin", "POST", "/leads/reassign", { leadIds: [leadId], to });

    const after = await told();
    expect(values.filter((value) => after.includes(value))).toEqual([]);
  });
});

describe("an extension", () => {
  test("stands on the contact's record, changes with its number, and goes with one that has none", async () => {
    const { contactId } = (await take({ cellPhone: "781-555-0174 x4" })).json();
    const record = async () => (await as("admin", "GET", `/contacts/${contactId}`)).json();
    const write = (cellPhone: string) => as("admin", "PATCH", `/contacts/${contactId}`, { cellPhone });

    expect(await record()).toMatchObject({ cellPhone: "+17815550174", cellPhoneExtension: "4" });
    await write("(781) 555-0174 x77");
    expect(await record()).toMatchObject({ cellPhoneExtension: "77" });
    await write("(781) 555-0175");
    expect(await record()).toMatchObject({ cellPhone: "+17815550175", cellPhoneExtension: null });
  });

  test("is in the export as it is written, so that it is read again", async () => {
    await take({ lastName: "Exported", cellPhone: "781-555-0176 x5" });
    const body = { everything: true, tab: "all", columns: ["cellPhone"] };
    const csv = await as("admin", "POST", "/contacts/export", body);

    expect(csv.body).toContain("(781) 555-0176 x5");
  });
});
