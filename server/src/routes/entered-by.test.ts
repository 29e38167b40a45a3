import { expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { office, as } = officeApi("eachTest");

const ANN = { firstName: "Ann", lastName: "Lee", email: "ann.lee@example.com", cellPhone: "(617) 555-0123" };

test("the timeline of a lead that was typed says who entered it and who gave it", async () => {
  const to = { kind: "individual", userId: office.people.loan_officer.userId };
  const { leadId } = (await as("admin", "POST", "/leads", { ...ANN, routeTo: to })).json();
  const [admin, officer] = await Promise.all([nameOf("admin"), nameOf("loan_officer")]);

  const { items } = (await as("admin", "GET", `/leads/${leadId}/timeline`)).json();

  expect(items.map(({ summary }: { summary: string }) => summary)).toEqual([
    `Entered by ${admin}.`,
    `Given to ${officer} by ${admin}.`,
  ]);
});

test("one that was typed for a workflow says so with the source, and who moved it later", async () => {
  const routeTo = { kind: "workflow", workflowId: office.workflowId };
  const { leadId } = (await as("admin", "POST", "/leads", { ...ANN, routeTo })).json();
  const to = { kind: "individual", userId: office.people.manager.userId };
  await as("admin", "POST", "/leads/reassign", { leadIds: [leadId], to });
  const [admin, manager] = await Promise.all([nameOf("admin"), nameOf("manager")]);

  const { items } = (await as("admin", "GET", `/leads/${leadId}/timeline`)).json();
  const sentences: string[] = items.map(({ summary }: { summary: string }) => summary);

  expect(sentences[0]).toMatch(new RegExp(`^Entered by ${admin}, for .+\\.$`));
  expect(sentences.at(-1)).toMatch(new RegExp(`^Given to ${manager} by ${admin}`));
});

async function nameOf(role: "admin" | "manager" | "loan_officer"): Promise<string> {
  return (await as(role, "GET", "/me")).json().user.name;
}
