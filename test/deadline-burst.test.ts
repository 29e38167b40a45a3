import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiClient, machineClient } from "./api-client.ts";
import { findViolations, type Stack, startStack, waitUntil } from "./harness/index.ts";
import { routeToTeams } from "./route-to-teams.ts";

/** Ten thousand deadlines that are all past when the worker comes back: what each leads to, how soon and in which order. */

const LEADS = 10_000;
/** Time enough to start a run for each before the first is due. */
const TIME_TO_CONTACT_SECONDS = 120;
const MOVED_WITHIN_SECONDS = 60;
const TEST_WITHIN_MS = 400_000;

let stack: Stack;
let sql: postgres.Sql;
let api: ApiClient;
let workflowId: string;

beforeAll(async () => {
  stack = await startStack();
  sql = postgres(stack.databaseUrl, { max: 1, onnotice: () => {} });
  api = machineClient(stack);
  const route = await routeToTeams(api, "Burst", {
    timeToContact: { withinSeconds: TIME_TO_CONTACT_SECONDS, onLapse: "nextUser" },
  });
  workflowId = route.workflowId;
  await api.finished(await api.startImport(fileOf(route.sourceName)));
  await waitUntil("every run to be started", async () => (await countWhere(sql`carried_step < step`)) === 0, {
    withinSeconds: TIME_TO_CONTACT_SECONDS,
    everyMs: 500,
  });
  await stack.worker.stop();
  await waitUntil("every deadline to pass", async () => (await countWhere(sql`wait_until > now()`)) === 0, {
    withinSeconds: TIME_TO_CONTACT_SECONDS * 2,
    everyMs: 500,
  });
}, TEST_WITHIN_MS);

afterAll(async () => {
  await sql?.end();
  await stack?.stop();
});

test(
  "moves all of them on within a minute, those first that were due first",
  async () => {
    const due = await sql`select id, wait_until from leads where workflow_id = ${workflowId} and step = 1`;
    const startedMs = Date.now();
    await stack.worker.restart();

    await waitUntil("every lead's second step", async () => (await countWhere(sql`step = 1`)) === 0, {
      withinSeconds: MOVED_WITHIN_SECONDS,
      everyMs: 200,
    });

    console.info(`${due.length} deadlines moved on in ${((Date.now() - startedMs) / 1_000).toFixed(1)} s`);
    const [order] = await sql<{ alike: number }[]>`
      with moved as (
        select e.at, a.assigned_at as since, rank() over (order by a.assigned_at) as due_place,
          rank() over (order by e.at) as moved_place
        from lead_events e
        join assignments a on a.lead_id = e.lead_id and a.step = 1
        join leads l on l.id = e.lead_id
        where l.workflow_id = ${workflowId} and e.data ->> 'kind' = 'assignmentLapsed'
          and e.sequence = (select min(f.sequence) from lead_events f
            where f.lead_id = e.lead_id and f.data ->> 'kind' = 'assignmentLapsed')
      )
      select corr(due_place, moved_place) as alike from moved`;
    expect(due.length).toBe(LEADS);
    expect(order?.alike).toBeGreaterThan(0.9);
    expect(await findViolations(stack.databaseUrl)).toEqual([]);
  },
  TEST_WITHIN_MS,
);

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
