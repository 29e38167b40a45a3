import {
  claimLead,
  type Database,
  ingest,
  openDatabase,
  RoutingCache,
  readLead,
  recordCommunication,
} from "@fairlead/db";
import type { RoutingSettings, UserId } from "@fairlead/engine";
import {
  createRoutedOrganization,
  createTestDatabase,
  type RoutedOrganization,
  startTimeSkipping,
  type TestDatabase,
  testDelivery,
} from "@fairlead/test";
import type { TestWorkflowEnvironment } from "@temporalio/testing";
import { Worker } from "@temporalio/worker";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLeadActivities } from "../activities/leads.ts";
import { LEAD_ROUTING, type LeadRoutingInput, leadRoutingId, WAIT_CHANGED } from "../contract.ts";
import { bundleFlows } from "../worker.ts";

const TASK_QUEUE = "lead-routing-test";
const HOUR_MS = 60 * 60 * 1000;

let env: TestWorkflowEnvironment;
let database: TestDatabase;
let db: Database;
let worker: Worker;
let running: Promise<void>;
const cache = new RoutingCache();

beforeAll(async () => {
  [env, database] = await Promise.all([startTimeSkipping(), createTestDatabase()]);
  db = openDatabase(database.url);
  worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue: TASK_QUEUE,
    workflowBundle: await bundleFlows(),
    activities: createLeadActivities({ db, cache, nowMs: () => env.currentTimeMs() }),
  });
  running = worker.run();
});

afterAll(async () => {
  worker.shutdown();
  await running;
  await env.teardown();
  await db.close();
  await database.drop();
});

describe("time to contact", () => {
  test("moves a lead nobody contacts from user to user, a day each, and ends in the exception", async () => {
    const org = await routed({ timeToContact: { withinSeconds: 86_400, onLapse: "nextUser" } });
    const startedMs = await env.currentTimeMs();
    const run = await takeAndStart(org, "nobody");

    await run.result();

    const { lead, assignee } = await leadOf(org, run.leadId);
    expect(assignee?.id).toBe(org.exceptionUserId);
    expect(lead).toMatchObject({ exceptionReason: "everyMatchTried", step: 4, waitKind: null });
    expect((await env.currentTimeMs()) - startedMs).toBeGreaterThanOrEqual(3 * 24 * HOUR_MS);
    expect((await run.describe()).status.name).toBe("COMPLETED");
  });

  test("goes to exception handling at the first lapse when that is set", async () => {
    const org = await routed({ timeToContact: { withinSeconds: 900, onLapse: "exception" } });
    const run = await takeAndStart(org, "exception");

    await run.result();

    expect((await leadOf(org, run.leadId)).lead).toMatchObject({
      exceptionReason: "notContactedInTime",
      step: 2,
    });
  });

  test("waits a month without anything held, and still lapses", async () => {
    const org = await routed({ timeToContact: { withinSeconds: 2_592_000, onLapse: "exception" } });
    const run = await takeAndStart(org, "month");

    await run.result();

    expect((await leadOf(org, run.leadId)).lead.exceptionReason).toBe("notContactedInTime");
  });

  test("ends with the contact: the run completes and the lead stays where it is", async () => {
    const org = await routed({ timeToContact: { withinSeconds: 900, onLapse: "nextUser" } });
    const run = await takeAndStart(org, "contacted");

    await contact(org, run.leadId, userAt(org, 0));
    await run.tell();
    await run.result();

    expect((await leadOf(org, run.leadId)).assignee?.id).toBe(org.userIds[0]);
    expect((await run.describe()).status.name).toBe("COMPLETED");
  });

  test("does not lapse a lead that was contacted while the signal was lost: the run asks and learns", async () => {
    const org = await routed({ timeToContact: { withinSeconds: 900, onLapse: "nextUser" } });
    const run = await takeAndStart(org, "lost-signal");

    await contact(org, run.leadId, userAt(org, 0));
    await run.result();

    expect((await leadOf(org, run.leadId)).assignee?.id).toBe(org.userIds[0]);
  });
});

describe("offers", () => {
  test("that nobody accepts end in the exception when their time is over", async () => {
    const org = await routed({ distribution: { kind: "simultaneous", acceptWithinSeconds: 3_600 } });
    const run = await takeAndStart(org, "unclaimed");

    await run.result();

    expect((await leadOf(org, run.leadId)).lead).toMatchObject({ exceptionReason: "noOfferAccepted" });
  });

  test("that are claimed turn into a time to contact that the same run carries", async () => {
    const org = await routed({
      distribution: { kind: "simultaneous", acceptWithinSeconds: 3_600 },
      timeToContact: { withinSeconds: 7_200, onLapse: "exception" },
    });
    const run = await takeAndStart(org, "claimed");
    const nowMs = await env.currentTimeMs();
    await db.withOrganization(org.organizationId, (tx) =>
      claimLead(tx, cache, {
        organizationId: org.organizationId,
        leadId: run.leadId,
        userId: userAt(org, 1),
        nowMs,
      }),
    );

    await run.tell();
    await run.result();

    expect((await leadOf(org, run.leadId)).lead).toMatchObject({
      exceptionReason: "notContactedInTime",
      step: 3,
    });
  });
});

function routed(settings: Partial<RoutingSettings>): Promise<RoutedOrganization> {
  return createRoutedOrganization(db, { settings });
}

async function takeAndStart(org: RoutedOrganization, externalId: string) {
  const { organizationId, sourceName } = org;
  const nowMs = await env.currentTimeMs();
  const [taken] = await db.withOrganization(organizationId, (tx) =>
    ingest(tx, cache, { organizationId, sourceName, deliveries: [testDelivery(externalId)], nowMs }),
  );
  if (!taken) throw new Error("The lead was not taken");
  const { leadId } = taken;
  const wait = await waitNow(org, leadId);
  const input: LeadRoutingInput = { organizationId, leadId, wait };
  const start = {
    workflowId: leadRoutingId(leadId),
    taskQueue: TASK_QUEUE,
    args: [input] as [LeadRoutingInput],
  };
  const startDelay = wait.kind === "settled" ? 0 : wait.untilMs - nowMs;
  const handle = await env.client.workflow.start(LEAD_ROUTING, { ...start, startDelay });
  return {
    leadId,
    result: () => handle.result(),
    describe: () => handle.describe(),
    /** As the carrier does: a signal with start ends the start delay. */
    tell: async () => {
      const signalArgs: [Awaited<ReturnType<typeof waitNow>>] = [await waitNow(org, leadId)];
      await env.client.workflow.signalWithStart(LEAD_ROUTING, { ...start, signal: WAIT_CHANGED, signalArgs });
    },
  };
}

async function waitNow(org: RoutedOrganization, leadId: string) {
  const { lead } = await leadOf(org, leadId);
  return lead.waitKind && lead.waitUntil
    ? { kind: lead.waitKind, step: lead.step, untilMs: lead.waitUntil.getTime() }
    : { kind: "settled" as const, step: lead.step };
}

async function leadOf(org: RoutedOrganization, leadId: string) {
  const record = await db.withOrganization(org.organizationId, (tx) => readLead(tx, { kind: "all" }, leadId));
  if (!record) throw new Error("There is no such lead");
  return record;
}

async function contact(org: RoutedOrganization, leadId: string, userId: UserId): Promise<void> {
  const { organizationId } = org;
  const nowMs = await env.currentTimeMs();
  const input = { organizationId, leadId, userId, communication: "call" as const, nowMs, atMs: nowMs };
  await db.withOrganization(organizationId, (tx) => recordCommunication(tx, cache, input));
}

function userAt(org: RoutedOrganization, place: number): UserId {
  const userId = org.userIds[place];
  if (!userId) throw new Error(`The organization has no user ${place}`);
  return userId;
}
