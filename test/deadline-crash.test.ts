import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { machineClient } from "./api-client.ts";
import { leadsFor } from "./data/leads-file.ts";
import { findViolations, type Stack, startStack, waitUntil } from "./harness/index.ts";
import { routeToTeams, type TeamRoute } from "./route-to-teams.ts";

const LEADS = 60;
/** The shortest time to contact there is. */
const TIME_TO_CONTACT_SECONDS = 60;
const WITHIN_SECONDS = 150;
const TEST_WITHIN_MS = 400_000;

let stack: Stack;
let sql: postgres.Sql;
let route: TeamRoute;

beforeAll(async () => {
  stack = await startStack();
  sql = postgres(stack.databaseUrl, { max: 1, onnotice: () => {}, connect_timeout: 5 });
  const api = machineClient(stack);
  route = await routeToTeams(api, "Deadline Leads", {
    timeToContact: { withinSeconds: TIME_TO_CONTACT_SECONDS, onLapse: "nextUser" },
  });
  await api.finished(await api.startImport(leadsFor(route.sourceName, LEADS)));
  await crashAmongTheDeadlines();
}, TEST_WITHIN_MS);
afterAll(async () => {
  await sql?.end({ timeout: 5 });
  await stack?.stop();
});

test(
  "moves each lead on once when its deadline passes in a crash of everything",
  async () => {
    const moved = await waitUntil("each lead's second assignee", leadsMovedOn, {
      withinSeconds: WITHIN_SECONDS,
      everyMs: 200,
    });

    expect(moved).toHaveLength(LEADS);
    for (const lead of moved) {
      expect(lead).toMatchObject({ lapses: 1, assignments: 2, active: 1, assignees: 2, state: "assigned" });
    }
    const keys = await sql<{ key: string }[]>`select key from notifications where kind = 'leadAssigned'`;
    expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
    expect(keys).toHaveLength(LEADS * 2);
    expect(await findViolations(stack.databaseUrl)).toEqual([]);
  },
  TEST_WITHIN_MS,
);

/** The leads as they stood after their first lapse, once all have had it; later ones would begin a minute on. */
async function leadsMovedOn() {
  const leads = await sql`
    select l.id, l.state, count(a.*)::int as assignments, count(distinct a.user_id)::int as assignees,
      count(a.*) filter (where a.ended_at is null)::int as active,
      (select count(*)::int from lead_events e where e.lead_id = l.id and e.data ->> 'kind' = 'assignmentLapsed') as lapses
    from leads l join assignments a on a.lead_id = l.id
    where l.workflow_id = ${route.workflowId} and l.step >= 2 group by l.organization_id, l.id`;
  return leads.length === LEADS ? leads : null;
}

/** Ends everything as soon as a first deadline has lapsed; brings it back when all of them are past. */
async function crashAmongTheDeadlines(): Promise<void> {
  const [row] = await sql<{ last: Date }[]>`
    select max(wait_until) as last from leads where workflow_id = ${route.workflowId} and step = 1`;
  const lastMs = row?.last.getTime() ?? Number.NaN;
  await waitUntil(
    "a first lapse",
    async () =>
      (await sql`select 1 from lead_events where data ->> 'kind' = 'assignmentLapsed' limit 1`).length > 0,
    { withinSeconds: WITHIN_SECONDS, everyMs: 5 },
  );
  await Promise.all(
    ["worker", "temporal", "server", "postgres"].map((part) => stack[part as "worker"].kill9()),
  );
  await waitUntil("the last deadline to pass", () => Date.now() > lastMs, { withinSeconds: WITHIN_SECONDS });
  await Promise.all([stack.postgres.restart(), stack.temporal.restart()]);
  const [left] = await sql<{ count: number }[]>`
    select count(*)::int as count from leads where workflow_id = ${route.workflowId} and step = 1`;
  console.info(`${left?.count} of ${LEADS} deadlines passed in the crash`);
  expect(left?.count).toBeGreaterThan(0);
  await Promise.all([stack.server.restart(), stack.worker.restart()]);
}
