import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { grantServiceRole } from "../db/src/service-role.ts";
import { machineClient } from "./api-client.ts";
import {
  type AppPart,
  type Stack,
  startServer,
  startStack,
  startWorker,
  waitUntil,
} from "./harness/index.ts";

/** What servers and workers connect as in a cluster: a role that owns nothing. */
const ROLE = "fairlead_server";

let stack: Stack;
let server: AppPart;
let worker: AppPart;
let owner: postgres.Sql;

beforeAll(async () => {
  stack = await startStack();
  owner = postgres(stack.databaseUrl, { max: 1, onnotice: () => {} });
  await owner.unsafe(`create role ${ROLE} login password 'tulip' nosuperuser nobypassrls`);
  await grantServiceRole(owner, ROLE);
  await grantServiceRole(owner, ROLE);
  await Promise.all([stack.server.stop(), stack.worker.stop()]);
  const env = { ...stack.env, databaseUrl: asService(stack.databaseUrl) };
  const mailboxPort = Number(new URL(stack.env.smtpUrl).port);
  [server, worker] = await Promise.all([startServer({ ...env, mailboxPort }), startWorker(env)]);
});

afterAll(async () => {
  await Promise.all([server?.stop(), worker?.stop(), owner?.end()]);
  await stack?.stop();
});

test("a server and a worker that own nothing take a lead in, carry its outbox and are ready", async () => {
  const api = machineClient({ ...stack, baseUrl: server.url });
  const contact = { firstName: "Ria", lastName: "Role", email: "ria.role@example.com" };

  const { leadId } = await api.must<{ leadId: string }>("POST", "/sources/Zillow%20Mortgage/leads", {
    contact,
  });
  await waitUntil("the outbox to be carried", async () => {
    const [left] = await owner`select count(*)::int as entries from graphile_worker.jobs`;
    return left?.entries === 0;
  });

  const lead = await api.must<{ id: string; state: string }>("GET", `/leads/${leadId}`);
  expect(lead.state).not.toBe("exception");
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  expect((await fetch(`${worker.url}/readyz`)).status).toBe(200);
});

test("the role itself sees no organization's row and changes no table", async () => {
  const service = postgres(asService(stack.databaseUrl), { max: 1, onnotice: () => {} });

  const reading = await service`select * from leads`.catch((error) => error.message);
  const changing = await service`alter table leads add column stolen text`.catch((error) => error.message);
  await service.end();

  expect([reading, changing]).toEqual([
    expect.stringContaining("permission denied"),
    expect.stringContaining("must be owner"),
  ]);
});

function asService(url: string): string {
  const own = new URL(url);
  own.username = ROLE;
  own.password = "tulip";
  return own.href;
}
