import { type LiveEvent, publishLive, setTeamManagers } from "@fairlead/db";
import type { Role } from "@fairlead/engine";
import { createTestDatabase, type TestDatabase, waitUntil } from "@fairlead/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../fixtures/test-app.ts";
import { createOffice, createPerson, type Office, type Person } from "../fixtures/test-office.ts";
import { type LiveHub, listenLive } from "../live-hub.ts";

let database: TestDatabase;
let live: LiveHub;
let server: TestApp;
let baseUrl: string;
let mine: Office;
let theirs: Office;
/** Looks at sessions once an hour. */
let slow: Listening;
/** Hears of no change of what somebody may read. */
let deaf: Listening;

interface Listening {
  readonly server: TestApp;
  readonly url: string;
}

beforeAll(async () => {
  database = await createTestDatabase();
  live = listenLive(database.url);
  server = await createTestApp(database.url, { live, sessionCheckMs: 50 });
  baseUrl = await server.app.listen({ port: 0, host: "127.0.0.1" });
  slow = await listening({ live, sessionCheckMs: 3_600_000 });
  deaf = await listening({ live: withoutAccessChanges(live), sessionCheckMs: 50 });
  mine = await createOffice(server);
  theirs = await createOffice(server);
});

afterAll(async () => {
  await live.close();
  await Promise.all([server, slow.server, deaf.server].map((one) => one.close()));
  await database.drop();
});

describe("the stream of events", () => {
  test("greets, and then tells what is committed in its own organization", async () => {
    const stream = await open(mine.people.manager);

    await tell(mine, { type: "workflow", workflowId: "workflow_1" });

    await waitUntil("the events", () => stream.events.length >= 2);
    expect(stream.events).toEqual([{ type: "hello" }, { type: "workflow", workflowId: "workflow_1" }]);
    stream.close();
  });

  test("is open 20 times for one person at most, and again once one is closed", async () => {
    const person = theirs.people.loan_officer;
    const ask = () =>
      fetch(`${baseUrl}/api/v1/events`, { headers: { cookie: person.cookie, accept: "text/event-stream" } });
    const open = await Promise.all(Array.from({ length: 20 }, ask));
    const refused = await ask();

    await open[0]?.body?.cancel();
    await waitUntil("a free place", async () => {
      const again = await ask();
      await again.body?.cancel();
      return again.status === 200;
    });

    expect(open.map(({ status }) => status)).toEqual(open.map(() => 200));
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "30"]);
    await Promise.all(open.slice(1).map(({ body }) => body?.cancel()));
  });

  test("tells nothing of another organization", async () => {
    const stream = await open(mine.people.admin);

    await tell(theirs, { type: "workflow", workflowId: "workflow_theirs" });
    await tell(mine, { type: "workflow", workflowId: "workflow_mine" });

    await waitUntil("the events", () => stream.events.length >= 2);
    expect(stream.events.at(1)).toEqual({ type: "workflow", workflowId: "workflow_mine" });
    stream.close();
  });

  test("tells what concerns some users to these alone", async () => {
    const [concerned, other] = [await open(mine.people.loan_officer), await open(mine.people.manager)];

    await tell(mine, { type: "notification" }, [mine.people.loan_officer.userId]);
    await tell(mine, { type: "notification" }, [mine.people.manager.userId]);

    await waitUntil("the events", () => concerned.events.length >= 2 && other.events.length >= 2);
    expect([concerned.events.length, other.events.length]).toEqual([2, 2]);
    concerned.close();
    other.close();
  });

  test("tells of a lead to whoever has it, had it or manages them, and of what one may not read to nobody", async () => {
    const { organizationId, people, teamId } = mine;
    await server.db.withOrganization(organizationId, (tx) =>
      setTeamManagers(
        ...([
          tx,
          { actor: { organizationId, userId: null, keyId: null }, nowMs: server.clock.nowMs },
        ] as const),
        ...([teamId, [people.manager.userId]] as const),
      ),
    );
    const roles = ["loan_officer", "manager", "admin", "partner"] as const;
    const streams = await Promise.all(roles.map((role) => open(people[role])));

    await server.app.inject({
      method: "POST",
      url: "/api/v1/leads/reassign",
      headers: { cookie: people.admin.cookie },
      payload: { leadIds: [mine.leadId], to: { kind: "individual", userId: people.admin.userId } },
    });
    await tell(mine, { type: "workflow", workflowId: "workflow_1" });
    const last: LiveEvent = { type: "bulkAction", bulkActionId: "bulk_last" };
    await tell(
      mine,
      last,
      roles.map((role) => people[role].userId),
    );

    await waitUntil("the events", () =>
      streams.every(({ events }) => events.some(({ type }) => type === "bulkAction")),
    );
    const types = (at: number) => new Set(streams[at]?.events.map(({ type }) => type));
    expect(streams.map(({ events }) => events.filter(({ type }) => type === "leads"))).toEqual([
      [{ type: "leads", leadIds: [mine.leadId] }],
      [{ type: "leads", leadIds: [mine.leadId] }],
      [{ type: "leads", leadIds: [mine.leadId] }],
      [],
    ]);
    expect(types(3)).toEqual(new Set(["hello", "bulkAction"]));
    expect(types(0).has("workflow"), "a loan officer reads no workflows").toBe(false);
    for (const stream of streams) stream.close();
  });

  test("tells nothing of what was rolled back", async () => {
    const stream = await open(mine.people.admin);
    const rolledBack = server.db.withOrganization(mine.organizationId, async (tx) => {
      await publishLive(tx, {
        organizationId: mine.organizationId,
        event: { type: "import", importId: "import_undone" },
      });
      throw new Error("undone");
    });

    await expect(rolledBack).rejects.toThrow("undone");
    await tell(mine, { type: "import", importId: "import_done" });

    await waitUntil("the events", () => stream.events.length >= 2);
    expect(stream.events.at(1)).toEqual({ type: "import", importId: "import_done" });
    stream.close();
  });

  test("opens to the signed-in alone", async () => {
    const answer = await fetch(`${baseUrl}/api/v1/events`, { headers: { accept: "text/event-stream" } });

    expect(answer.status).toBe(401);
  });

  test("ends soon after its session has", async () => {
    const person = theirs.people.manager;
    const stream = await open(person);

    await server.app.inject({ method: "DELETE", url: "/api/v1/session", headers: { cookie: person.cookie } });

    await waitUntil("the stream's end", () => stream.ended());
  });

  test.each([
    ["at once, when the change is told", async () => slow],
    ["soon, when the word of the change is lost", async () => deaf],
  ])("ends when its reader's role changes: %s", async (_when, serverOf) => {
    const { url } = await serverOf();
    const { admin } = mine.people;
    const person = await another("admin");
    const stream = await open(person, url);

    await changeUser(admin, person.userId, { role: "loan_officer" });
    await waitUntil("the stream's end", () => stream.ended());
    const next = await open(person, url);
    await tell(mine, { type: "workflow", workflowId: "workflow_kept" });
    await tell(mine, { type: "bulkAction", bulkActionId: "bulk_last" }, [person.userId]);

    await waitUntil("the last event", () => next.events.some(({ type }) => type === "bulkAction"));
    expect(next.events.map(({ type }) => type)).toEqual(["hello", "bulkAction"]);
    next.close();
  });

  test("ends when the teams that its reader manages change, and for nobody else", async () => {
    const { people, teamId } = mine;
    const [manager, other] = [await another("manager"), await open(people.admin, slow.url)];
    const setManagers = (userIds: readonly string[]) =>
      server.app.inject({
        ...{ method: "PUT", url: `/api/v1/teams/${teamId}/managers`, payload: { userIds } },
        headers: { cookie: people.admin.cookie },
      });
    await setManagers([manager.userId, people.manager.userId]);
    const [removed, kept] = [await open(manager, slow.url), await open(people.manager, slow.url)];

    await setManagers([people.manager.userId]);

    await waitUntil("the stream's end", () => removed.ended());
    await tell(mine, { type: "workflow", workflowId: "workflow_after" });
    await waitUntil("the events", () => [kept, other].every(({ events }) => events.length >= 2));
    expect([kept.ended(), other.ended()]).toEqual([false, false]);
    kept.close();
    other.close();
  });

  test("does not hold up the server's end", async () => {
    const own = await createTestApp(database.url);
    const url = await own.app.listen({ port: 0, host: "127.0.0.1" });
    const stream = await open(mine.people.admin, url);

    const startedMs = performance.now();
    await own.close();

    await waitUntil("the stream's end", () => stream.ended());
    expect(performance.now() - startedMs).toBeLessThan(5_000);
  });
});

async function listening(options: NonNullable<Parameters<typeof createTestApp>[1]>): Promise<Listening> {
  const own = await createTestApp(database.url, options);
  return { server: own, url: await own.app.listen({ port: 0, host: "127.0.0.1" }) };
}

function withoutAccessChanges(hub: LiveHub): LiveHub {
  return { ...hub, subscribe: (subscriber) => hub.subscribe({ ...subscriber, accessChanged: () => {} }) };
}

/** One more person of the office. */
function another(role: Role): Promise<Person> {
  const { organizationId } = mine;
  return server.db.withOrganization(organizationId, (tx) =>
    createPerson(tx, { organizationId, role, nowMs: server.clock.nowMs }),
  );
}

function changeUser({ cookie }: Person, userId: string, payload: object) {
  return server.app.inject({
    ...{ method: "PATCH", url: `/api/v1/users/${userId}`, headers: { cookie }, payload },
  });
}

async function open({ cookie }: Person, url = baseUrl) {
  const abort = new AbortController();
  const answer = await fetch(`${url}/api/v1/events`, {
    headers: { cookie, accept: "text/event-stream" },
    signal: abort.signal,
  });
  const events: LiveEvent[] = [];
  let ended = false;
  void (async () => {
    let text = "";
    for await (const bytes of answer.body ?? []) {
      text += Buffer.from(bytes).toString();
      const messages = text.split("\n\n");
      text = messages.pop() ?? "";
      for (const message of messages) {
        const data = /^data: ?(.*)$/m.exec(message)?.[1];
        if (data) events.push(JSON.parse(data));
      }
    }
  })()
    .catch(() => {
      // The stream was cut, by the test or by the server; either way it is over.
    })
    .finally(() => {
      ended = true;
    });
  await waitUntil("the greeting", () => events.length > 0);
  return { events, ended: () => ended, close: () => abort.abort() };
}

function tell(office: Office, event: LiveEvent, userIds?: readonly string[]): Promise<void> {
  const { organizationId } = office;
  return server.db.withOrganization(organizationId, (tx) =>
    publishLive(tx, { organizationId, event, ...(userIds ? { userIds } : {}) }),
  );
}
