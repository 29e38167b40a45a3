import { describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { server, office, as } = officeApi("eachTest");
const DAY_MS = 24 * 60 * 60 * 1000;

describe("an API key with an end", () => {
  test("works until then, and is answered 401 with the reason afterwards", async () => {
    const expiresAt = new Date(server.clock.nowMs + 30 * DAY_MS).toISOString();
    const { key } = await make({ scopes: ["leads:read"], expiresAt });

    const before = await withKey(key, "GET", "/leads");
    server.clock.nowMs += 30 * DAY_MS;
    const after = await withKey(key, "GET", "/leads");

    expect(before.statusCode).toBe(200);
    expect([after.statusCode, after.json().code]).toEqual([401, "API_KEY_EXPIRED"]);
    expect(after.json().detail).toContain(expiresAt);
  });

  test("is refused where the end is over already", async () => {
    const expiresAt = new Date(server.clock.nowMs).toISOString();

    const answer = await as("admin", "POST", "/api-keys", { name: "CRM", scopes: ["leads:read"], expiresAt });

    expect([answer.statusCode, answer.json().errors[0].pointer]).toEqual([422, "/expiresAt"]);
  });

  test("has none unless one is given", async () => {
    const { expiresAt, sources, state } = await make({ scopes: ["leads:read"] });

    expect({ expiresAt, sources, state }).toEqual({ expiresAt: null, sources: null, state: "working" });
  });
});

describe("an API key that is bound to sources", () => {
  const LEAD = { contact: { firstName: "Bo", lastName: "Reed", email: "bo@example.com" } };

  test("sends leads of these and is refused the others, which names both", async () => {
    const { key } = await make({ scopes: ["leads:write"], sourceIds: [await sourceId()] });

    const own = await withKey(key, "POST", `/sources/${office.sourceName}/leads`, LEAD);
    const other = await withKey(key, "POST", "/sources/Elsewhere/leads", LEAD);
    const call = await withKey(key, "POST", "/calls", {
      to: "+16175550100",
      from: "+16175550101",
      callId: "1",
    });
    const manual = await withKey(key, "POST", "/leads", {
      ...{ firstName: "Bo", lastName: "Reed", email: "bo@example.com", cellPhone: "(617) 555-0123" },
      routeTo: { kind: "individual", userId: office.people.loan_officer.userId },
    });

    expect(own.statusCode).toBe(202);
    expect([other, call, manual].map(({ statusCode }) => statusCode)).toEqual([403, 403, 403]);
    expect(other.json()).toMatchObject({ code: "SOURCE_NOT_ALLOWED" });
    expect(other.json().detail).toMatch(new RegExp(`"Elsewhere".*"${office.sourceName}"`));
  });

  test("reads leads of these and none of others", async () => {
    const manual = await as("admin", "POST", "/leads", {
      ...{ firstName: "Bo", lastName: "Reed", email: "bo@example.com", cellPhone: "(617) 555-0123" },
      routeTo: { kind: "individual", userId: office.people.loan_officer.userId },
    });
    const { key } = await make({ scopes: ["leads:read"], sourceIds: [await sourceId()] });

    const listed = await withKey(key, "GET", "/leads");
    const page = await withKey(key, "POST", "/leads/list", { page: 1 });
    const hidden = await withKey(key, "GET", `/leads/${manual.json().leadId}`);

    expect(listed.json().items.map(({ id }: { id: string }) => id)).toEqual([office.leadId]);
    expect(page.json().total ?? page.json()).toBe(1);
    expect(hidden.statusCode).toBe(404);
  });

  test("is told of these sources and their workflows, and of nobody and no other name", async () => {
    await as("marketing", "POST", "/workflows", {
      ...{ name: "A Rival's", productCategory: "Other", sourceName: "Rival" },
      routeTo: { kind: "individual", userId: office.people.manager.userId },
      exception: { kind: "individual", userId: office.people.manager.userId },
    });
    const { key } = await make({ scopes: ["leads:read"], sourceIds: [await sourceId()] });

    const options = await withKey(key, "GET", "/contacts/field-options");

    expect(options.json()).toEqual({
      ...{ sources: [office.sourceName], workflows: ["Test Leads"], groups: [], owners: [], imports: [] },
    });
  });

  test("has no scope that reaches beyond sources, and no source that is not there", async () => {
    const sourceIds = [await sourceId()];
    const wide = await as("admin", "POST", "/api-keys", { name: "A", scopes: ["contacts:read"], sourceIds });
    const none = await as("admin", "POST", "/api-keys", {
      name: "A",
      scopes: ["leads:read"],
      sourceIds: ["x"],
    });

    expect([wide.json().errors[0].pointer, none.json().errors[0].pointer]).toEqual(["/scopes", "/sourceIds"]);
  });
});

test("an API key is told of a run, but not where the runs are looked at", async () => {
  await offerFor(900);
  const { key } = await make({ scopes: ["leads:write", "leads:read"] });
  const contact = { lastName: "Reed", email: "reed@example.com" };

  const sent = await withKey(key, "POST", `/sources/${office.sourceName}/leads`, { contact });
  const read = await withKey(key, "GET", `/leads/${sent.json().leadId}`);
  const byAdmin = await as("admin", "GET", `/leads/${sent.json().leadId}`);

  expect(byAdmin.json().run.url).toContain("temporal.example.com");
  for (const answer of [sent, read]) {
    expect(answer.json().run).toEqual({ workflowId: byAdmin.json().run.workflowId, url: null });
  }
});

/** Has the workflow's leads offered for some seconds, so that runs wait for them. */
async function offerFor(acceptWithinSeconds: number): Promise<void> {
  const path = `/workflows/${office.workflowId}`;
  const { graph, revision } = (await as("marketing", "GET", `${path}/draft`)).json();
  const settings = { ...graph.settings, distribution: { kind: "sequential", acceptWithinSeconds } };
  const ifMatch = { "if-match": `"${revision}"` };
  await as("marketing", "PUT", `${path}/draft`, { graph: { ...graph, settings } }, ifMatch);
  const published = await as("marketing", "POST", `${path}/publish`);
  if (published.statusCode !== 200) throw new Error(published.body);
}

describe("when who made a key is deactivated", () => {
  test("the key lives on, and another administrator answers for it", async () => {
    const second = await secondAdministrator();
    const { key } = await make({ scopes: ["leads:read"] }, second.cookie);
    const { userId } = office.people.admin;

    const body = { active: false, handKeysTo: userId };
    const answer = await as("admin", "PATCH", `/users/${second.userId}`, body);
    const listed = await as("admin", "GET", `/api-keys?holderUserId=${userId}`);

    expect(answer.statusCode).toBe(200);
    expect((await withKey(key, "GET", "/leads")).statusCode).toBe(200);
    expect(listed.json().items).toContainEqual(
      expect.objectContaining({
        createdBy: expect.objectContaining({ id: second.userId, active: false }),
        holder: expect.objectContaining({ id: userId, active: true }),
      }),
    );
  });

  test("the key lives on in their name where it is handed to nobody, and can be handed on later", async () => {
    const second = await secondAdministrator();
    const { id, key } = await make({ scopes: ["leads:read"] }, second.cookie);
    await as("admin", "PATCH", `/users/${second.userId}`, { active: false });

    const works = await withKey(key, "GET", "/leads");
    const handed = await as("admin", "PATCH", `/api-keys/${id}`, {
      holderUserId: office.people.admin.userId,
    });

    expect(works.statusCode).toBe(200);
    expect(handed.json().holder).toMatchObject({ id: office.people.admin.userId });
  });

  test("nobody but an active administrator is handed a key, and then nothing changes", async () => {
    const second = await secondAdministrator();
    await make({ scopes: ["leads:read"] }, second.cookie);

    const body = { active: false, handKeysTo: office.people.manager.userId };
    const answer = await as("admin", "PATCH", `/users/${second.userId}`, body);
    const toThemselves = await as("admin", "PATCH", `/users/${second.userId}`, {
      ...{ active: false, handKeysTo: second.userId },
    });

    for (const refused of [answer, toThemselves]) {
      expect([refused.statusCode, refused.json().errors[0].pointer]).toEqual([422, "/handKeysTo"]);
    }
    const users = (await as("admin", "GET", "/users")).json().items;
    expect(users.find(({ id }: { id: string }) => id === second.userId).active).toBe(true);
  });
});

interface Made {
  readonly id: string;
  readonly key: string;
  readonly expiresAt: string | null;
  readonly sources: unknown;
  readonly state: string;
}

async function make(body: object, cookie = office.people.admin.cookie): Promise<Made> {
  const answer = await server.app.inject({
    ...{ method: "POST", url: "/api/v1/api-keys", headers: { cookie } },
    payload: { name: "CRM", ...body },
  });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json();
}

/** The manager, made an administrator. */
async function secondAdministrator() {
  const { manager } = office.people;
  const answer = await as("admin", "PATCH", `/users/${manager.userId}`, { role: "admin" });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return manager;
}

async function sourceId(): Promise<string> {
  const sources = (await as("admin", "GET", "/sources")).json().items;
  return sources.find(({ name }: { name: string }) => name === office.sourceName).id;
}

function withKey(key: string, method: "GET" | "POST", path: string, payload?: object) {
  const headers = { authorization: `Bearer ${key}` };
  return server.app.inject({
    method,
    url: encodeURI(`/api/v1${path}`),
    headers,
    ...(payload ? { payload } : {}),
  });
}
