import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sessionCookie } from "./api-client.ts";
import { findViolations, type Stack, startStack, waitUntil } from "./harness/index.ts";

const CONTACTS = 10_000;
const CRASH_AT = [500, 4_000] as const;
const WITHIN_MS = 300_000;
/** The jobs of a dead worker are given back when the next one starts, or by the reconciler. */
const GIVEN_BACK_WITHIN_SECONDS = 200;
const ALL = { matching: { tab: "all", search: "Bulk" } };

interface Progress {
  readonly id: string;
  readonly state: "running" | "done" | "cancelled";
  readonly total: number;
  readonly done: number;
  readonly failed: number;
}

let stack: Stack;
let sql: postgres.Sql;
let cookie: string;

beforeAll(async () => {
  stack = await startStack();
  sql = postgres(stack.databaseUrl, { max: 2, onnotice: () => {} });
  const admin = stack.logins.find(({ role }) => role === "admin");
  cookie = await sessionCookie(stack, admin ?? { email: "", password: "" });
  await sql`
    insert into contacts (organization_id, id, first_name, last_name)
    select o.id, 'con_bulk_' || i, 'Bulk', 'No ' || i from organizations o, generate_series(1, ${CONTACTS}) as i
    where o.is_demo`;
}, WITHIN_MS);
afterAll(async () => {
  await sql?.end();
  await stack?.stop();
});

test(
  "an action on ten thousand contacts goes on after kill -9 where it stopped, each contact once",
  async () => {
    const { id, total } = await call<Progress>("POST", "/contacts/actions", {
      ...ALL,
      action: { kind: "archive", reason: "other" },
    });
    expect(total).toBe(CONTACTS);

    for (const moment of CRASH_AT) {
      const at = await reached(id, ({ done }) => done >= moment, 2);
      expect(at, "there is work left").toMatchObject({ state: "running" });
      await stack.worker.kill9();
      await stack.worker.restart();
    }
    const over = await reached(id, ({ state }) => state !== "running", 200);

    expect(over).toMatchObject({ state: "done", done: CONTACTS, failed: 0 });
    const [archived] = await sql`
      select count(*)::int as contacts from contacts where archived_at is not null and first_name = 'Bulk'`;
    const entries = await sql`
      select count(*)::int as entries, count(distinct subject_id)::int as contacts
      from audit_events where action = 'archived'`;
    expect(archived).toEqual({ contacts: CONTACTS });
    expect([...entries]).toEqual([{ entries: CONTACTS, contacts: CONTACTS }]);
  },
  WITHIN_MS,
);

test(
  "one that is cancelled stops soon, and leaves the rest as it was",
  async () => {
    const { id } = await call<Progress>("POST", "/contacts/actions", {
      matching: { ...ALL.matching, standing: "archived" },
      action: { kind: "unarchive" },
    });
    await reached(id, ({ done }) => done > 0, 2);
    await call("POST", `/bulk-actions/${id}/cancel`);

    const { done, state } = await reached(id, (progress) => progress.state !== "running", 50);

    expect(state).toBe("cancelled");
    expect(done).toBeLessThan(CONTACTS);
    const [archived] = await sql`
      select count(*)::int as contacts from contacts where archived_at is not null and first_name = 'Bulk'`;
    expect(archived).toEqual({ contacts: CONTACTS - done });
    expect(await findViolations(stack.databaseUrl)).toEqual([]);
  },
  WITHIN_MS,
);

async function call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(`${stack.baseUrl}/api/v1${path}`, {
    method,
    headers: { cookie, origin: stack.baseUrl, ...(body ? { "content-type": "application/json" } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return JSON.parse(text) as Answer;
}

function reached(id: string, isIt: (progress: Progress) => boolean, everyMs: number): Promise<Progress> {
  return waitUntil(
    "the action to come so far",
    async () => {
      const progress = await call<Progress>("GET", `/bulk-actions/${id}`);
      return isIt(progress) ? progress : null;
    },
    { withinSeconds: GIVEN_BACK_WITHIN_SECONDS, everyMs },
  );
}
