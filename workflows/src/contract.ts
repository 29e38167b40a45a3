import type { Wait } from "@fairlead/db/contract";

/** The task queue that workers poll unless `TEMPORAL_TASK_QUEUE` says otherwise. */
export const DEFAULT_TASK_QUEUE = "fairlead";

/** What a lead's run is started with: ids only, since Temporal keeps it in clear. */
export interface LeadRoutingInput {
  readonly organizationId: string;
  readonly leadId: string;
  readonly wait: Wait;
}

/** The names by which clients and workers meet. */
export const LEAD_ROUTING = "leadRouting";
export const WAIT_CHANGED = "waitChanged";
export const RECONCILE = "reconcile";
export const RECONCILE_SCHEDULE_ID = "reconcile-leads";

/** The id of a lead's run; one lead has one. */
export function leadRoutingId(leadId: string): string {
  return `lead-routing/${leadId}`;
}

/** The attributes that runs can be searched by; set at start, registered when a worker comes up. */
export const SEARCH_ATTRIBUTES = ["Organization", "Lead", "Workflow", "PlanVersion"] as const;

/** The page of the Temporal UI that shows a workflow's latest run. */
export function temporalRunUrl(uiUrl: string, namespace: string, workflowId: string): string {
  const base = uiUrl.replace(/\/+$/, "");
  return `${base}/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(workflowId)}`;
}

/** The activities that lead runs call; small transactions on Postgres, run as local activities. */
export interface LeadActivities {
  /**
   * Takes the lead past a deadline: decides, writes, and says what to wait for next.
   *
   * Safe to repeat: a step that has been taken returns the wait it led to.
   */
  advance(input: { organizationId: string; leadId: string; step: number }): Promise<Wait>;
}

/** What one pass of the reconciler found and mended. */
export interface ReconcileReport {
  /** Leads whose latest step Temporal had not been told of. */
  readonly told: number;
  /** Leads that were overdue, whose run was started again. */
  readonly restarted: number;
  /** Runs whose lead needs none, which were told so. */
  readonly settled: number;
  /** Jobs of carriers that died, which were given back. */
  readonly released: number;
}

export interface ReconcileActivities {
  reconcileLeads(): Promise<ReconcileReport>;
}
