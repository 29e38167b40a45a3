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
