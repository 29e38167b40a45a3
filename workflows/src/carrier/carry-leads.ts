import type { CarryJob, TerminateJob } from "@fairlead/db";
import {
  type Client,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
  type WorkflowOptions,
} from "@temporalio/client";
import { defineSearchAttributeKey, SearchAttributeType, TypedSearchAttributes } from "@temporalio/common";
import { LEAD_ROUTING, type LeadRoutingInput, leadRoutingId, WAIT_CHANGED } from "../contract.ts";
import { summaryOf } from "../flow/wait-text.ts";

export interface CarryDeps {
  readonly client: Client;
  readonly taskQueue: string;
  readonly publicUrl: string;
  /** Notes that Temporal was told; gives the step to tell next when the lead has moved on meanwhile. */
  readonly noteCarried: (job: CarryJob) => Promise<CarryJob | null>;
}

const keyword = (name: string) => defineSearchAttributeKey(name, SearchAttributeType.KEYWORD);
const ORGANIZATION = keyword("Organization");
const LEAD = keyword("Lead");
const WORKFLOW = keyword("Workflow");
const PLAN_VERSION = keyword("PlanVersion");

/**
 * Makes Temporal know what a lead waits for: starts its run, or signals it.
 *
 * Safe to repeat. When the lead has moved on while this was under way, it carries the newer step too, so that the
 * order in which jobs run does not matter.
 */
export async function carryLead(deps: CarryDeps, job: CarryJob): Promise<void> {
  let next: CarryJob | null = job;
  while (next) {
    const current: CarryJob = next;
    await tell(deps, current);
    next = await deps.noteCarried(current);
  }
}

async function tell(deps: CarryDeps, job: CarryJob): Promise<void> {
  if (!job.runStarted && job.wait.kind !== "settled") {
    if (await startDelayed(deps, job)) return;
  }
  await signal(deps, job);
}

/**
 * Starts the run with a delay up to the deadline: until then it holds nothing in any worker.
 *
 * @returns `false` when the run exists already and must be signalled instead
 */
async function startDelayed(deps: CarryDeps, job: CarryJob): Promise<boolean> {
  if (job.wait.kind === "settled") return false;
  const startDelay = Math.max(0, job.wait.untilMs - Date.now());
  try {
    await deps.client.workflow.start(LEAD_ROUTING, { ...runOptions(deps, job), startDelay });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}

/**
 * Signals the run; a plain signal would not end its start delay, signal-with-start does.
 *
 * For a settled lead a run that has ended is left alone; for a waiting one it is started anew.
 */
async function signal(deps: CarryDeps, job: CarryJob): Promise<void> {
  try {
    await deps.client.workflow.signalWithStart(LEAD_ROUTING, {
      ...runOptions(deps, job),
      workflowIdReusePolicy:
        job.wait.kind === "settled"
          ? WorkflowIdReusePolicy.REJECT_DUPLICATE
          : WorkflowIdReusePolicy.ALLOW_DUPLICATE,
      signal: WAIT_CHANGED,
      signalArgs: [job.wait],
    });
  } catch (error) {
    if (job.wait.kind === "settled" && error instanceof WorkflowExecutionAlreadyStartedError) return;
    throw error;
  }
}

function runOptions(deps: CarryDeps, job: CarryJob) {
  const { organizationId, leadId, wait } = job;
  const input: LeadRoutingInput = { organizationId, leadId, wait };
  return {
    taskQueue: deps.taskQueue,
    workflowId: leadRoutingId(leadId),
    args: [input] as [LeadRoutingInput],
    typedSearchAttributes: new TypedSearchAttributes([
      { key: ORGANIZATION, value: organizationId },
      { key: LEAD, value: leadId },
      ...(job.workflowId ? [{ key: WORKFLOW, value: job.workflowId }] : []),
      ...(job.planVersion === null
        ? []
        : [{ key: PLAN_VERSION, value: `${job.workflowId} v${job.planVersion}` }]),
    ]),
    staticSummary: summaryOf(wait),
    staticDetails: `[Open the lead](${deps.publicUrl}/leads/${leadId})`,
  } satisfies WorkflowOptions & { args: [LeadRoutingInput] };
}

/** Ends a run that an engineer gave up; one that has ended already is as good. Safe to repeat. */
export async function terminateRun({ client }: CarryDeps, { leadId }: TerminateJob): Promise<void> {
  // What the engineer wrote may name people; it stays in our database.
  const reason = `ended in Fairlead; the timeline of ${leadId} says why`;
  try {
    await client.workflow.getHandle(leadRoutingId(leadId)).terminate(reason);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
