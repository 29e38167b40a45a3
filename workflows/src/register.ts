import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from "@temporalio/client";
import { RECONCILE, RECONCILE_SCHEDULE_ID, SEARCH_ATTRIBUTES } from "./contract.ts";

/** Keyword in Temporal's `IndexedValueType`. */
const KEYWORD = 2;
const ALREADY_EXISTS = 6;

/**
 * Registers the search attributes that runs carry; those that are there already stay.
 *
 * @throws when the server refuses, for example because the API key may not register attributes
 */
export async function registerSearchAttributes(client: Client, namespace: string): Promise<void> {
  const { customAttributes } = await client.connection.operatorService.listSearchAttributes({ namespace });
  const missing = SEARCH_ATTRIBUTES.filter((name) => !(name in (customAttributes ?? {})));
  if (missing.length === 0) return;
  try {
    await client.connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map((name) => [name, KEYWORD])),
    });
  } catch (error) {
    if ((error as { code?: number }).code !== ALREADY_EXISTS) throw error;
  }
}

/** Has Temporal start the reconciler each minute; missed passes are not caught up, overlapping ones are skipped. */
export async function registerReconciler(client: Client, taskQueue: string): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: RECONCILE_SCHEDULE_ID,
      spec: { intervals: [{ every: "1 minute" }] },
      action: {
        type: "startWorkflow",
        workflowType: RECONCILE,
        taskQueue,
        workflowId: RECONCILE_SCHEDULE_ID,
        workflowExecutionTimeout: "2 minutes",
        staticSummary: "Mends leads without a run and runs without a lead",
      },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: "1 minute" },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
