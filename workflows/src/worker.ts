import { fileURLToPath } from "node:url";
import {
  bundleWorkflowCode,
  type NativeConnection,
  Worker,
  type WorkflowBundleOption,
} from "@temporalio/worker";
import type { LeadActivities, ReconcileActivities } from "./contract.ts";
import type { Gate } from "./gate.ts";
import { GatedSlots } from "./gated-slots.ts";

export const FLOWS_PATH = fileURLToPath(new URL("./flow/index.ts", import.meta.url));

/** Runs kept in memory between tasks; a run that only waits holds none, so that few are enough (about 70 KB each). */
const MAX_CACHED_WORKFLOWS = 1_000;
/** Each of the two kinds of workflow polls, sticky and not, keeps a slot while it waits: there are more slots than polls. */
const MAX_POLLS = 20;
const WORKFLOW_TASK_SLOTS = 60;
const ACTIVITY_SLOTS = 100;

export interface FairleadWorkerOptions {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly activities: LeadActivities & ReconcileActivities;
  /** A prebuilt bundle; built now when absent, which takes about two seconds. */
  readonly bundlePath?: string | undefined;
  /** While it is closed, runs that wake wait in Temporal. */
  readonly gate: Gate;
}

/** A Temporal worker that runs our workflows and activities. */
export async function createWorker(options: FairleadWorkerOptions): Promise<Worker> {
  const { bundlePath, gate, ...rest } = options;
  const workflowBundle: WorkflowBundleOption = bundlePath ? { codePath: bundlePath } : await bundleFlows();
  return Worker.create({
    ...rest,
    workflowBundle,
    maxCachedWorkflows: MAX_CACHED_WORKFLOWS,
    workflowTaskPollerBehavior: { type: "autoscaling", maximum: MAX_POLLS },
    activityTaskPollerBehavior: { type: "autoscaling" },
    tuner: {
      workflowTaskSlotSupplier: new GatedSlots(gate, WORKFLOW_TASK_SLOTS),
      activityTaskSlotSupplier: { type: "fixed-size", numSlots: ACTIVITY_SLOTS },
      localActivityTaskSlotSupplier: { type: "fixed-size", numSlots: ACTIVITY_SLOTS },
      nexusTaskSlotSupplier: { type: "fixed-size", numSlots: 1 },
    },
    shutdownGraceTime: "5 seconds",
  });
}

/** Bundles the workflow code for the sandbox. */
export function bundleFlows() {
  return bundleWorkflowCode({ workflowsPath: FLOWS_PATH });
}
