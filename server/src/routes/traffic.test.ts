import { NO_TRAFFIC } from "@fairlead/engine";
import { beforeEach, expect, test } from "vitest";
import { DRAWN_FILTER, drawFilter } from "../fixtures/draw-filter.ts";
import { officeApi } from "../fixtures/office-api.ts";

const { server, office, as } = officeApi("eachTest");
let place = 0;

beforeEach(async () => {
  await drawFilter(server, office, "NH");
  await as("admin", "POST", `/workflows/${office.workflowId}/publish`);
});

test("tells of each box how many leads went through it, fell out at it and were assigned", async () => {
  for (const state of ["NH", "NH", "MA"]) await deliver(state);

  const traffic = await get(`/workflows/${office.workflowId}/traffic?${period()}`);

  const userNode = await nodeOfUser();
  expect(traffic).toMatchObject({ leads: 4, exceptions: 1, truncated: false });
  expect(traffic.boxes).toContainEqual({ ...NO_TRAFFIC, nodeId: DRAWN_FILTER, through: 2, fell: 1 });
  // The office's own lead came before the filter was drawn.
  const got = { through: 3, assigned: 3, got: 3 };
  expect(traffic.boxes).toContainEqual({ ...NO_TRAFFIC, nodeId: userNode, ...got });
  expect(traffic.versions).toEqual([
    { version: 2, leads: 3 },
    { version: 1, leads: 1 },
  ]);
});

test("names the leads behind a count", async () => {
  await deliver("NH");
  const out = await deliver("MA");

  const found = await get(
    `/workflows/${office.workflowId}/traffic/leads?${period()}&nodeId=${DRAWN_FILTER}&passage=fell`,
  );

  expect(found).toMatchObject({ total: 1, items: [{ id: out, propertyState: "MA" }] });
});

test("tells what waits at each user now, and what is held", async () => {
  await deliver("NH");
  await as("admin", "PUT", `/workflows/${office.workflowId}/state`, { state: "paused" });
  await deliver("NH");

  const { waiting } = await get(`/workflows/${office.workflowId}/traffic?${period()}`);

  const { userId } = office.people.loan_officer;
  expect(waiting.held).toBe(1);
  expect(waiting.users).toEqual([{ userId, offered: 0, assigned: 2 }]);
});

test("counts only what came within the period", async () => {
  await deliver("NH");

  const before = new Date(server.clock.nowMs).toISOString();
  const traffic = await get(
    `/workflows/${office.workflowId}/traffic?from=2020-01-01T00:00:00Z&until=${before}`,
  );

  const none = [DRAWN_FILTER, await nodeOfUser()].map((nodeId) => ({ ...NO_TRAFFIC, nodeId }));
  expect(traffic).toMatchObject({ leads: 0, versions: [], boxes: none });
});

test("has no count of a box that is drawn and not published", async () => {
  const { graph, revision } = await get(`/workflows/${office.workflowId}/draft`);
  const renamed = JSON.parse(JSON.stringify(graph).replaceAll(DRAWN_FILTER, "filter-new"));
  const headers = { "if-match": `"${revision}"` };
  await as("admin", "PUT", `/workflows/${office.workflowId}/draft`, { graph: renamed }, headers);

  const { boxes } = await get(`/workflows/${office.workflowId}/traffic?${period()}`);

  expect(boxes.map(({ nodeId }: { nodeId: string }) => nodeId)).not.toContain("filter-new");
});

test("refuses a period that ends before it begins", async () => {
  const answer = await as(
    "admin",
    "GET",
    `/workflows/${office.workflowId}/traffic?from=2026-06-01T00:00:00Z&until=2026-05-01T00:00:00Z`,
  );

  expect(answer.json()).toMatchObject({ code: "INVALID_DATE", errors: [{ pointer: "/until" }] });
});

test("says of a period without length that it is empty", async () => {
  const query = "from=2026-06-01T00:00:00Z&until=2026-06-01T00:00:00Z";

  const answer = await as("admin", "GET", `/workflows/${office.workflowId}/traffic?${query}`);

  expect(answer.json()).toMatchObject({ code: "INVALID_DATE", detail: expect.stringContaining("empty") });
});

/** Everything up to now, now included. */
function period(): string {
  const until = new Date(server.clock.nowMs + 1_000).toISOString();
  return new URLSearchParams({ from: "2020-01-01T00:00:00Z", until }).toString();
}

async function deliver(propertyState: string): Promise<string> {
  place += 1;
  const contact = { lastName: "Lee", email: `lee${place}@example.com` };
  const url = `/sources/${encodeURIComponent(office.sourceName)}/leads`;
  return (await as("admin", "POST", url, { contact, loan: { propertyState } })).json().leadId;
}

async function nodeOfUser(): Promise<string> {
  const { graph } = await get(`/workflows/${office.workflowId}/draft`);
  return graph.nodes.find(({ kind }: { kind: string }) => kind === "user").id;
}

async function get(url: string) {
  return (await as("admin", "GET", url)).json();
}
