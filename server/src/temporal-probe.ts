import type { Probe } from "@fairlead/workflows";
import { temporalConfig } from "@fairlead/workflows";
import { Connection } from "@temporalio/client";

/** `TASK_QUEUE_TYPE_WORKFLOW` of Temporal's API. */
const WORKFLOW_TASKS = 1;
/** A worker that polled longer ago than this is taken for gone; a poll lasts up to a minute. */
const POLLED_WITHIN_MS = 90_000;

/** Probes of Temporal: the server answers, and a worker polls our task queue. */
export function temporalProbes(taskQueue: string): {
  readonly probes: readonly Probe[];
  close(): Promise<void>;
} {
  const { namespace, connectionOptions } = temporalConfig();
  const connection = Connection.lazy(connectionOptions);
  return {
    probes: [
      { name: "temporal", check: async () => void (await connection.workflowService.getSystemInfo({})) },
      {
        name: "worker",
        check: async () => {
          const { pollers } = await connection.workflowService.describeTaskQueue({
            namespace,
            taskQueue: { name: taskQueue },
            taskQueueType: WORKFLOW_TASKS,
          });
          const since = Date.now() - POLLED_WITHIN_MS;
          const polling = pollers?.some(
            (poller) => Number(poller.lastAccessTime?.seconds ?? 0) * 1000 > since,
          );
          if (!polling)
            throw new Error(`no worker polls the task queue ${taskQueue}; start one with --only worker`);
        },
      },
    ],
    close: () => connection.close(),
  };
}
