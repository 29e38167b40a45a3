import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type CarryJob,
  claimLead,
  ingest,
  noteCarried,
  openDatabase,
  RoutingCache,
  readLead,
  recordCommunication,
  waitOf,
} from "@fairlead/db";
import type { LeadId, RoutingSettings, UserId } from "@fairlead/engine";
import { carryLead, createLeadActivities, createWorker, leadRoutingId } from "@fairlead/workflows";
import { Client, Connection } from "@temporalio/client";
import { historyToJSON } from "@temporalio/common/lib/proto-utils.js";
import { NativeConnection } from "@temporalio/worker";
import {
  createRoutedOrganization,
  type RoutedOrganization,
  startPostgres,
  startTemporal,
  temporaryFolder,
  testDelivery,
  waitUntil,
} from "../harness/index.ts";

/**
 * Records how runs of this release look in Temporal's history, for the replay test: `node --import tsx
 * test/histories/record.ts 0.1.0`. Run it once for each release that changes workflow code; never change what is there.
 */
const [release] = process.argv.slice(2);
if (!release) throw new Error("Say for which release to record, such as 0.1.0");
const target = fileURLToPath(new URL(`./${release}/`, import.meta.url));
mkdirSync(target, { recursive: true });

const TASK_QUEUE = "record";
const folder = temporaryFolder("histories");
const [postgres, temporal] = await Promise.all([startPostgres(folder.path), startTemporal(folder.path)]);
const db = openDatabase(postgres.databaseUrl);
const cache = new RoutingCache();
const client = new Client({ connection: await Connection.connect({ address: temporal.address }) });
const connection = await NativeConnection.connect({ address: temporal.address });
const deps = {
  ...{ client, taskQueue: TASK_QUEUE, publicUrl: "http://localhost:4400" },
  noteCarried: async (job: CarryJob) =>
    (await db.withOrganization(job.organizationId, (tx) => noteCarried(tx, [job])))[0] ?? null,
};
const worker = await createWorker({
  ...{ connection, namespace: "default", taskQueue: TASK_QUEUE },
  activities: {
    ...createLeadActivities({ db, cache, nowMs: () => Date.now() }),
    reconcileLeads: async () => ({ told: 0, restarted: 0, settled: 0, released: 0 }),
  },
});
const running = worker.run();
/** So long before now that the first deadline, a minute after it, comes in a few seconds. */
const AGO_MS = 56_000;
const TTC = { withinSeconds: 60, onLapse: "nextUser" } as const;

await record("contacted-in-time", { timeToContact: TTC }, 0, async (run) => {
  await run.contact(0);
});
await record("lapsed-then-contacted", { timeToContact: TTC }, AGO_MS, async (run) => {
  await run.untilStep(2);
  await run.contact(1);
});
await record("lapsed-to-exception", { timeToContact: { ...TTC, onLapse: "exception" } }, AGO_MS, async () => {});
const OFFER = { distribution: { kind: "simultaneous", acceptWithinSeconds: 60 } } as const;
await record("offers-lapsed", OFFER, AGO_MS, async () => {});
await record("claimed-then-contacted", { ...OFFER, timeToContact: TTC }, 0, async (run) => {
  await run.claim(0);
  await run.contact(0);
});
await record("claimed-then-lapsed", { ...OFFER, timeToContact: { ...TTC, onLapse: "exception" } }, 0, async (run) => {
  await run.claim(1);
});

worker.shutdown();
await running;
await connection.close();
await client.connection.close();
await db.close();
await temporal.stop();
await postgres.stop();
folder.remove();

interface Running {
  untilStep(step: number): Promise<void>;
  contact(place: number): Promise<void>;
  claim(place: number): Promise<void>;
}

async function record(
  name: string,
  settings: Partial<RoutingSettings>,
  agoMs: number,
  live: (run: Running) => Promise<void>,
): Promise<void> {
  const org = await createRoutedOrganization(db, { settings });
  const { organizationId, sourceName } = org;
  const input = { organizationId, sourceName, deliveries: [testDelivery(name)], nowMs: Date.now() - agoMs };
  const [taken] = await db.withOrganization(organizationId, (tx) => ingest(tx, cache, input));
  if (!taken) throw new Error("The lead was not taken");
  const { leadId } = taken;
  await carry(org, leadId);
  await live(runOf(org, leadId));
  const handle = client.workflow.getHandle(leadRoutingId(leadId));
  await handle.result();
  writeFileSync(`${target}${name}.json`, `${historyToJSON(await handle.fetchHistory())}\n`);
  console.log(`recorded ${name}`);
}

function runOf(org: RoutedOrganization, leadId: LeadId): Running {
  const { organizationId } = org;
  const userAt = (place: number) => org.userIds[place] as UserId;
  return {
    untilStep: (step) => waitUntil(`step ${step}`, async () => (await leadOf(org, leadId)).step >= step).then(() => undefined),
    async contact(place) {
      const nowMs = Date.now();
      const input = { organizationId, leadId, userId: userAt(place), communication: "call" as const, nowMs, atMs: nowMs };
      await db.withOrganization(organizationId, (tx) => recordCommunication(tx, cache, input));
      await carry(org, leadId);
    },
    async claim(place) {
      const input = { organizationId, leadId, userId: userAt(place), nowMs: Date.now() };
      await db.withOrganization(organizationId, (tx) => claimLead(tx, cache, input));
      await carry(org, leadId);
    },
  };
}

/** Does what the carrier would, at once. */
async function carry(org: RoutedOrganization, leadId: LeadId): Promise<void> {
  const lead = await leadOf(org, leadId);
  const { workflowId, planVersion, runStarted } = lead;
  const job: CarryJob = { organizationId: org.organizationId, leadId, workflowId, planVersion, runStarted, wait: waitOf(lead) };
  await carryLead(deps, job);
}

async function leadOf(org: RoutedOrganization, leadId: LeadId) {
  const record = await db.withOrganization(org.organizationId, (tx) => readLead(tx, { kind: "all" }, leadId));
  if (!record) throw new Error("There is no such lead");
  return record.lead;
}
