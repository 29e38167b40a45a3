import { createTestDatabase, type TestDatabase } from "@fairlead/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../fixtures/test-app.ts";
import { PURCHASE_TEAM, REFINANCE_TEAM } from "./demo-people.ts";
import { type Demo, seedDemo } from "./seed-demo.ts";

/** Where the demo's leads want to buy. */
const LEAD_STATES = ["MA", "NH", "NY", "CT", "RI", "FL", "TX", "CA", "ME", "MN"];

let database: TestDatabase;
let server: TestApp;
let demo: Demo;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await createTestApp(database.url);
  demo = await seedDemo(server.db, server.clock.nowMs);
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

describe("the demo", () => {
  test("lets each of its people in with the password that it told", async () => {
    for (const { email, password, role } of demo.logins) {
      const answer = await server.app.inject({
        ...{ method: "POST", url: "/api/v1/session", payload: { email, password } },
      });
      expect(answer.json().user).toMatchObject({ email, role });
    }
  });

  test("has three published workflows without a problem in their drawings", async () => {
    const workflows = (await get("/workflows")).json().items;

    expect(workflows.map((workflow: { name: string }) => workflow.name)).toEqual([
      ...["New Mortgage Leads", "Property Site Leads", "Zillow Leads"],
    ]);
    for (const workflow of workflows) {
      expect(workflow).toMatchObject({ publishedVersion: 1, hasUnpublishedChanges: false });
      expect((await get(`/workflows/${workflow.id}/draft`)).json().problems).toEqual([]);
    }
  });

  test.each([
    ["purchase", PURCHASE_TEAM],
    ["refinance", REFINANCE_TEAM],
  ])("has two of the %s team licensed in every state of its leads", (_name, team) => {
    const short = LEAD_STATES.filter(
      (state) => team.filter((person) => person.licensedStates.includes(state)).length < 2,
    );

    expect(short).toEqual([]);
  });

  test("gives a lead to somebody licensed where it wants to buy", async () => {
    const answer = await server.app.inject({
      ...{ method: "POST", url: "/api/v1/sources/Custom_Mortgage_Import/leads" },
      headers: { authorization: `Bearer ${demo.apiKey}` },
      payload: {
        externalId: "demo-1",
        contact: { firstName: "Ann", lastName: "Lee", email: "ann@example.com" },
        loan: { propertyState: "TX" },
      },
    });

    const lead = (await get(`/leads/${answer.json().leadId}`)).json();
    const assignee = PURCHASE_TEAM.find((person) => person.name === lead.assignee.name);
    expect(assignee?.licensedStates).toContain("TX");
  });
});

function get(path: string) {
  const headers = { authorization: `Bearer ${demo.apiKey}` };
  return server.app.inject({ url: `/api/v1${path}`, headers });
}
