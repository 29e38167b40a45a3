import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  addAbsence,
  type CarryJob,
  claimLead,
  closeLead,
  ingest,
  listAbsences,
  noteCarried,
  openDatabase,
  RoutingCache,
  readLead,
  recordCommunication,
  releaseLead,
  removeAbsence,
  waitOf,
} from "@fairlead/db";
import type { LeadId, RoutingSettings, UserId } from "@fairlead/engine";
import { carryLead, createLeadActivities, createWorker, Gate, leadRoutingId } from "@fairlead/workflows";
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
 * test/histories/record.ts 0.2.0`. Run it once for each release that changes workflow code; never change what is there.
 */
const [release] = process.argv.slice(2);
if (!release) throw new Error("Say for which release to record, such as 0.2.0");
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
  ...{ connection, namespace: "default", taskQueue: TASK_QUEUE, gate: new Gate() },
  activities: {
    ...createLeadActivities({ db, cache, nowMs: () => Date.now() }),
    reconcileLeads: async () => ({ told: 0, restarted: 0, settled: 0, released: 0 }),
  },
});
const running = worker.run();
/** Leads that came so long ago that their first deadline, a minute after it, comes in a few seconds. */
const AGO_MS = 56_000;
const TTC = { withinSeconds: 60, onLapse: "nextUser" } as const;

const OFFER = { distribution: { kind: "simultaneous", acceptWithinSeconds: 60 } } as const;
const HOLD = { availability: { workingHours: false, whenAway: "hold" }, timeToContact: TTC } as const;
const HOUR_MS = 3_600_000;

await record("contacted-in-time", { settings: { timeToContact: TTC } }, async (run) => {
  await run.contact(0);
});
await record("lapsed-then-contacted", { settings: { timeToContact: TTC }, agoMs: AGO_MS }, async (run) => {
  await run.untilStep(2);
  await run.contact(1);
});
const toException = { timeToContact: { ...TTC, onLapse: "exception" } } as const;
await record("lapsed-to-exception", { settings: toException, agoMs: AGO_MS });
await record("offers-lapsed", { settings: OFFER, agoMs: AGO_MS });
await record("claimed-then-contacted", { settings: { ...OFFER, timeToContact: TTC } }, async (run) => {
  await run.claim(0);
  await run.contact(0);
});
await record("claimed-then-lapsed", { settings: { ...OFFER, ...toException } }, async (run) => {
  await run.claim(1);
});
await record("held-until-back-then-contacted", { settings: HOLD, backInMs: 4_000 }, async (run) => {
  await run.untilStep(2);
  await run.contact(0);
});
await record("held-then-released-and-contacted", { settings: HOLD, backInMs: HOUR_MS }, async (run) => {
  await run.comeBack(1);
  await run.contact(1);
});
await record("held-then-closed", { settings: HOLD, backInMs: HOUR_MS }, async (run) => {
  await run.close();
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
  /** Ends a user's absence, and decides again about the lead. */
  comeBack(place: number): Promise<void>;
  close(): Promise<void>;
}

interface Scene {
  readonly settings: Partial<RoutingSettings>;
  /** How long ago the lead came. */
  readonly agoMs?: number;
  /** When everybody, who is away from the beginning, is back. */
  readonly backInMs?: number;
}

async function record(
  name: string,
  { settings, agoMs = 0, backInMs = 0 }: Scene,
  live: (run: Running) => Promise<void> = async () => {},
): Promise<void> {
  const org = await createRoutedOrganization(db, { settings });
  if (backInMs > 0) await allAway(org, Date.now() + backInMs);
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
    async comeBack(place) {
      await db.withOrganization(organizationId, async (tx) => {
        const [absence] = await listAbsences(tx, Date.now(), userAt(place));
        if (absence) await removeAbsence(tx, organizationId, userAt(place), absence.id);
        await releaseLead(tx, cache, { organizationId, leadId, nowMs: Date.now() });
      });
      await carry(org, leadId);
    },
    async close() {
      const input = { organizationId, leadId, actorUserId: userAt(0), seesAll: true, nowMs: Date.now() };
      await db.withOrganization(organizationId, (tx) => closeLead(tx, cache, input));
      await carry(org, leadId);
    },
  };
}

async function allAway({ organizationId, userIds }: RoutedOrganization, untilMs: number): Promise<void> {
  const absence = { kind: "outOfOffice", note: null, fromAt: new Date(0), untilAt: new Date(untilMs) } as const;
  await db.withOrganization(organizationId, async (tx) => {
    for (const userId of userIds) await addAbsence(tx, organizationId, { userId, ...absence });
  });
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
