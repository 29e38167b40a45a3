import { fileURLToPath } from "node:url";
import {
  bundleWorkflowCode,
  type NativeConnection,
  Worker,
  type WorkflowBundleOption,
} from "@temporalio/worker";
import type { LeadActivities, ReconcileActivities } from "./contract.ts";

export const FLOWS_PATH = fileURLToPath(new URL("./flow/index.ts", import.meta.url));

/** Runs kept in memory between tasks; a run that only waits holds none, so that few are enough (about 70 KB each). */
const MAX_CACHED_WORKFLOWS = 1_000;

export interface FairleadWorkerOptions {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly activities: LeadActivities & ReconcileActivities;
  /** A prebuilt bundle; built now when absent, which takes about two seconds. */
  readonly bundlePath?: string | undefined;
}

/** A Temporal worker that runs our workflows and activities. */
export async function createWorker(options: FairleadWorkerOptions): Promise<Worker> {
  const { bundlePath, ...rest } = options;
  const workflowBundle: WorkflowBundleOption = bundlePath ? { codePath: bundlePath } : await bundleFlows();
  return Worker.create({
    ...rest,
    workflowBundle,
    maxCachedWorkflows: MAX_CACHED_WORKFLOWS,
    workflowTaskPollerBehavior: { type: "autoscaling" },
    activityTaskPollerBehavior: { type: "autoscaling" },
    shutdownGraceTime: "5 seconds",
  });
}

/** Bundles the workflow code for the sandbox. */
export function bundleFlows() {
  return bundleWorkflowCode({ workflowsPath: FLOWS_PATH });
}
