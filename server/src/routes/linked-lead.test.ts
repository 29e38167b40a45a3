import { expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";
import { peopleByHand } from "../fixtures/people-by-hand.ts";

const api = officeApi("eachTest");
const { sourceOfOfficer, deliver, shown } = peopleByHand(api);

const ANN = { firstName: "Ann", lastName: "Lee", email: "ann.lee@example.com", cellPhone: "(617) 555-0123" };

test("another open lead of the contact is told to everybody, and its id to those alone who may see it", async () => {
  const ofManager = await sourceOfOfficer({}, "manager");
  const ofOfficer = await sourceOfOfficer();
  const first = await deliver(ofManager, ANN);
  const second = await deliver(ofOfficer, ANN);

  const toAdmin = (await api.as("admin", "GET", `/leads/${second.leadId}`)).json();

  expect(toAdmin).toMatchObject({ repeatsOpenLead: true, linkedLeadId: first.leadId });
  expect(await shown(second.leadId)).toMatchObject({ repeatsOpenLead: true, linkedLeadId: null });
});

test("the record of the contact opens from a lead to whoever has it", async () => {
  const { leadId, contactId } = await deliver(await sourceOfOfficer(), ANN);

  const opened = await api.as("loan_officer", "GET", `/contacts/${contactId}`);

  expect((await shown(leadId)).contact.mayOpen).toBe(opened.statusCode === 200);
  expect((await api.as("admin", "GET", `/leads/${leadId}`)).json().contact.mayOpen).toBe(true);
});
