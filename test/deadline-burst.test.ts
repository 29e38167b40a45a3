import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiClient, machineClient } from "./api-client.ts";
import { findViolations, type Stack, startStack, waitUntil } from "./harness/index.ts";
import { routeToTeams } from "./route-to-teams.ts";

/**
 * Leads that came before the office opens, each to be contacted within the first minute of working hours: all are due in the same
 * instant. First under a worker that runs; their next deadlines pass while none does.
 *
 * Ten thousand are to be moved on within a minute; each run takes a quarter of them, at the same pace. `BURST_LEADS=10000` takes all.
 */

const LEADS = Number(process.env.BURST_LEADS ?? 2_500);
/** At that pace, and a few seconds that a burst of any size takes to begin. */
const MOVED_WITHIN_SECONDS = (60 * LEADS) / 10_000 + 5;
/** Time enough to take the file before the office opens; the runs have its first minute, too. */
const OPENS_AFTER_SECONDS = 15 + LEADS / 100;
const TIME_TO_CONTACT_SECONDS = 60;
const TEST_WITHIN_MS = 500_000;
const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;

let stack: Stack;
let sql: postgres.Sql;
let api: ApiClient;
let workflowId: string;

beforeAll(async () => {
  stack = await startStack();
  sql = postgres(stack.databaseUrl, { max: 1, onnotice: () => {} });
  api = machineClient(stack);
  const route = await routeToTeams(api, "Burst", {
    timeToContact: {
      withinSeconds: TIME_TO_CONTACT_SECONDS,
      workingHoursOnly: true,
      onLapse: "nextUser",
    },
  });
  workflowId = route.workflowId;
  await openAt(route.userIds, Math.ceil(Date.now() / MINUTE_MS + OPENS_AFTER_SECONDS / 60));
  await api.finished(await api.startImport(fileOf(route.sourceName)));
  await waitUntil("every run to be started", async () => (await countWhere(sql`carried_step < step`)) === 0, {
    withinSeconds: OPENS_AFTER_SECONDS + TIME_TO_CONTACT_SECONDS,
    everyMs: 500,
  });
}, TEST_WITHIN_MS);

afterAll(async () => {
  await sql?.end();
  await stack?.stop();
});

test(
  "are moved on at ten thousand a minute by a worker that runs, all due in the same instant",
  async () => {
    const due = await sql<{ wait_until: Date; count: number }[]>`
      select wait_until, count(*)::int as count from leads where workflow_id = ${workflowId} group by 1`;
    expect(due).toEqual([{ wait_until: expect.any(Date), count: LEADS }]);
    await allDue();

    await allMovedFrom(1, Date.now());

    expect(await findViolations(stack.databaseUrl)).toEqual([]);
  },
  TEST_WITHIN_MS,
);

test(
  "are moved on at ten thousand a minute when the worker comes back, those first that were due first",
  async () => {
    await stack.worker.stop();
    await allDue();
    const startedMs = Date.now();
    await stack.worker.restart();

    await allMovedFrom(2, startedMs);

    const [order] = await sql<{ alike: number }[]>`
      with moved as (
        select rank() over (order by due.assigned_at) as due_place, rank() over (order by next.assigned_at) as moved_place
        from assignments due
        join assignments next on next.lead_id = due.lead_id and next.step = 3
        join leads l on l.id = due.lead_id
        where l.workflow_id = ${workflowId} and due.step = 2)
      select corr(due_place, moved_place) as alike from moved`;
    expect(order?.alike).toBeGreaterThan(0.9);
    expect(await findViolations(stack.databaseUrl)).toEqual([]);
  },
  TEST_WITHIN_MS,
);

/** Has users work from a minute (since the epoch) on, and not before. */
async function openAt(userIds: readonly string[], minute: number): Promise<void> {
  const sinceSunday = new Date(minute * MINUTE_MS).getUTCDay();
  const workingHours = [
    { weekday: sinceSunday || 7, fromMinute: minute % DAY_MINUTES, toMinute: DAY_MINUTES },
    { weekday: sinceSunday + 1, fromMinute: 0, toMinute: DAY_MINUTES / 2 },
  ];
  await sql`
    update users set time_zone = 'UTC', working_hours = ${sql.json(workingHours)} where id in ${sql(userIds)}`;
}

async function allDue(): Promise<void> {
  await waitUntil("every deadline to pass", async () => (await countWhere(sql`wait_until > now()`)) === 0, {
    withinSeconds: OPENS_AFTER_SECONDS * 2 + 60,
    everyMs: 100,
  });
}

async function allMovedFrom(step: number, startedMs: number): Promise<void> {
  await waitUntil(
    `every lead's step ${step + 1}`,
    async () => (await countWhere(sql`step = ${step}`)) === 0,
    {
      withinSeconds: MOVED_WITHIN_SECONDS,
      everyMs: 200,
    },
  );
  const seconds = (Date.now() - startedMs) / 1_000;
  console.info(`${LEADS} deadlines moved on in ${seconds.toFixed(1)} s`);
  expect(seconds).toBeLessThan(MOVED_WITHIN_SECONDS);
}

function fileOf(sourceName: string): string {
  const rows = Array.from(
    { length: LEADS },
    (_, place) => `${sourceName},burst-${place},Ann,Lee ${place},burst${place}@example.com`,
  );
  return ["Source Name,External ID,First Name,Last Name,Email", ...rows].join("\n");
}

async function countWhere(condition: postgres.PendingQuery<postgres.Row[]>): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from leads where workflow_id = ${workflowId} and ${condition}`;
  return row?.count ?? 0;
}
