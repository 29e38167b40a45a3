import type { Role } from "@fairlead/engine";
import { expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { server, office, as } = officeApi("eachTest");

test("what is to be contacted is counted as it is listed: not what was contacted, not what was closed", async () => {
  const ids = [];
  for (const name of ["Ann", "Bo", "Cy"]) ids.push(await leadByHand(name));
  const [, contacted, closed] = ids;
  const before = await mine();
  await as("loan_officer", "POST", `/leads/${contacted}/communications`, { kind: "call" });
  await as("loan_officer", "POST", `/leads/${closed}/close`, { reason: "lost" });

  const after = await mine();

  expect(before.assignedCount).toBe(before.assigned.length);
  expect(after.assigned).toHaveLength(before.assigned.length - 2);
  expect(after.assignedCount).toBe(after.assigned.length);
});

test("a lead that became theirs last comes first of those without a time to contact", async () => {
  const older = await leadByHand("Bo", "manager");
  server.clock.nowMs += 60_000;
  const newer = await leadByHand("Ann");
  server.clock.nowMs += 60_000;
  const to = { kind: "individual", userId: office.people.loan_officer.userId };
  await as("admin", "POST", "/leads/reassign", { leadIds: [older], to });

  const ids = (await mine()).assigned.map(({ id }) => id);

  expect(ids.slice(0, 2)).toEqual([older, newer]);
});

test("tells of a part of my leads how many there are, and all of them when asked for more", async () => {
  for (const name of ["Ann", "Bo", "Cy"]) await leadByHand(name);

  const [part, all] = [await mine("?limit=2"), await mine("?limit=2000")];

  expect([part.assigned.length, part.assignedCount]).toEqual([2, 4]);
  expect(all.assigned).toHaveLength(all.assignedCount);
  expect(part.offeredCount).toBe(0);
});

interface Mine {
  readonly assigned: { id: string }[];
  readonly assignedCount: number;
  readonly offeredCount: number;
}

async function mine(query = ""): Promise<Mine> {
  return (await as("loan_officer", "GET", `/me/leads${query}`)).json();
}

async function leadByHand(firstName: string, role: Role = "loan_officer"): Promise<string> {
  const routeTo = { kind: "individual", userId: office.people[role].userId };
  const cellPhone = { Ann: "617-555-0101", Bo: "617-555-0102", Cy: "617-555-0103" }[firstName];
  const person = { firstName, lastName: "Lee", email: `${firstName}@example.com`, cellPhone };
  const answer = await as("admin", "POST", "/leads", { ...person, routeTo });
  if (answer.statusCode !== 202) throw new Error(answer.body);
  return answer.json().leadId;
}
