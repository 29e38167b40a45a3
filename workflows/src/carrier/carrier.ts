import { EventEmitter } from "node:events";
import type { CarrierLiveness, CarrierTasks, Errand } from "@fairlead/db";
import {
  type LogFunctionFactory,
  Logger,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
} from "graphile-worker";
import type { Logger as Pino } from "pino";
import { type CarryDeps, carryLead } from "./carry-leads.ts";
import { messageSender, type SendDeps } from "./message-sender.ts";

export interface CarrierDeps extends CarryDeps, SendDeps {
  readonly databaseUrl: string;
  readonly liveness: CarrierLiveness;
  readonly log: Pino;
  /** Runs an import of leads to its end; safe to repeat from where it stopped. */
  readonly runImport: (job: CarrierTasks["run_import"]) => Promise<void>;
}

export interface Carrier {
  /** Finishes the jobs under way and stops. */
  stop(): Promise<void>;
  /** Resolves when the carrier has stopped; rejects when it cannot go on, after which the process must end. */
  readonly done: Promise<void>;
}

/** Jobs under way at once in one process. */
const CONCURRENCY = 8;
const POLL_INTERVAL_MS = 2_000;

/**
 * Starts carrying committed facts to Temporal and to the mail provider. Waits for nothing and decides nothing.
 *
 * Jobs of a carrier that died are given back when another one starts, and by the reconciler.
 */
export async function startCarrier(deps: CarrierDeps): Promise<Carrier> {
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", ({ worker }) => deps.liveness.announce(worker.workerId));
  // A worker that could not say what became of its job (the database went away) is gone, its job locked, and the pool
  // replaces neither. The end of the process frees our lock, and with it the job.
  const crippled = new Promise<never>((_, reject) => {
    events.on("worker:fatalError", ({ error }) => reject(error));
  });
  const released = await deps.liveness.releaseDead();
  if (released > 0) deps.log.warn({ workers: released }, "gave back the jobs of carriers that died");
  const runner: Runner = await run({
    connectionString: deps.databaseUrl,
    concurrency: CONCURRENCY,
    pollInterval: POLL_INTERVAL_MS,
    noHandleSignals: true,
    events,
    taskList: taskList(deps),
    logger: new Logger(pinoLog(deps.log)),
    maxPoolSize: CONCURRENCY + 2,
  });
  return { stop: () => runner.stop(), done: Promise.race([runner.promise, crippled]) };
}

function taskList(deps: CarrierDeps): TaskList {
  return {
    run_errands: (payload, { job }) =>
      runErrands(deps, payload as CarrierTasks["run_errands"], job.attempts >= job.max_attempts),
    run_import: (payload) => deps.runImport(payload as CarrierTasks["run_import"]),
  };
}

/** @returns one promise for each errand, so that only those that fail are tried again */
function runErrands(deps: CarrierDeps, errands: readonly Errand[], lastTry: boolean): Promise<void>[] {
  const send = messageSender(
    deps,
    errands.filter((errand) => errand.kind === "send"),
    lastTry,
  );
  return errands.map((errand) => (errand.kind === "send" ? send(errand) : carryLead(deps, errand)));
}

function pinoLog(log: Pino): LogFunctionFactory {
  return (scope) => (level, message, meta) => {
    const write = { error: log.error, warning: log.warn, info: log.debug, debug: log.trace }[level];
    write.call(log, { ...scope, ...meta }, message);
  };
}
