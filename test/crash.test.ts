import { Client, Connection } from "@temporalio/client";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiClient, machineClient } from "./api-client.ts";
import { leadsFor } from "./data/leads-file.ts";
import { findViolations, type Stack, startStack, waitUntil } from "./harness/index.ts";
import { routeToTeams, type TeamRoute } from "./route-to-teams.ts";
import { seededRandom } from "./seeded-random.ts";

const PARTS = ["worker", "server", "postgres", "temporal"] as const;
type PartName = (typeof PARTS)[number];
const LEADS = 500;
/** So that each crash finds leads still to come. */
const LAST_CRASH_AT_LEADS = 440;
/** The reconciler comes each minute and leaves what is younger than 20 s alone. */
const RECONCILED_WITHIN_SECONDS = 200;
const CRASH_TEST_WITHIN_MS = 600_000;

/** `CRASH_SEED` repeats a run's order and moments of crashes. */
const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);

let stack: Stack;
let api: ApiClient;
let sql: postgres.Sql;
let route: TeamRoute;
let importId: string;
/** The parts on their way back. */
const reviving = new Map<PartName, Promise<void>>();

beforeAll(async () => {
  stack = await startStack();
  api = machineClient(stack);
  sql = postgres(stack.databaseUrl, { max: 1, onnotice: () => {}, connect_timeout: 5 });
  route = await routeToTeams(api, "Crash Leads", {
    timeToContact: { withinSeconds: 86_400, onLapse: "nextUser" },
  });
  console.info(`CRASH_SEED=${seed}`);
  importId = await api.startImport(leadsFor(route.sourceName, LEADS));
  await crashEverythingMeanwhile();
}, CRASH_TEST_WITHIN_MS);
afterAll(async () => {
  await sql?.end({ timeout: 5 });
  await stack?.stop();
});

test(
  "finishes the import with every row a lead, exactly once",
  async () => {
    const done = await api.finished(importId, RECONCILED_WITHIN_SECONDS);

    const leads = await sql<{ id: string }[]>`
    select external_id as id from leads where workflow_id = ${route.workflowId}`;
    expect(done).toMatchObject({
      state: "done",
      rowsDone: LEADS,
      rowsCreated: LEADS,
      rowsRepeated: 0,
      rowsFailed: 0,
    });
    expect(leads).toHaveLength(LEADS);
    expect(new Set(leads.map((lead) => lead.id)).size).toBe(LEADS);
  },
  CRASH_TEST_WITHIN_MS,
);

test("gives each lead one owner, in exact turns", async () => {
  const owned = await sql<{ leads: number; owners: number; turns: number[] }[]>`
    with owners as (
      select l.id, l.assignee_user_id, count(a.id)::int as owners
      from leads l left join assignments a
        on a.lead_id = l.id and a.ended_at is null and a.user_id = l.assignee_user_id
      where l.workflow_id = ${route.workflowId}
      group by l.id, l.assignee_user_id
    )
    select count(*)::int as leads, sum(owners)::int as owners,
      (select array_agg(shares.n::int) from (select count(*) as n from owners group by assignee_user_id) shares) as turns
    from owners where owners = 1`;
  const doubled = await sql`
    select lead_id from assignments where ended_at is null group by lead_id having count(*) > 1`;
  const assignments = await sql`select id from assignments`;

  expect(owned).toMatchObject([{ leads: LEADS, owners: LEADS }]);
  expect(doubled).toEqual([]);
  expect(assignments).toHaveLength(LEADS);
  const turns = owned[0]?.turns ?? [];
  expect(turns).toHaveLength(route.userIds.length);
  expect(Math.max(...turns) - Math.min(...turns)).toBeLessThanOrEqual(1);
});

test(
  "tells each owner once, in the app and by mail",
  async () => {
    await waitUntil(
      "every mail to be sent",
      async () => (await sql`select 1 from messages where state <> 'sent' limit 1`).length === 0,
      { withinSeconds: RECONCILED_WITHIN_SECONDS, everyMs: 500 },
    );

    const notices = await sql<{ key: string }[]>`select key from notifications where kind = 'leadAssigned'`;
    const mails = await sql<{ id: string }[]>`select message_id as id from mailbox_messages`;
    expect(notices).toHaveLength(LEADS);
    expect(new Set(notices.map((notice) => notice.key)).size).toBe(LEADS);
    expect(mails).toHaveLength(LEADS);
    expect(new Set(mails.map((mail) => mail.id)).size).toBe(LEADS);
  },
  CRASH_TEST_WITHIN_MS,
);

test(
  "has a run for each lead that waits, and for no other",
  async () => {
    const connection = await Connection.connect({ address: stack.temporalAddress });
    const { workflow } = new Client({ connection });
    const waiting = await sql<{ id: string }[]>`
    select 'lead-routing/' || id as id from leads where wait_kind is not null order by 1`;

    const running = await waitUntil(
      "a run for each waiting lead",
      async () => {
        const ids: string[] = [];
        const query = 'WorkflowType = "leadRouting" AND ExecutionStatus = "Running"';
        for await (const run of workflow.list({ query })) ids.push(run.workflowId);
        return ids.length >= waiting.length ? ids.sort() : null;
      },
      { withinSeconds: RECONCILED_WITHIN_SECONDS, everyMs: 1_000 },
    );
    await connection.close();

    expect(waiting).toHaveLength(LEADS);
    expect(running).toEqual(waiting.map((lead) => lead.id));
  },
  CRASH_TEST_WITHIN_MS,
);

test("keeps every invariant", async () => {
  expect(await findViolations(stack.databaseUrl)).toEqual([]);
});

/**
 * Crashes each part once, at moments of chance within the import; each comes back while the next may crash already,
 * as under a supervisor.
 */
async function crashEverythingMeanwhile(): Promise<void> {
  const random = seededRandom(seed);
  const moments = PARTS.map(() => random.between(1, LAST_CRASH_AT_LEADS)).sort((a, b) => a - b);
  for (const [place, part] of random.shuffled(PARTS).entries()) {
    const moment = moments[place] ?? 1;
    await reviving.get(part);
    const leads = await waitUntil(`${moment} leads, to crash ${part}`, () => atLeast(moment), {
      withinSeconds: RECONCILED_WITHIN_SECONDS,
      everyMs: 5,
    });
    console.info(`kill -9 ${part} at ${leads} leads`);
    await stack[part].kill9();
    revive(part);
  }
  await waitUntil("all parts to be back", () => reviveWhatEnded() === 0 && reviving.size === 0, {
    withinSeconds: RECONCILED_WITHIN_SECONDS,
  });
}

/** How many leads there are, once there are that many. */
async function atLeast(moment: number): Promise<number | null> {
  reviveWhatEnded();
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from leads`;
  return row && row.count >= moment ? row.count : null;
}

/**
 * Brings back parts that ended by themselves, as they may without database or Temporal.
 *
 * @returns how many those were
 */
function reviveWhatEnded(): number {
  const ended = PARTS.filter((part) => !reviving.has(part) && stack[part].current().ending() !== null);
  for (const part of ended) {
    console.info(`${part} ended by itself`);
    revive(part);
  }
  return ended.length;
}

/** Brings a part back, again and again until what it needs is there. */
function revive(part: PartName): void {
  const revived = waitUntil(
    `${part} to be back`,
    async () => {
      await stack[part].restart();
      return true;
    },
    { withinSeconds: RECONCILED_WITHIN_SECONDS, everyMs: 500 },
  );
  reviving.set(
    part,
    revived.then(
      () => void reviving.delete(part),
      (error: Error) => console.error(error.message),
    ),
  );
}
