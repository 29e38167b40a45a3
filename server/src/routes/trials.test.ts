import { describe, expect, test } from "vitest";
import { drawFilter } from "../fixtures/draw-filter.ts";
import { officeApi } from "../fixtures/office-api.ts";

const PERIOD = { from: "2026-05-01T00:00:00Z", until: "2026-06-01T00:00:00Z" };

const { server, office, as } = officeApi("eachTest");

describe("simulating a lead", () => {
  test("tells who would get it and why, by the draft as it stands, and writes nothing", async () => {
    await drawFilter(server, office, "NH");
    const before = await must("GET", "/leads");

    const { steps } = await must("POST", `/workflows/${office.workflowId}/simulate`, {
      lead: { loan: { propertyState: "NH" } },
    });

    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ users: [{ id: office.people.loan_officer.userId }] });
    const [candidate] = steps[0].decision.candidates;
    expect(candidate.filters[0]).toMatchObject({
      passed: true,
      comparisons: [{ label: "Property state", actual: "NH", expected: "NH" }],
    });
    expect(await must("GET", "/leads")).toEqual(before);
  });

  test("takes a lead of the past, and what-if values over it", async () => {
    await drawFilter(server, office, "NH");
    const tried = async (loan: object) =>
      (
        await must("POST", `/workflows/${office.workflowId}/simulate`, {
          leadId: office.leadId,
          lead: { loan },
        })
      ).steps[0].summary;

    expect(await tried({})).toMatch(/^Exception: nobody of the workflow matches/);
    expect(await tried({ propertyState: "New Hampshire" })).toMatch(/would get it/);
  });

  test("tries what is published where that is asked for", async () => {
    await drawFilter(server, office, "NH");

    const { steps } = await must("POST", `/workflows/${office.workflowId}/simulate`, {
      ...{ version: "published", lead: {} },
    });

    expect(steps[0].users).toMatchObject([{ id: office.people.loan_officer.userId }]);
  });

  test("names a faulty value at its place", async () => {
    const answer = await as("admin", "POST", `/workflows/${office.workflowId}/simulate`, {
      lead: { contact: { email: "ann@" } },
    });

    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toMatchObject([{ code: "INVALID_EMAIL", pointer: "/lead/contact/email" }]);
  });
});

describe("a back-test", () => {
  test("plays the past exactly again by the plan that decided it", async () => {
    for (let place = 0; place < 5; place += 1) await deliver(`past-${place}`, place % 2 === 0 ? "NH" : "MA");

    const result = await must("POST", `/workflows/${office.workflowId}/backtest`, {
      ...PERIOD,
      version: "published",
    });

    expect(result).toMatchObject({ leads: 6, differing: 0, exceptions: { would: 0, did: 0 } });
  });

  test("tells what a draft would have changed, lead by lead and by user, also as CSV", async () => {
    for (let place = 0; place < 4; place += 1) await deliver(`past-${place}`, place % 2 === 0 ? "NH" : "MA");
    await drawFilter(server, office, "NH");

    const result = await must("POST", `/workflows/${office.workflowId}/backtest`, PERIOD);
    const csv = await as("admin", "POST", `/workflows/${office.workflowId}/backtest.csv`, PERIOD);

    // The first lead has no state: it and those in MA would have gone to exception handling.
    expect(result).toMatchObject({ leads: 5, differing: 3, exceptions: { would: 3, did: 0 } });
    expect(result.rows[0]).toMatchObject({
      ...{ outcome: "exception", contactName: "Ann Lee" },
      would: [{ id: office.people.manager.userId }],
    });
    expect(csv.headers["content-type"]).toContain("text/csv");
    expect(csv.body.trim().split("\n")).toHaveLength(6);
  });

  test("is refused to a key that may not read leads", async () => {
    const { key } = await must("POST", "/api-keys", { name: "Reader", scopes: ["workflows:read"] });
    await drawFilter(server, office, "NH");

    const answer = await server.app.inject({
      ...{ method: "POST", url: `/api/v1/workflows/${office.workflowId}/backtest`, payload: PERIOD },
      headers: { authorization: `Bearer ${key}` },
    });

    expect(answer.json()).toMatchObject({ status: 403, code: "FORBIDDEN" });
  });

  test("refuses a period that ends before it begins", async () => {
    const answer = await as("admin", "POST", `/workflows/${office.workflowId}/backtest`, {
      ...{ from: PERIOD.until, until: PERIOD.from },
    });

    expect(answer.json()).toMatchObject({ code: "INVALID_DATE", errors: [{ pointer: "/until" }] });
  });

  test("refuses such a period as a file too, before a byte of it goes out", async () => {
    const answer = await as("admin", "POST", `/workflows/${office.workflowId}/backtest.csv`, {
      ...{ from: PERIOD.until, until: PERIOD.from },
    });

    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(answer.json()).toMatchObject({
      ...{ status: 422, code: "INVALID_DATE", errors: [{ pointer: "/until" }] },
    });
  });
});

describe("versions", () => {
  test("tell in words what each changed, and how many leads are under way on it", async () => {
    await drawFilter(server, office, "NH");
    await must("POST", `/workflows/${office.workflowId}/publish`);

    const { items } = await must("GET", `/workflows/${office.workflowId}/versions`);

    expect(items).toMatchObject([
      { number: 2, current: true, inFlight: 0, changes: [expect.stringMatching(/^Added a filter/)] },
      { number: 1, current: false, changes: [] },
    ]);
  });

  test("are compared with the draft, node by node", async () => {
    await drawFilter(server, office, "NH");

    const { changes } = await must("GET", `/workflows/${office.workflowId}/versions/1/diff`);

    expect(changes).toMatchObject([
      {
        ...{ kind: "added", nodeId: "filter-state", label: "Filter for everybody", before: null },
        after: "Property state is NH (required)",
      },
    ]);
  });

  test("roll back by publishing the old drawing anew", async () => {
    await drawFilter(server, office, "NH");
    await must("POST", `/workflows/${office.workflowId}/publish`);

    const restored = await must("POST", `/workflows/${office.workflowId}/versions/1/restore`);

    expect(restored.number).toBe(3);
    expect((await must("GET", `/workflows/${office.workflowId}/versions/3/diff?against=1`)).changes).toEqual(
      [],
    );
    expect((await must("GET", `/workflows/${office.workflowId}/draft`)).graph.nodes).toHaveLength(2);
  });
});

/** Draws a required filter on the property's state below the source, and saves the draft. */
async function deliver(externalId: string, propertyState: string): Promise<void> {
  const contact = { firstName: "Past", lastName: externalId, email: `${externalId}@example.com` };
  await must("POST", `/sources/${encodeURIComponent(office.sourceName)}/leads`, {
    ...{ externalId, contact, loan: { propertyState } },
  });
}

async function must(method: "GET" | "POST", url: string, payload?: object) {
  const answer = await as("admin", method, url, payload);
  expect({ url, status: answer.statusCode, body: answer.body }).toMatchObject({
    status: expect.toSatisfy((status: number) => status < 300),
  });
  return answer.json();
}
