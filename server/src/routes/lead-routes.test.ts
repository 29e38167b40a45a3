import { advanceOverdue, RoutingCache } from "@fairlead/db";
import type { Role, UserId } from "@fairlead/engine";
import { beforeEach, describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";
import { createPerson } from "../fixtures/test-office.ts";

const SOURCE = "12 Harbor Street";
const DELAY_SECONDS = 300;
/** The route order of these tests; the default acceptor is another loan officer. */
const ORDER = ["loan_officer", "manager", "admin"] as const;

const { server, office, as } = officeApi("eachTest");
let defaultAcceptorId: UserId;

beforeEach(async () => {
  const { organizationId } = office;
  const person = { organizationId, role: "loan_officer", nowMs: server.clock.nowMs } as const;
  const acceptor = await server.db.withOrganization(organizationId, (tx) => createPerson(tx, person));
  defaultAcceptorId = acceptor.userId;
});

describe("a lead route", () => {
  test("offers a lead to the first in its order, and to nobody else", async () => {
    await create();

    const lead = await deliver("first");

    expect(lead).toMatchObject({ state: "offered", workflow: { name: "Site Route" } });
    expect(await offeredTo(lead.id)).toBe("loan_officer");
  });

  test("offers to the next when the delay passes without an answer, and assigns to the default acceptor in the end", async () => {
    await create();
    const lead = await deliver("nobody");

    const offered = [];
    for (const _ of ORDER) {
      offered.push(await offeredTo(lead.id));
      await delayPasses(lead.id);
    }

    expect(offered).toEqual([...ORDER]);
    expect(await read(lead.id)).toMatchObject({
      ...{ state: "assigned", exceptionReason: "everyMatchTried" },
      assignee: { id: defaultAcceptorId },
    });
  });

  test("offers the next lead first to the next in line after who accepted the last one", async () => {
    await create();
    const first = await deliver("first");
    await delayPasses(first.id);
    await claim("manager", first.id);

    const second = await deliver("second");

    expect(await offeredTo(second.id)).toBe("admin");
    expect((await get((await list())[0]?.id)).lastAcceptor.id).toBe(office.people.manager.userId);
  });

  test("keeps the turn when nobody accepted", async () => {
    await create();
    const first = await deliver("first");
    await claim("loan_officer", first.id);
    const missed = await deliver("missed");
    for (const _ of ORDER) await delayPasses(missed.id);

    expect(await offeredTo((await deliver("third")).id)).toBe("manager");
  });

  test("gives up its lead to somebody else only: one who passed is not offered it again", async () => {
    await create();
    const lead = await deliver("passed");

    const passed = await as("loan_officer", "POST", `/leads/${lead.id}/pass`);

    expect(passed.statusCode).toBe(200);
    expect(await offeredTo(lead.id)).toBe("manager");
  });
});

describe("a change of a lead route", () => {
  test("counts for the next lead; one under way keeps the order that it began with", async () => {
    const { id } = await create();
    const underWay = await deliver("under way");
    await as("marketing", "PUT", `/lead-routes/${id}`, settings({ userIds: idsOf(["admin", "manager"]) }));

    await delayPasses(underWay.id);

    expect(await offeredTo(underWay.id)).toBe("manager");
    expect(await offeredTo((await deliver("new")).id)).toBe("admin");
  });

  test("leaves the turn with whom the last acceptor was followed by", async () => {
    const { id } = await create();
    await claim("loan_officer", (await deliver("first")).id);

    const changed = settings({ userIds: idsOf(["admin", "loan_officer", "manager"]) });
    await as("marketing", "PUT", `/lead-routes/${id}`, changed);

    expect(await offeredTo((await deliver("second")).id)).toBe("manager");
  });

  test("lets a source go that it leaves out", async () => {
    const { id } = await create();

    await as("marketing", "PUT", `/lead-routes/${id}`, settings({ sources: [] }));

    const refused = await post("late");
    expect(refused.json()).toMatchObject({ code: "SOURCE_NOT_ROUTED" });
  });
});

describe("the API refuses", () => {
  const wrong = [
    { what: "a name that another workflow has", change: { name: "Test Leads" }, code: "NAME_TAKEN" },
    { what: "an empty order", change: { userIds: [] }, code: "BAD_REQUEST" },
    { what: "a delay under a minute", change: { delayPassSeconds: 59 }, code: "BAD_REQUEST" },
    { what: "a delay over a day", change: { delayPassSeconds: 86_401 }, code: "BAD_REQUEST" },
    {
      what: "a default acceptor who is nobody",
      change: { defaultAcceptorId: "user_none" },
      code: "NOT_FOUND",
    },
    {
      what: "a source that a workflow starts at",
      change: { sources: [{ name: "Test Source", kind: "parsedEmail" }] },
      code: "SOURCE_TAKEN",
    },
    {
      what: "a source of another kind",
      change: { sources: [{ name: "Calls", kind: "inboundPhone" }] },
      code: "BAD_REQUEST",
    },
  ];

  test.each(wrong)("$what, and keeps nothing of it", async ({ change, code }) => {
    const answer = await as("marketing", "POST", "/lead-routes", settings(change));

    expect(answer.json()).toMatchObject({ code });
    expect(await list()).toHaveLength(0);
  });

  test("a user who stands in the order twice, naming the place", async () => {
    const userIds = idsOf(["loan_officer", "admin", "loan_officer"]);

    const answer = await as("marketing", "POST", "/lead-routes", settings({ userIds }));

    expect(answer.json()).toMatchObject({ errors: [{ pointer: "/userIds/2" }] });
  });

  test("a source that another route has", async () => {
    await create();

    const answer = await as("marketing", "POST", "/lead-routes", settings({ name: "Other Route" }));

    expect(answer.json()).toMatchObject({ code: "SOURCE_TAKEN", errors: [{ pointer: "/sources/0/name" }] });
  });

  test("to archive a route that a source goes by, and archives one that none does", async () => {
    const { id } = await create();
    const refused = await as("marketing", "DELETE", `/lead-routes/${id}`);
    await as("marketing", "PUT", `/lead-routes/${id}`, settings({ sources: [] }));
    const archived = await as("marketing", "DELETE", `/lead-routes/${id}`);

    expect(refused.json()).toMatchObject({ code: "WORKFLOW_IN_USE" });
    expect(archived.statusCode).toBe(204);
    expect(await list()).toHaveLength(0);
  });

  test("to let a loan officer change one", async () => {
    const answer = await as("loan_officer", "POST", "/lead-routes", settings());

    expect(answer.statusCode).toBe(403);
  });
});

function settings(change: object = {}) {
  return {
    ...{ name: "Site Route", delayPassSeconds: DELAY_SECONDS, userIds: idsOf(ORDER) },
    defaultAcceptorId,
    sources: [{ name: SOURCE, kind: "singlePropertySite" }],
    ...change,
  };
}

function idsOf(roles: readonly Role[]): string[] {
  return roles.map((role) => office.people[role].userId);
}

async function create() {
  const answer = await as("marketing", "POST", "/lead-routes", settings());
  expect(answer.statusCode).toBe(201);
  return answer.json();
}

/** The routes beside the one that each office has. */
async function list(): Promise<{ id: string }[]> {
  const { items } = (await as("marketing", "GET", "/lead-routes")).json();
  return items.filter(({ id }: { id: string }) => id !== office.leadRouteId);
}

async function get(id: string | undefined) {
  return (await as("marketing", "GET", `/lead-routes/${id}`)).json();
}

function post(externalId: string) {
  const contact = {
    firstName: "Some",
    lastName: externalId,
    email: `${encodeURIComponent(externalId)}@example.com`,
  };
  return as("admin", "POST", `/sources/${encodeURIComponent(SOURCE)}/leads`, { externalId, contact });
}

async function deliver(externalId: string) {
  return read((await post(externalId)).json().leadId);
}

async function read(id: string) {
  return (await as("admin", "GET", `/leads/${id}`)).json();
}

async function delayPasses(leadId: string): Promise<void> {
  server.clock.nowMs += DELAY_SECONDS * 1_000;
  const { organizationId } = office;
  const moved = await server.db.withOrganization(organizationId, (tx) =>
    advanceOverdue(tx, new RoutingCache(), { organizationId, leadIds: [leadId], nowMs: server.clock.nowMs }),
  );
  expect(moved).toBe(1);
}

async function claim(role: Role, leadId: string): Promise<void> {
  const answer = await as(role, "POST", `/leads/${leadId}/claim`);
  expect(answer.statusCode).toBe(200);
}

/** The role of the one user with an open offer. */
async function offeredTo(leadId: string): Promise<string | undefined> {
  const { offers } = await read(leadId);
  const open = offers.filter(({ state }: { state: string }) => state === "open");
  expect(open).toHaveLength(1);
  return Object.entries(office.people).find(([, { userId }]) => userId === open[0].user.id)?.[0];
}
