import { beforeAll, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const LEADS = 5;

const { office, as } = officeApi("file");

beforeAll(async () => {
  const { manager, loan_officer } = office.people;
  const route = {
    ...{ name: "Route", defaultAcceptorId: manager.userId, delayPassSeconds: 600 },
    ...{ userIds: [loan_officer.userId], sources: [{ name: "Site", kind: "singlePropertySite" }] },
  };
  await as("admin", "POST", "/lead-routes", route);
  for (let place = 0; place < LEADS; place += 1) {
    const contact = { lastName: `Lee ${place}`, email: `lee${place}@example.com` };
    await as("admin", "POST", "/sources/Site/leads", { contact });
  }
});

test("runs that end in the same instant are all listed, whatever the pages", async () => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await as(
      "admin",
      "GET",
      `/runs?stage=offer&limit=2${cursor === null ? "" : `&cursor=${cursor}`}`,
    );
    const { items, nextCursor, total } = page.json();
    expect(total).toBe(LEADS);
    seen.push(...items.map(({ leadId }: { leadId: string }) => leadId));
    cursor = nextCursor;
  } while (cursor !== null);

  expect(new Set(seen).size).toBe(LEADS);
  expect(seen).toHaveLength(LEADS);
});

test("a run that is ended for a reason leaves its lead to the exception queue, and tells of each that is none", async () => {
  const [run] = (await as("admin", "GET", "/runs?stage=offer&limit=1")).json().items;

  const answer = await as("admin", "POST", "/runs/terminate", {
    leadIds: [run.leadId, "lead_none"],
    reason: "Stuck since Monday",
  });

  expect(answer.json().results).toMatchObject([
    { leadId: run.leadId, done: true },
    { leadId: "lead_none", done: false, problem: { code: "NOT_FOUND" } },
  ]);
  expect((await as("admin", "GET", `/leads/${run.leadId}`)).json()).toMatchObject({ state: "exception" });
});
