import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { Client, Connection } from "@temporalio/client";
import postgres from "postgres";
import { type Stack, waitUntil } from "../harness/index.ts";
import { type Driver, inParallel } from "./drive.ts";
import { cpuUse, partsOf, percentile, perItem, persistenceOps, residentMb } from "./measure.ts";

/** Sequential, all licensed, two hours to make contact. */
export const ASSIGNING_SOURCE = "Zillow Mortgage";
/** Simultaneous offers. */
export const OFFERING_SOURCE = "Single Property Site";
const WIDTH = 12;
/** Code that has just been loaded is slow. */
const WARM_UP_SECONDS = 10;
const BARE_WARM_UP = 200;

const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, place) => `${prefix}-${randomBytes(3).toString("hex")}-${place}`);
const rate = (count: number, ms: number) => Math.round((count / ms) * 1000);

/** The whole lead over HTTP: ingest, assignment, wait armed, contact, run completed. */
export async function wholeLead(stack: Stack, driver: Driver, count: number) {
  const parts = partsOf(stack);
  const waitingRuns = await driver.runningRuns();
  const [cpu, ops, startedMs] = [cpuUse(parts), await persistenceOps(stack), performance.now()];
  const ids: string[] = [];
  await inParallel(names("whole", count), WIDTH, async (name) => {
    ids.push(await driver.ingest(ASSIGNING_SOURCE, name));
  });
  const ingestedMs = performance.now();
  await driver.carried();
  const armedMs = performance.now();
  const assignees = await driver.assignees(ids);
  await inParallel(ids, WIDTH, (id) => driver.contact(id, assignees.get(id) ?? ""));
  await driver.carried();
  await driver.mailed();
  await waitUntil("the runs to complete", async () => (await driver.runningRuns()) <= waitingRuns, {
    withinSeconds: 120,
    everyMs: 100,
  });
  const endedMs = performance.now();
  const used = perItem(cpu, cpuUse(parts), count);
  return {
    leadsPerSecond: rate(count, endedMs - startedMs),
    ingestPerSecond: rate(count, ingestedMs - startedMs),
    armedPerSecond: rate(count, armedMs - startedMs),
    cpuMsPerLead: used,
    persistenceOpsPerLead: Math.round((((await persistenceOps(stack)) - ops) * 10) / count) / 10,
    historyEventsPerLead: await historyEvents(stack, ids.slice(0, 20)),
  };
}

/** (a) A bare workflow of one timer and one signal, on the same server, started and signalled by this process. */
export async function bareTemporal(stack: Stack, count: number) {
  const script = fileURLToPath(new URL("./bare-worker.ts", import.meta.url));
  const worker = spawn(process.execPath, ["--import", "tsx", script, stack.temporalAddress], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  await new Promise((resolve, reject) => {
    worker.stdout.once("data", resolve);
    worker.once("exit", () => reject(new Error("The bare worker ended before it was ready")));
  });
  const client = new Client({ connection: await Connection.connect({ address: stack.temporalAddress }) });
  const parts = { temporal: stack.temporal.current().pid, worker: worker.pid ?? 0, client: process.pid };
  const run = async (ids: readonly string[]) => {
    await inParallel(ids, WIDTH, async (workflowId) => {
      await client.workflow.start("bareWait", { workflowId, taskQueue: "bare" });
    });
    await inParallel(ids, WIDTH, (workflowId) => client.workflow.getHandle(workflowId).signal("done"));
    await inParallel(ids, WIDTH, (workflowId) => client.workflow.getHandle(workflowId).result());
  };
  await run(names("warm", BARE_WARM_UP));
  const [cpu, ops, startedMs] = [cpuUse(parts), await persistenceOps(stack), performance.now()];
  await run(names("bare", count));
  const endedMs = performance.now();
  const result = {
    perSecond: rate(count, endedMs - startedMs),
    cpuMsEach: perItem(cpu, cpuUse(parts), count),
    persistenceOpsEach: Math.round((((await persistenceOps(stack)) - ops) * 10) / count) / 10,
  };
  worker.kill("SIGKILL");
  await client.connection.close();
  return result;
}

/** (b) The same rows written by plain SQL in two transactions a lead, without engine, API or Temporal. */
export async function rawSql(stack: Stack, driver: Driver, count: number) {
  const sql = postgres(stack.databaseUrl, { max: WIDTH, onnotice: () => {} });
  const [template] = await driver.sql`
    select organization_id, source_id, workflow_id, plan_hash, assignee_user_id from leads
    where workflow_id is not null and assignee_user_id is not null limit 1`;
  const parts = { postgres: stack.postgres.current().pid, client: process.pid };
  const [cpu, startedMs] = [cpuUse(parts), performance.now()];
  await inParallel(names("raw", count), WIDTH, async (name) => {
    const {
      organization_id: org,
      source_id: source,
      workflow_id: workflow,
      plan_hash: plan,
      assignee_user_id: user,
    } = template ?? {};
    const [contact, lead] = [`con_${name}`, `lead_${name}`];
    await sql.begin(async (tx) => {
      await Promise.all([
        tx`insert into contacts (organization_id, id, first_name, email, owner_user_id) values (${org}, ${contact}, 'Raw', ${`${name}@example.com`}, ${user})`,
        tx`insert into leads (organization_id, id, source_id, external_id, workflow_id, plan_hash, contact_id, product_category, state, assignee_user_id, step, wait_kind, wait_until, received_at, carried_step) values (${org}, ${lead}, ${source}, ${name}, ${workflow}, ${plan}, ${contact}, 'x', 'assigned', ${user}, 1, 'timeToContact', now() + interval '2 hours', now(), 1)`,
        tx`insert into assignments (organization_id, id, lead_id, user_id, step, basis, assigned_at) values (${org}, ${`asg_${name}`}, ${lead}, ${user}, 1, 'routed', now())`,
        tx`insert into lead_events (organization_id, lead_id, at, data) values (${org}, ${lead}, now(), '{}'), (${org}, ${lead}, now(), '{}')`,
        tx`insert into notifications (organization_id, id, key, user_id, lead_id, kind, created_at) values (${org}, ${`ntf_${name}`}, ${name}, ${user}, ${lead}, 'leadAssigned', now())`,
        tx`insert into messages (organization_id, id, key, user_id, lead_id, kind, created_at, state) values (${org}, ${`msg_${name}`}, ${name}, ${user}, ${lead}, 'leadAssigned', now(), 'sent')`,
        tx`update rotation_cursors set user_id = ${user} where workflow_id = ${workflow}`,
      ]);
    });
    await sql.begin(async (tx) => {
      await tx`select step from leads where organization_id = ${org} and id = ${lead} for update`;
      await Promise.all([
        tx`insert into communications (organization_id, id, lead_id, user_id, kind, at, stamped) values (${org}, ${`com_${name}`}, ${lead}, ${user}, 'call', now(), true)`,
        tx`update leads set contacted_at = now(), step = 2, carried_step = 2, wait_kind = null, wait_until = null where organization_id = ${org} and id = ${lead}`,
        tx`insert into lead_events (organization_id, lead_id, at, data) values (${org}, ${lead}, now(), '{}')`,
      ]);
    });
  });
  const result = {
    perSecond: rate(count, performance.now() - startedMs),
    cpuMsEach: perItem(cpu, cpuUse(parts), count),
  };
  await sql.end();
  return result;
}

/** Latency as users feel it: leads and claims arrive at their own pace, whatever the answers take. */
export async function openLoop(driver: Driver, perSecond: number, seconds: number) {
  await paced(names("warm", perSecond * WARM_UP_SECONDS), perSecond, (name) =>
    driver.ingest(OFFERING_SOURCE, name),
  );
  const { ingestMs: floorMs } = await paced(names("floor", perSecond * 5), perSecond, async () => {
    await driver.nothing();
    return "";
  });
  const { ingestMs, ids } = await paced(names("open", perSecond * seconds), perSecond, (name) =>
    driver.ingest(OFFERING_SOURCE, name),
  );
  const offers = await driver.sql<{ leadId: string; userId: string }[]>`
    select distinct on (lead_id) lead_id as "leadId", user_id as "userId" from offers where lead_id = any(${ids}) and state = 'open'`;
  const claims = await paced(offers, perSecond, async ({ leadId, userId }) => {
    const status = await driver.claim(leadId, userId);
    if (status !== 200) throw new Error(`A claim was answered ${status}`);
    return leadId;
  });
  const told = (samples: readonly number[]) => ({
    p50: round(percentile(samples, 0.5)),
    p99: round(percentile(samples, 0.99)),
  });
  return {
    emptyRequestMs: told(floorMs),
    ingestMs: told(ingestMs),
    claimMs: told(claims.ingestMs),
    leads: ids.length,
  };
}

/** A file of so many leads: from the upload until each has its owner; then until each wait is armed and each mail is out. */
export async function importFile(stack: Stack, driver: Driver, count: number) {
  const parts = partsOf(stack);
  const cpu = cpuUse(parts);
  const lines = names("file", count).map(
    (name) => `${name},Bench,Lead,${name}@example.com,MA,120000,150000,80000,Purchase,360`,
  );
  const header =
    "External ID,First Name,Last Name,Email,Property State,Loan Amount,Purchase Price,Annual Income,Loan Purpose,Term Months";
  const startedMs = performance.now();
  const id = await driver.importFile([header, ...lines].join("\n"), ASSIGNING_SOURCE);
  await waitUntil(
    "the import",
    async () => ((await driver.api("GET", `/imports/${id}`)) as { state: string }).state === "done",
    { withinSeconds: 600, everyMs: 250 },
  );
  const assignedMs = performance.now();
  await driver.carried();
  await driver.mailed();
  const armedMs = performance.now();
  return {
    leads: count,
    assignedSeconds: round((assignedMs - startedMs) / 1000),
    armedAndMailedSeconds: round((armedMs - startedMs) / 1000),
    cpuMsPerLead: perItem(cpu, cpuUse(parts), count).total,
  };
}

/** What so many more waiting leads hold in memory over all processes, each part by itself and after it has come to rest. */
export async function memoryOfWaiting(stack: Stack, driver: Driver, count: number) {
  const before = await settledMb(stack);
  await importFile(stack, driver, count);
  const after = await settledMb(stack);
  const byPart = Object.fromEntries(
    Object.entries(after).map(([name, mb]) => [name, round(mb - (before[name] ?? 0))]),
  );
  return { leads: count, mb: round(Object.values(byPart).reduce((sum, mb) => sum + mb, 0)), byPart };
}

/** Resident memory of each part once it has not grown or shrunk by a tenth of a percent for a while. */
async function settledMb(stack: Stack): Promise<Readonly<Record<string, number>>> {
  const parts = partsOf(stack);
  let last = Number.NaN;
  await waitUntil(
    "memory to come to rest",
    () => {
      const mb = residentMb(parts);
      const atRest = Math.abs(mb - last) < mb / 1000;
      last = mb;
      return atRest;
    },
    { withinSeconds: 180, everyMs: 10_000 },
  );
  return Object.fromEntries(Object.entries(parts).map(([name, pid]) => [name, residentMb({ [name]: pid })]));
}

async function historyEvents(stack: Stack, leadIds: readonly string[]): Promise<number> {
  const connection = await Connection.connect({ address: stack.temporalAddress });
  const client = new Client({ connection });
  let events = 0;
  for (const id of leadIds) {
    const handle = client.workflow.getHandle(`lead-routing/${id}`);
    await handle.result();
    events += (await handle.describe()).historyLength;
  }
  await connection.close();
  return round(events / leadIds.length);
}

async function paced<Item>(items: readonly Item[], perSecond: number, work: (item: Item) => Promise<string>) {
  const ingestMs: number[] = [];
  const startedMs = performance.now();
  const ids = await Promise.all(
    items.map(async (item, place) => {
      const dueMs = startedMs + (place * 1000) / perSecond;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueMs - performance.now())));
      const id = await work(item);
      // From when it was due, so that a slow answer does not hide the wait of those behind it.
      ingestMs.push(performance.now() - dueMs);
      return id;
    }),
  );
  return { ingestMs, ids };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
