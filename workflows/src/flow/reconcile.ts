import { proxyActivities } from "@temporalio/workflow";
import type { ReconcileActivities, ReconcileReport } from "../contract.ts";

const { reconcileLeads } = proxyActivities<ReconcileActivities>({
  startToCloseTimeout: "50 seconds",
  retry: { maximumAttempts: 1 },
});

/** One pass of the reconciler: leads that wait without a run, and runs whose lead is settled. Started by a Schedule. */
export async function reconcile(): Promise<ReconcileReport> {
  return reconcileLeads();
}
