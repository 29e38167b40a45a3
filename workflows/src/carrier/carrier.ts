import { EventEmitter } from "node:events";
import { type CarrierLiveness, type CarrierTasks, errorWithoutValues, withoutPersonal } from "@fairlead/db";
import { assertNever } from "@fairlead/engine";
import {
  type Job,
  type LogFunctionFactory,
  Logger,
  type RunnerOptions,
  run,
  type Task,
  type TaskList,
  type WorkerEvents,
} from "graphile-worker";
import type { Logger as Pino } from "pino";
import type { Gate } from "../gate.ts";
import { type CarryDeps, carryLead, terminateRun } from "./carry-leads.ts";
import { keepRunning, type Running } from "./keep-running.ts";
import { createMessageSender, type SendDeps } from "./message-sender.ts";
import { onceDatabaseIsBack } from "./once-database-is-back.ts";

export interface CarrierDeps extends CarryDeps, SendDeps {
  readonly databaseUrl: string;
  readonly liveness: CarrierLiveness;
  readonly log: Pino;
  /** While it is closed, errands wait. */
  readonly gate: Gate;
  /** Runs an import of leads to its end; safe to repeat from where it stopped. */
  readonly runImport: (job: CarrierTasks["run_import"]) => Promise<void>;
  /** Ends an import that nobody tries again. */
  readonly giveUpImport: (job: CarrierTasks["run_import"]) => Promise<void>;
  /** Takes back what an import did, to the end; safe to repeat from where it stopped. */
  readonly undoImport: (job: CarrierTasks["undo_import"]) => Promise<void>;
  /** Checks all rows of a file that is looked at before it is started; safe to repeat from where it stopped. */
  readonly checkImport: (job: CarrierTasks["check_import"]) => Promise<void>;
  /** Does something with many contacts to the end; safe to repeat from where it stopped. */
  readonly runBulkAction: (job: CarrierTasks["run_bulk_action"]) => Promise<void>;
  readonly releaseHeld: (job: CarrierTasks["release_held"]) => Promise<void>;
  readonly leaveUser: (job: CarrierTasks["leave_user"]) => Promise<void>;
}

export interface Carrier {
  /** Finishes the jobs under way and stops. */
  stop(): Promise<void>;
  /**
   * Resolves when the carrier has stopped; rejects when it cannot go on, after which the process must end. A lost database is
   * no such reason: it begins anew.
   */
  readonly done: Promise<void>;
}

const POLL_INTERVAL_MS = 2_000;
/** A carrier whose jobs are short takes many from the database at once, and says of many at once what became of them. */
const ERRANDS: RunnerOptions = {
  concurrency: 24,
  maxPoolSize: 4,
  preset: {
    worker: {
      localQueue: { size: 48, ttl: 10_000, refetchDelay: { durationMs: 60, threshold: 8 } },
      completeJobBatchDelay: 20,
      failJobBatchDelay: 20,
    },
  },
};
/** Imports, and what touches many leads or contacts, take minutes: a pool of their own, so that no errand waits behind them. */
const LONG_JOBS: RunnerOptions = {
  concurrency: 4,
  maxPoolSize: 3,
  preset: {
    worker: {
      // Each errand's job wakes this pool too: it looks only so often.
      localQueue: {
        size: 4,
        ttl: 10_000,
        refetchDelay: { durationMs: 500, maxAbortThreshold: Number.POSITIVE_INFINITY },
      },
      // Only what is told in batches is told again after the connection was lost.
      completeJobBatchDelay: 0,
      failJobBatchDelay: 0,
    },
  },
};

/**
 * Starts carrying committed facts to Temporal and to the mail provider. Waits for nothing and decides nothing.
 *
 * Jobs of a carrier that died are given back when another one starts, and by the reconciler.
 */
export async function startCarrier(deps: CarrierDeps): Promise<Carrier> {
  const released = await deps.liveness.releaseDead();
  if (released > 0) deps.log.warn({ carriers: released }, "gave back the jobs of carriers that died");
  const pools = await Promise.all([
    runPool(deps, ERRANDS, { run_errands: errandRunner(deps) }),
    runPool(deps, LONG_JOBS, {
      run_import: longJob(deps.runImport, deps.giveUpImport),
      undo_import: longJob(deps.undoImport),
      check_import: longJob(deps.checkImport),
      run_bulk_action: longJob(deps.runBulkAction),
      release_held: longJob(deps.releaseHeld),
      leave_user: longJob(deps.leaveUser),
    }),
  ]);
  return {
    stop: async () => void (await Promise.all(pools.map((pool) => pool.stop()))),
    done: Promise.all(pools.map((pool) => pool.done)).then(() => undefined),
  };
}

/**
 * A task that goes on where it stopped once a lost database is back.
 *
 * @param giveUp called when the last try has failed, however often the database was lost in it
 */
function longJob<Payload>(
  work: (job: Payload) => Promise<void>,
  giveUp?: (job: Payload) => Promise<void>,
): Task {
  return async (payload, { job }) => {
    try {
      await onceDatabaseIsBack(() => work(payload as Payload));
    } catch (error) {
      if (isLastTry(job)) await giveUp?.(payload as Payload);
      throw error;
    }
  };
}

function isLastTry({ attempts, max_attempts: most }: Job): boolean {
  return attempts >= most;
}

/** A pool that begins anew, its jobs given back, when it had to end because the database was away too long. */
function runPool(deps: CarrierDeps, options: RunnerOptions, taskList: TaskList): Promise<Running> {
  const { liveness, log } = deps;
  return keepRunning({
    log,
    async start() {
      const events: WorkerEvents = new EventEmitter();
      let poolId = "";
      let fault: unknown = null;
      events.on("pool:create", ({ workerPool }) => {
        poolId = workerPool.id;
        liveness.announce(poolId);
      });
      events.on("pool:fatalError", ({ error }) => {
        fault = error;
      });
      const runner = await run({
        ...options,
        connectionString: deps.databaseUrl,
        pollInterval: POLL_INTERVAL_MS,
        noHandleSignals: true,
        events,
        taskList: withoutValues(taskList),
        logger: new Logger(pinoLog(log)),
      });
      return {
        stop: () => runner.stop(),
        ended: runner.promise.then(
          () => fault,
          (error) => fault ?? error,
        ),
        giveBack: () => liveness.giveBack(poolId),
      };
    },
  });
}

/** The same tasks; what they throw is kept with the job in a table that every tenant shares, and tells nothing of anybody. */
function withoutValues(tasks: TaskList): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]): [string, Task] => [
      name,
      async (...given) => {
        try {
          const results = await task?.(...given);
          return results?.map((result) => Promise.resolve(result).catch(rethrow));
        } catch (error) {
          return rethrow(error);
        }
      },
    ]),
  );
}

function rethrow(error: unknown): never {
  throw errorWithoutValues(error);
}

/** @returns a task that gives one promise for each errand, so that only those that fail are tried again */
function errandRunner(deps: CarrierDeps): Task {
  const send = createMessageSender(deps);
  return async (payload, { job }) => {
    await deps.gate.passed();
    const lastTry = isLastTry(job);
    const errands = payload as CarrierTasks["run_errands"];
    return errands.map((errand) => {
      switch (errand.kind) {
        case "send":
          return send(errand, lastTry);
        case "carry":
          return carryLead(deps, errand);
        case "terminate":
          return terminateRun(deps, errand);
        default:
          return assertNever(errand);
      }
    });
  };
}

function pinoLog(log: Pino): LogFunctionFactory {
  return (scope) => (level, message, meta) => {
    const write = { error: log.error, warning: log.warn, info: log.debug, debug: log.trace }[level];
    // What it says of a job that failed repeats the error's own words, and its job the payload.
    const { job: _job, ...rest } = { ...scope, ...meta } as Record<string, unknown>;
    write.call(log, rest, rest.error instanceof Error ? "a job failed" : withoutPersonal(message));
  };
}
