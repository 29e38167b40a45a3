import { createApiKey } from "@fairlead/db";
import { createTestDatabase, type TestDatabase } from "@fairlead/test";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../fixtures/test-app.ts";
import { createOffice, type Office, PASSWORD } from "../fixtures/test-office.ts";
import { newApiKey } from "../routes/api-keys.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let database: TestDatabase;
let server: TestApp;
let office: Office;
let owner: postgres.Sql;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await createTestApp(database.url);
  owner = postgres(database.url, { max: 1, onnotice: () => {} });
});

afterAll(async () => {
  await owner.end();
  await server.close();
  await database.drop();
});

beforeEach(async () => {
  office = await createOffice(server);
});

describe("signing in", () => {
  test("gives a session in a cookie that scripts and other sites do not reach", async () => {
    const answer = await signIn(office.people.manager.email);

    const [cookie] = answer.cookies;
    expect(cookie).toMatchObject({ name: "fairlead_session", httpOnly: true, sameSite: "Lax", path: "/" });
    expect(cookie?.value).toMatch(/^[\w-]{43}$/);
    expect(answer.json()).toMatchObject({
      user: { role: "manager" },
      organization: { id: office.organizationId },
    });
  });

  test("binds the cookie to the host and to TLS where the site has TLS", async () => {
    const secure = await createTestApp(database.url, { publicUrl: "https://leads.example.com" });

    const answer = await signIn(office.people.manager.email, PASSWORD, secure);

    expect(answer.cookies[0]).toMatchObject({ name: "__Host-fairlead_session", secure: true });
    await secure.close();
  });

  test("takes the email however it is written", async () => {
    const answer = await signIn(` ${office.people.manager.email.toUpperCase()} `);

    expect(answer.statusCode).toBe(200);
  });

  test("keeps only the hash of the token", async () => {
    const token = (await signIn(office.people.manager.email)).cookies[0]?.value ?? "";

    const rows = await owner`select * from sessions`;

    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("gives a new token each time and ends the session that the browser had", async () => {
    const before = office.people.manager.cookie;

    const answer = await signIn(office.people.manager.email, PASSWORD, server, { cookie: before });

    expect(before).not.toContain(answer.cookies[0]?.value);
    expect(await statusOfMe(before)).toBe(401);
  });

  test("takes no token that the browser brings along", async () => {
    const planted = "fairlead_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    const answer = await signIn(office.people.manager.email, PASSWORD, server, { cookie: planted });

    expect(answer.cookies[0]?.value).not.toBe(planted.split("=")[1]);
    expect(await statusOfMe(planted)).toBe(401);
  });

  test("answers a wrong password, an unknown email and a disabled user alike", async () => {
    await disableLoanOfficer();

    const answers = await Promise.all([
      signIn(office.people.manager.email, "wrong"),
      signIn("nobody@example.com", "wrong"),
      signIn(office.people.loan_officer.email),
    ]);

    for (const answer of answers) {
      expect(answer.statusCode).toBe(401);
      expect(answer.json()).toEqual(answers[0]?.json());
    }
  });

  test("refuses an account after 10 failures, the right password too, until 15 minutes are over", async () => {
    const { email } = office.people.manager;
    for (let attempt = 0; attempt < 10; attempt += 1) await signIn(email, "wrong");

    const refused = await signIn(email);
    server.clock.nowMs += 15 * MINUTE_MS + 1;
    const taken = await signIn(email);

    expect(refused.json().code).toBe("TOO_MANY_ATTEMPTS");
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(14 * 60);
    expect(taken.statusCode).toBe(200);
  });

  test("refuses guesses at one account from many addresses, and lets its user in from where they sign in", async () => {
    const { email } = office.people.manager;
    const from = (place: string, password = PASSWORD) =>
      signIn(email, password, server, { "x-forwarded-for": place });
    await from("198.51.100.1");
    for (let place = 1; place <= 50; place += 1) await from(`203.0.113.${place}`, "wrong");

    const guess = await from("203.0.113.77");
    const own = await from("198.51.100.1");

    expect([guess.json().code, own.statusCode]).toEqual(["TOO_MANY_ATTEMPTS", 200]);
    expect(guess.headers["retry-after"]).toBeDefined();
  });

  test("lets others of the organization in meanwhile", async () => {
    for (let attempt = 0; attempt < 10; attempt += 1) await signIn(office.people.manager.email, "wrong");

    expect((await signIn(office.people.admin.email)).statusCode).toBe(200);
  });

  test("counts failures that come at the same moment", async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => signIn(office.people.manager.email, "wrong")),
    );

    const tried = answers.filter((answer) => answer.json().code === "BAD_CREDENTIALS");
    expect(tried.length).toBeLessThanOrEqual(10);
  });
});

describe("a session", () => {
  test("ends at once when its user signs out", async () => {
    const { cookie } = office.people.manager;

    await server.app.inject({ method: "DELETE", url: "/api/v1/session", headers: { cookie } });

    expect(await statusOfMe(cookie)).toBe(401);
  });

  test("ends at once when its user revokes it from another browser", async () => {
    const { email, cookie, sessionId } = office.people.manager;
    const other = `fairlead_session=${(await signIn(email)).cookies[0]?.value}`;

    const url = `/api/v1/me/sessions/${sessionId}`;
    const answer = await server.app.inject({ method: "DELETE", url, headers: { cookie: other } });

    expect(answer.statusCode).toBe(204);
    expect([await statusOfMe(cookie), await statusOfMe(other)]).toEqual([401, 200]);
  });

  test("ends at once when its user is disabled", async () => {
    await disableLoanOfficer();

    expect(await statusOfMe(office.people.loan_officer.cookie)).toBe(401);
  });

  test("ends after 12 hours without a call", async () => {
    const { cookie } = office.people.manager;
    server.clock.nowMs += 11 * HOUR_MS;
    const seen = await statusOfMe(cookie);
    server.clock.nowMs += 11 * HOUR_MS;
    const seenAgain = await statusOfMe(cookie);
    server.clock.nowMs += 12 * HOUR_MS + 1;

    expect([seen, seenAgain, await statusOfMe(cookie)]).toEqual([200, 200, 401]);
  });

  test("ends after 14 days whatever is called", async () => {
    const { cookie } = office.people.manager;
    const statuses = new Set<number>();
    for (let hours = 0; hours < 14 * 24 - 11; hours += 11) {
      server.clock.nowMs += 11 * HOUR_MS;
      statuses.add(await statusOfMe(cookie));
    }
    server.clock.nowMs += 11 * HOUR_MS;

    expect([...statuses]).toEqual([200]);
    expect(await statusOfMe(cookie)).toBe(401);
  });
});

describe("an API key", () => {
  test("is shown once and stored as a hash", async () => {
    const { cookie } = office.people.admin;
    const payload = { name: "CRM", scopes: ["leads:read"] };

    const made = await server.app.inject({
      method: "POST",
      url: "/api/v1/api-keys",
      headers: { cookie },
      payload,
    });
    const listed = await server.app.inject({ url: "/api/v1/api-keys", headers: { cookie } });
    const rows = await owner`select * from api_keys`;

    const { key } = made.json();
    expect(key).toMatch(/^fl_[\w-]{43}$/);
    expect(listed.body).not.toContain(key);
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  test("stops working at once when it is revoked", async () => {
    const { cookie } = office.people.admin;
    const url = `/api/v1/api-keys/${office.apiKeyId}`;
    const before = await withKey(office.apiKey, "/leads");

    await server.app.inject({ method: "DELETE", url, headers: { cookie } });

    expect([before, await withKey(office.apiKey, "/leads")]).toEqual([200, 401]);
  });

  test("does what its scopes allow and nothing else", async () => {
    const { key, prefix, keyHash } = newApiKey();
    const { organizationId, people } = office;
    const row = { organizationId, name: "Reader", prefix, keyHash, scopes: ["leads:read"] };
    await server.db.withOrganization(organizationId, (tx) =>
      createApiKey(tx, { ...row, createdBy: people.admin.userId }),
    );

    expect([await withKey(key, "/leads"), await withKey(key, "/workflows")]).toEqual([200, 403]);
  });

  test("is no person", async () => {
    expect([await withKey(office.apiKey, "/me"), await withKey(office.apiKey, "/events")]).toEqual([
      403, 403,
    ]);
  });

  test("that nobody made is answered 401, also beside a good cookie", async () => {
    const { cookie } = office.people.admin;
    const headers = { cookie, authorization: `Bearer ${newApiKey().key}` };

    const answer = await server.app.inject({ url: "/api/v1/leads", headers });

    expect(answer.statusCode).toBe(401);
  });
});

describe("a change that a browser sends", () => {
  test.each([
    ["from another site's page", { origin: "https://evil.example.com" }, 403],
    ["from another site, as the browser says", { "sec-fetch-site": "cross-site" }, 403],
    ["from a sister site", { "sec-fetch-site": "same-site" }, 403],
    ["from a page without origin", { origin: "null" }, 403],
    ["from our own page", { origin: "http://localhost:4400", "sec-fetch-site": "same-origin" }, 204],
  ])("%s is answered as it deserves", async (_name, headers, status) => {
    const { cookie } = office.people.manager;

    const url = "/api/v1/me/notifications/read";
    const answer = await server.app.inject({ method: "POST", url, headers: { cookie, ...headers } });

    expect(answer.statusCode).toBe(status);
    if (status === 403) expect(answer.json().code).toBe("CROSS_SITE_REQUEST");
  });

  test("is not signed in by another site either", async () => {
    const answer = await signIn(office.people.manager.email, PASSWORD, server, {
      origin: "https://evil.example.com",
    });

    expect(answer.json().code).toBe("CROSS_SITE_REQUEST");
  });
});

function signIn(email: string, password = PASSWORD, { app } = server, headers: Record<string, string> = {}) {
  return app.inject({ method: "POST", url: "/api/v1/session", payload: { email, password }, headers });
}

async function statusOfMe(cookie: string): Promise<number> {
  return (await server.app.inject({ url: "/api/v1/me", headers: { cookie } })).statusCode;
}

async function withKey(key: string, path: string): Promise<number> {
  const headers = { authorization: `Bearer ${key}` };
  return (await server.app.inject({ url: `/api/v1${path}`, headers })).statusCode;
}

function disableLoanOfficer() {
  return owner`update users set active = false where id = ${office.people.loan_officer.userId}`;
}
