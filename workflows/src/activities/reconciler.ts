import {
  type CarrierLiveness,
  type CarryJob,
  countWaiting,
  type Database,
  findOverdue,
  findSettled,
  findUncarried,
} from "@fairlead/db";
import type { Client } from "@temporalio/client";
import { type CarryDeps, carryLead } from "../carrier/carry-leads.ts";
import { LEAD_ROUTING, leadRoutingId, type ReconcileActivities } from "../contract.ts";
import { asFailure } from "./as-failure.ts";
import type { NowMs } from "./leads.ts";

export interface ReconcilerDeps extends CarryDeps {
  readonly db: Database;
  readonly client: Client;
  readonly liveness: CarrierLiveness;
  readonly nowMs: NowMs;
}

/** How long the carrier and the runs have before the reconciler steps in. */
const GRACE_MS = 20_000;
/** Leads mended in one pass; the rest waits for the next. */
const BATCH = 500;
/** Leads told of at the same time. */
const AT_ONCE = 25;
/** Runs looked at in one pass when Temporal has more of them than leads wait. */
const MAX_RUNS_LISTED = 5_000;

/**
 * One pass over what may have come apart: steps that Temporal was not told of, leads overdue because their run is
 * gone, runs whose lead is settled, and jobs of carriers that died.
 */
export function createReconcileActivities(deps: ReconcilerDeps): ReconcileActivities {
  return {
    reconcileLeads: () => asFailure(reconcile(deps)),
  };
}

async function reconcile(deps: ReconcilerDeps) {
  const released = await deps.liveness.releaseDead();
  const before = new Date((await deps.nowMs()) - GRACE_MS);
  const uncarried = await deps.db.asSystem((tx) => findUncarried(tx, before, BATCH));
  const overdue = await deps.db.asSystem((tx) => findOverdue(tx, before, BATCH));
  // A run that exists is only signalled with what it knows already; one that is gone is started anew.
  const restarted = await carryAll(deps, overdue.map(asStarted));
  const told = await carryAll(deps, uncarried);
  const settled = await settleLeftoverRuns(deps);
  return { released, told, restarted, settled };
}

function asStarted(job: CarryJob): CarryJob {
  return { ...job, runStarted: true };
}

async function carryAll(deps: ReconcilerDeps, jobs: readonly CarryJob[]): Promise<number> {
  for (let from = 0; from < jobs.length; from += AT_ONCE) {
    await Promise.all(jobs.slice(from, from + AT_ONCE).map((job) => carryLead(deps, job)));
  }
  return jobs.length;
}

/** Tells runs that their lead is settled; looks only when there are more runs than waiting leads. */
async function settleLeftoverRuns(deps: ReconcilerDeps): Promise<number> {
  const query = `WorkflowType = "${LEAD_ROUTING}" AND ExecutionStatus = "Running"`;
  const { count: running } = await deps.client.workflow.count(query);
  const waiting = await deps.db.asSystem(countWaiting);
  if (running <= waiting) return 0;

  const prefix = leadRoutingId("");
  let settled = 0;
  let listed = 0;
  let page: string[] = [];
  for await (const { workflowId } of deps.client.workflow.list({ query })) {
    listed += 1;
    page.push(workflowId.slice(prefix.length));
    if (page.length === BATCH) {
      settled += await settle(deps, page);
      page = [];
    }
    if (listed >= MAX_RUNS_LISTED) break;
  }
  return settled + (await settle(deps, page));
}

async function settle(deps: ReconcilerDeps, leadIds: readonly string[]): Promise<number> {
  if (leadIds.length === 0) return 0;
  const jobs = await deps.db.asSystem((tx) => findSettled(tx, leadIds));
  return carryAll(deps, jobs.map(asStarted));
}
