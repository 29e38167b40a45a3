import {
  ERROR_SERIALIZERS,
  noteCarried,
  openCarrierLiveness,
  openDatabase,
  RoutingCache,
} from "@fairlead/db";
import { pino } from "pino";
import { createLeadActivities } from "./activities/leads.ts";
import { createReconcileActivities } from "./activities/reconciler.ts";
import { startCarrier } from "./carrier/carrier.ts";
import { checkImport } from "./carrier/check-import.ts";
import { startCleanUp } from "./carrier/clean-up.ts";
import { startFilling } from "./carrier/fill-old-rows.ts";
import { gathered } from "./carrier/gathered.ts";
import { leaveUserEverywhere, releaseHeld } from "./carrier/many-leads.ts";
import { runBulkAction } from "./carrier/run-bulk-action.ts";
import { giveUpImport, runImport } from "./carrier/run-import.ts";
import { startSweep, sweepOverdue } from "./carrier/sweep-deadlines.ts";
import { startTellingOldVersions } from "./carrier/tell-old-versions.ts";
import { undoImport } from "./carrier/undo-import.ts";
import { readConfig } from "./config.ts";
import { connectWorker, lazyTemporalClient, temporalConfig } from "./connect.ts";
import { Gate } from "./gate.ts";
import { serveHealth } from "./health.ts";
import { logDestination } from "./log-destination.ts";
import { logTemporalBy } from "./log-temporal.ts";
import { createMailer } from "./mail/mailer.ts";
import { registerReconciler, registerSearchAttributes } from "./register.ts";
import { createWorker } from "./worker.ts";

/** The worker's process: Temporal's worker and the carrier, until SIGTERM or SIGINT. */
const config = readConfig(process.env);
const log = pino(
  { level: config.LOG_LEVEL, name: "worker", serializers: ERROR_SERIALIZERS },
  logDestination(),
);
logTemporalBy(log);
const { namespace } = temporalConfig();
const taskQueue = config.TEMPORAL_TASK_QUEUE;

const db = openDatabase(config.DATABASE_URL, { max: 12, applicationName: "fairlead-worker" });
const cache = new RoutingCache();
const client = lazyTemporalClient();
const liveness = openCarrierLiveness(config.DATABASE_URL);
const mailer = createMailer(config.SMTP_URL);
const nowMs = () => Date.now();
const stopping = new AbortController();
const gate = new Gate();
const carry = {
  ...{ client, taskQueue, publicUrl: config.PUBLIC_URL },
  noteCarried: gathered(db, noteCarried),
};

const connection = await connectWorker();
await registerSearchAttributes(client, namespace);
await registerReconciler(client, taskQueue);
const worker = await createWorker({
  ...{ connection, namespace, taskQueue, gate },
  bundlePath: config.WORKFLOW_BUNDLE,
  activities: {
    ...createLeadActivities({ db, cache, nowMs }),
    ...createReconcileActivities({ ...carry, db, liveness, nowMs }),
  },
});
const health = await serveHealth(config.HOST, config.WORKER_PORT, [
  { name: "database", check: () => db.ping() },
  { name: "temporal", check: async () => void (await client.connection.workflowService.getSystemInfo({})) },
  {
    name: "worker",
    check: async () => {
      if (worker.getState() !== "RUNNING") throw new Error(`the worker is ${worker.getState()}`);
    },
  },
]);
// What fell due while no worker ran comes first: beside ten thousand runs that wake it would take several times as long.
const sweep = { db, cache, nowMs, log, gate };
await sweepOverdue(sweep, { graceMs: 0 });
const carrier = await startCarrier({
  ...carry,
  databaseUrl: config.DATABASE_URL,
  ...{ liveness, log, db, mailer, gate },
  mail: { publicUrl: config.PUBLIC_URL, fromAddress: config.MAIL_FROM },
  undoImport: (job) => undoImport({ db, cache, nowMs, signal: stopping.signal }, job),
  runBulkAction: (job) => runBulkAction({ db, cache, nowMs, signal: stopping.signal }, job),
  checkImport: (job) => checkImport({ db, nowMs, signal: stopping.signal }, job),
  runImport: (job) => runImport({ db, cache, nowMs, signal: stopping.signal }, job),
  giveUpImport: (job) => giveUpImport({ db, cache, nowMs, signal: stopping.signal }, job),
  releaseHeld: (job) => releaseHeld({ db, cache, nowMs, signal: stopping.signal }, job),
  leaveUser: (job) => leaveUserEverywhere({ db, cache, nowMs, signal: stopping.signal }, job),
});
const stopSweep = startSweep(sweep);
const stopTelling = startTellingOldVersions(db, log);
const stopFilling = startFilling({ db, log, nowMs });
const stopCleanUp = startCleanUp({ db, nowMs, log });
log.info({ taskQueue, namespace }, "worker is up");

let stopped: Promise<void> | undefined;
function stop(): Promise<void> {
  stopped ??= (async () => {
    stopping.abort(new Error("the worker stops; the job goes on in the next one"));
    health.close();
    if (worker.getState() === "RUNNING") worker.shutdown();
    await Promise.all([carrier.stop(), stopSweep(), stopTelling(), stopFilling(), stopCleanUp()]);
  })();
  return stopped;
}
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());

// Whichever ends first ends the other: Temporal's runtime listens for more signals than we do.
const working = worker.run().finally(stop);
try {
  await Promise.all([working, carrier.done.finally(stop)]);
} finally {
  await Promise.allSettled([stop(), working]);
  mailer.close();
  await connection.close();
  await liveness.close();
  await db.close();
}
log.info("worker has stopped");
process.exit(0);
