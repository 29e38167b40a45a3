import { expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { office, as } = officeApi("eachTest");

const ANN = { firstName: "Ann", lastName: "Lee", email: "ann.lee@example.com", cellPhone: "(617) 555-0123" };

test("what is hidden from whoever lost a lead is told as hidden, and nothing is from whoever has it", async () => {
  const to = (role: "loan_officer" | "manager") => ({
    kind: "individual",
    userId: office.people[role].userId,
  });
  const { leadId } = (await as("admin", "POST", "/leads", { ...ANN, routeTo: to("loan_officer") })).json();
  const read = async () => (await as("loan_officer", "GET", `/leads/${leadId}`)).json();
  expect((await read()).hidden).toEqual([]);

  await as("admin", "POST", "/leads/reassign", { leadIds: [leadId], to: to("manager") });

  const { hidden, contact, loan } = await read();
  expect([contact.email, loan.amountUsd]).toEqual([null, null]);
  expect(hidden).toEqual(
    expect.arrayContaining([
      { field: "contact.email", because: "notTheirs" },
      { field: "contact.cellPhone", because: "notTheirs" },
      { field: "loan.amountUsd", because: "notTheirs" },
    ]),
  );
  expect(hidden).not.toContainEqual(expect.objectContaining({ field: "loan.occupancy" }));
});

test("a value that was not understood is quoted to nobody once its contact is erased", async () => {
  const sent = await as("admin", "POST", "/sources/Test%20Source/leads", {
    externalId: "erased-1",
    contact: ANN,
    loan: { purpose: "Ask Ann Lee, 617-555-0123" },
  });
  const { leadId, contactId } = sent.json();
  const shown = async () => {
    const timeline = await as("admin", "GET", `/leads/${leadId}/timeline`);
    const lead = await as("admin", "GET", `/leads/${leadId}`);
    return `${timeline.body}${lead.body}`;
  };
  expect(await shown()).toContain("Ask Ann Lee");

  const action = { kind: "delete" };
  const erased = await as("admin", "POST", "/contacts/actions", { contactIds: [contactId], action });

  expect(erased.json().items).toMatchObject([{ contactId, refusal: null }]);
  expect(await shown()).not.toContain("Ask Ann Lee");
  expect((await as("admin", "GET", `/leads/${leadId}`)).json().hidden).toContainEqual({
    field: "contact.email",
    because: "erased",
  });
});
