import postgres from "postgres";
import { describe, expect, test } from "vitest";
import { ENDPOINTS, type Endpoint } from "../contract/index.ts";
import { officeApi } from "../fixtures/office-api.ts";

const { server, office, as } = officeApi("eachTest");
const UNSAFE = (Object.entries(ENDPOINTS) as [string, Endpoint][]).filter(
  ([, { method, access, readsOnly }]) => method !== "GET" && access !== "public" && !readsOnly,
);

const VIEW = { include: [], exclude: [], columns: ["email"], sort: { column: "email", descending: false } };
const LIST = { tab: "all", name: "Mine", view: VIEW };

describe("a call that is repeated under its Idempotency-Key", () => {
  test("is described for every call that changes something", async () => {
    await server.app.ready();
    const document = server.app.swagger() as never as {
      paths: Record<string, Record<string, { operationId: string; parameters?: { name: string }[] }>>;
    };
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    const taking = operations
      .filter(({ parameters = [] }) => parameters.some(({ name }) => name === "idempotency-key"))
      .map(({ operationId }) => operationId);

    expect(taking.sort()).toEqual(UNSAFE.map(([operation]) => operation).sort());
  });

  test("does its work once, and is answered alike", async () => {
    const first = await as("admin", "POST", "/contact-lists", LIST, { "idempotency-key": "a" });
    const again = await as("admin", "POST", "/contact-lists", LIST, { "idempotency-key": "a" });

    expect(first.statusCode).toBeLessThan(300);
    expect([again.statusCode, again.json()]).toEqual([first.statusCode, first.json()]);
    expect(again.headers["idempotency-replayed"]).toBe("true");
  });

  test.each<[string, "POST" | "PUT" | "PATCH" | "DELETE", () => string, () => object | undefined]>([
    ["a user is changed", "PATCH", () => `/users/${office.people.manager.userId}`, () => ({ name: "Mia" })],
    ["a team gets managers", "PUT", () => `/teams/${office.teamId}/managers`, () => ({ userIds: [] })],
    ["leads are paused", "POST", () => "/me/pause", () => ({ until: null })],
    [
      "a workflow is paused",
      "PUT",
      () => `/workflows/${office.workflowId}/state`,
      () => ({ state: "paused" }),
    ],
    [
      "a version is restored",
      "POST",
      () => `/workflows/${office.workflowId}/versions/1/restore`,
      () => undefined,
    ],
    ["a contact is changed", "PATCH", () => `/contacts/${office.contactId}`, () => ({ nickname: "Annie" })],
    ["a group is deleted", "DELETE", () => `/groups/${office.groupId}`, () => undefined],
    ["leads are reassigned", "POST", () => "/leads/reassign", () => toAdmin()],
    ["a lead is closed", "POST", () => `/leads/${office.leadId}/close`, () => undefined],
    ["notices are read", "POST", () => "/me/notifications/read", () => ({})],
  ])("is taken where %s", async (_what, method, path, body) => {
    const key = { "idempotency-key": "each" };

    const first = await as("admin", method, path(), body(), key);
    const again = await as("admin", method, path(), body(), key);

    expect(first.statusCode).toBeLessThan(300);
    expect([again.statusCode, again.body]).toEqual([first.statusCode, first.body]);
    expect(again.headers["idempotency-replayed"]).toBe("true");
  });

  test("is answered alike where there is nothing to tell", async () => {
    const key = { "idempotency-key": "b" };

    const answers = [
      await as("admin", "DELETE", `/api-keys/${office.apiKeyId}`, undefined, key),
      await as("admin", "DELETE", `/api-keys/${office.apiKeyId}`, undefined, key),
    ];

    expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual([
      [204, ""],
      [204, ""],
    ]);
    expect(answers[1]?.headers["idempotency-replayed"]).toBe("true");
  });

  test("is refused alike where the refusal quotes what cannot be stored", async () => {
    const rules = { include: [{ field: "\0 \ud800", operator: "is", value: "x" }], exclude: [] };
    const key = { "idempotency-key": "nul" };
    const call = () => as("admin", "POST", "/groups", { name: "Odd", rules }, key);

    const [first, again] = [await call(), await call()];

    expect(first.json()).toMatchObject({ status: 422, code: "INVALID_VALUE" });
    expect(first.json().detail).toContain("\ufffd \ufffd");
    expect(again.json()).toEqual(first.json());
    expect(again.headers["idempotency-replayed"]).toBe("true");
  });

  test("is refused as without a key where the refusal cannot be kept, and told nothing of why", async () => {
    const owner = postgres(server.databaseUrl, { max: 1, onnotice: () => {} });
    await owner`alter table idempotency_keys add constraint keeps_nothing check (status is null) not valid`;

    const unknown = { ...LIST, tab: "tab_nobody_has" };
    const answer = await as("admin", "POST", "/contact-lists", unknown, { "idempotency-key": "unkept" });
    await owner`alter table idempotency_keys drop constraint keeps_nothing`;
    await owner.end();

    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(answer.json()).toMatchObject({ status: 404, code: "NOT_FOUND" });
  });

  test("is refused with another body", async () => {
    await as("admin", "POST", "/contact-lists", LIST, { "idempotency-key": "c" });

    const other = { ...LIST, name: "Others" };
    const answer = await as("admin", "POST", "/contact-lists", other, { "idempotency-key": "c" });

    expect(answer.json()).toMatchObject({ status: 422, code: "IDEMPOTENCY_KEY_REUSED" });
  });

  test("while the first one is under way is told to ask again", async () => {
    const key = { "idempotency-key": "d" };
    await as("admin", "POST", "/contact-lists", LIST, key);
    const sql = postgres(server.databaseUrl, { max: 1, onnotice: () => {} });
    await sql`update idempotency_keys set status = null, body = null where key = 'd'`;
    await sql.end();

    const answer = await as("admin", "POST", "/contact-lists", LIST, key);

    expect(answer.json()).toMatchObject({ status: 409, code: "CALL_UNDER_WAY" });
    expect(answer.headers["retry-after"]).toBe("1");
  });

  test("is answered 404 to whoever no longer sees the contact that it changed", async () => {
    const key = { "idempotency-key": "f" };
    const path = `/contacts/${office.contactId}`;
    const first = await as("loan_officer", "PATCH", path, { nickname: "Annie" }, key);
    await giveContactTo("manager");

    const again = await as("loan_officer", "PATCH", path, { nickname: "Annie" }, key);

    expect(first.json()).toMatchObject({ email: "ann@example.com" });
    expect([again.statusCode, again.json().code]).toEqual([404, "NOT_FOUND"]);
    expect(again.body).not.toContain("ann@example.com");
  });

  test("is answered with the record as its caller sees it by now", async () => {
    const key = { "idempotency-key": "g" };
    const path = `/contacts/${office.contactId}`;
    await as("loan_officer", "PATCH", path, { nickname: "Annie" }, key);
    await as("admin", "PATCH", path, { email: "lee@example.com" });

    const again = await as("loan_officer", "PATCH", path, { nickname: "Annie" }, key);

    expect(again.json()).toMatchObject({ nickname: "Annie", email: "lee@example.com" });
    expect(again.headers["idempotency-replayed"]).toBe("true");
  });

  test("tells whoever lost the lead no more of it than its page does", async () => {
    const key = { "idempotency-key": "h" };
    const path = `/leads/${office.leadId}`;
    const closed = await as("loan_officer", "POST", `${path}/close`, undefined, key);
    await as("admin", "POST", `${path}/reopen`);
    await giveContactTo("manager");

    const again = await as("loan_officer", "POST", `${path}/close`, undefined, key);

    expect(closed.json().contact.email).toBe("ann@example.com");
    expect(again.json().contact.email).toBeNull();
    expect(again.json()).toEqual((await as("loan_officer", "GET", path)).json());
  });

  test("makes no second API key, and keeps the first one's secret nowhere", async () => {
    const key = { "idempotency-key": "e" };
    const body = { name: "CRM", scopes: ["leads:read"] };
    const made = await as("admin", "POST", "/api-keys", body, key);

    const again = await as("admin", "POST", "/api-keys", body, key);

    expect(made.statusCode).toBe(201);
    expect(again.json()).toMatchObject({ status: 422, code: "IDEMPOTENCY_KEY_REUSED" });
    const sql = postgres(server.databaseUrl, { max: 1, onnotice: () => {} });
    const kept = JSON.stringify(await sql`select * from idempotency_keys`);
    await sql.end();
    expect(kept).not.toContain(made.json().key);
  });
});

function toAdmin() {
  const to = { kind: "individual", userId: office.people.admin.userId };
  return { leadIds: [office.leadId], to };
}

async function giveContactTo(role: "manager"): Promise<void> {
  const ownerUserId = office.people[role].userId;
  await as("admin", "POST", "/contacts/actions", {
    ...{ contactIds: [office.contactId], action: { kind: "changeOwner", ownerUserId } },
  });
  await as("admin", "POST", "/leads/reassign", {
    ...{ leadIds: [office.leadId], to: { kind: "individual", userId: ownerUserId } },
  });
}
