import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiClient, machineClient } from "./api-client.ts";
import { leadsFor } from "./data/leads-file.ts";
import { findViolations, type Stack, startStack, waitUntil } from "./harness/index.ts";
import { routeToTeams, type TeamRoute } from "./route-to-teams.ts";

const LEADS = 400;
/** Sent one by one meanwhile, again until each is taken. */
const POSTED = 60;
/** At so many leads all connections are ended, and at the last of them one backend is killed. */
const LOST_AT_LEADS = [1, 60, 140, 220, 300];
const WITHIN_SECONDS = 120;
const TEST_WITHIN_MS = 300_000;

let stack: Stack;
let api: ApiClient;
let sql: postgres.Sql;
let route: TeamRoute;

beforeAll(async () => {
  stack = await startStack();
  api = machineClient(stack);
  sql = postgres(stack.databaseUrl, { max: 1, onnotice: () => {}, connect_timeout: 5 });
  route = await routeToTeams(api, "Lost Connections", {
    timeToContact: { withinSeconds: 86_400, onLapse: "nextUser" },
  });
}, TEST_WITHIN_MS);

afterAll(async () => {
  await sql?.end({ timeout: 5 });
  await stack?.stop();
});

test(
  "server and worker outlive every connection to the database, and lose and double nothing",
  async () => {
    const before = [stack.server.current().pid, stack.worker.current().pid];
    const importId = await api.startImport(leadsFor(route.sourceName, LEADS));
    const posting = postLeads();

    for (const [turn, moment] of LOST_AT_LEADS.entries()) {
      await waitUntil(`${moment} leads`, () => atLeast(moment), {
        withinSeconds: WITHIN_SECONDS,
        everyMs: 20,
      });
      if (turn === LOST_AT_LEADS.length - 1) await killBackend();
      else await endConnections();
    }
    const done = await waitUntil(
      "the import to be done",
      async () => {
        const [row] = await asked(() => sql`select state, rows_created from imports where id = ${importId}`);
        return row?.state === "done" ? row : null;
      },
      { withinSeconds: WITHIN_SECONDS, everyMs: 200 },
    );
    await posting;
    await waitUntil(
      "every mail to be sent and every run to be started",
      async () => {
        const rows = await asked(() => sql`select 1 from graphile_worker.jobs limit 1`);
        const unsent = await asked(() => sql`select 1 from messages where state <> 'sent' limit 1`);
        return rows.length + unsent.length === 0;
      },
      { withinSeconds: WITHIN_SECONDS, everyMs: 500 },
    );
    const mails = await sql`select message_id as id from mailbox_messages`;
    const leads = await sql`select external_id as id from leads where workflow_id = ${route.workflowId}`;

    expect(done.rows_created).toBe(LEADS);
    expect(new Set(leads.map((lead) => lead.id)).size).toBe(LEADS + POSTED);
    expect(leads).toHaveLength(LEADS + POSTED);
    expect(new Set(mails.map((mail) => mail.id)).size).toBe(LEADS + POSTED);
    expect([stack.server.current().pid, stack.worker.current().pid]).toEqual(before);
    expect([stack.server.current().ending(), stack.worker.current().ending()]).toEqual([null, null]);
    expect(await isReady(stack.server.url)).toBe(true);
    expect(await isReady(stack.worker.url)).toBe(true);
    expect(await findViolations(stack.databaseUrl)).toEqual([]);
  },
  TEST_WITHIN_MS,
);

/** Sends leads as an integration does: the same one again until it is taken. */
async function postLeads(): Promise<void> {
  for (let place = 0; place < POSTED; place += 1) {
    const lead = {
      externalId: `posted-${place}`,
      contact: { firstName: "Noor", lastName: `Posted ${place}`, email: `posted${place}@example.com` },
    };
    await waitUntil(
      `lead ${place} to be taken`,
      async () => (await api.call("POST", `/sources/${encodeURIComponent(route.sourceName)}/leads`, lead)).ok,
      { withinSeconds: WITHIN_SECONDS, everyMs: 100 },
    );
  }
}

/** Ends every connection of server and worker, as a restarted proxy or network does. */
async function endConnections(): Promise<void> {
  const ended = await asked(
    () => sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  expect(ended.length).toBeGreaterThan(0);
}

/** Kills one backend, upon which Postgres ends all others and recovers. */
async function killBackend(): Promise<void> {
  const [backend] = await asked(
    () => sql<{ pid: number }[]>`
      select pid from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
  );
  if (!backend) throw new Error("no backend is there to be killed");
  process.kill(backend.pid, "SIGKILL");
}

async function atLeast(moment: number): Promise<boolean> {
  const [row] = await asked(() => sql<{ count: number }[]>`select count(*)::int as count from leads`);
  return (row?.count ?? 0) >= moment;
}

/** What is asked, once the database is there again. */
function asked<Row extends postgres.Row>(ask: () => PromiseLike<readonly Row[]>): Promise<readonly Row[]> {
  return waitUntil("the database to answer", async () => Promise.resolve(ask()).catch(() => null), {
    withinSeconds: WITHIN_SECONDS,
    everyMs: 100,
  });
}

async function isReady(url: string): Promise<boolean> {
  return (await fetch(`${url}/readyz`)).ok;
}
