import { AppError, type AuditAction, type OrganizationId } from "@fairlead/engine";
import { and, eq, ne, sql } from "drizzle-orm";
import { addJob } from "../add-job.ts";
import type { Actor } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { publishLive } from "../live.ts";
import { sources, type WorkflowState, workflows } from "../schema/index.ts";
import { auditWorkflow } from "./audit-workflow.ts";

const ACTIONS: Readonly<Record<WorkflowState, AuditAction>> = {
  active: "activated",
  paused: "paused",
  archived: "archived",
};

/**
 * Activates, pauses or archives a workflow. Paused, it holds leads instead of giving them out; activated again, it releases
 * them in the order in which they came. Archived, it takes no more; those under way finish.
 *
 * Safe to repeat.
 *
 * @throws AppError NOT_FOUND, WORKFLOW_IN_USE (another hands its exceptions to this one, or sources go by it), SOURCE_TAKEN
 *   (its source has another workflow now)
 */
export async function setWorkflowState(
  tx: Tx,
  input: {
    readonly organizationId: OrganizationId;
    readonly workflowId: string;
    readonly state: WorkflowState;
    /** Who is named in the audit log, and when; left out: the product itself, now. */
    readonly actor?: Actor;
    readonly nowMs?: number;
  },
): Promise<void> {
  const { organizationId, workflowId, state } = input;
  const [workflow] = await tx
    .select({ state: workflows.state, sourceId: workflows.sourceId })
    .from(workflows)
    .where(eq(workflows.id, workflowId))
    .for("update");
  if (!workflow) throw new AppError("NOT_FOUND", "There is no such workflow.");
  if (workflow.state === state) return;
  if (state === "archived") await requireUnused(tx, workflowId);
  if (workflow.state === "archived") await requireFreeSource(tx, workflowId, workflow.sourceId);
  await tx.update(workflows).set({ state }).where(eq(workflows.id, workflowId));
  await auditWorkflow(tx, workflowId, {
    actor: input.actor ?? { organizationId, userId: null, keyId: null },
    nowMs: input.nowMs ?? Date.now(),
    action: ACTIONS[state],
  });
  if (state === "active") await addJob(tx, "release_held", { organizationId }, `release ${organizationId}`);
  await publishLive(tx, { organizationId, event: { type: "workflow", workflowId } });
}

async function requireUnused(tx: Tx, workflowId: string): Promise<void> {
  const [user] = await tx
    .select({ name: workflows.name })
    .from(workflows)
    .where(and(ne(workflows.state, "archived"), sql`${workflows.exception} ->> 'workflowId' = ${workflowId}`))
    .limit(1);
  if (user) {
    const detail = `"${user.name}" hands the leads that nobody can take to this workflow; archive that one first.`;
    throw new AppError("WORKFLOW_IN_USE", detail);
  }
  const [source] = await tx
    .select({ name: sources.name })
    .from(sources)
    .where(eq(sources.leadRouteId, workflowId))
    .limit(1);
  if (source) {
    throw new AppError(
      "WORKFLOW_IN_USE",
      `The source "${source.name}" goes by this lead route; take it off first.`,
    );
  }
}

async function requireFreeSource(tx: Tx, workflowId: string, sourceId: string | null): Promise<void> {
  if (sourceId === null) return;
  const [taken] = await tx
    .select({ name: workflows.name })
    .from(workflows)
    .where(
      and(eq(workflows.sourceId, sourceId), ne(workflows.state, "archived"), ne(workflows.id, workflowId)),
    );
  if (taken) throw new AppError("SOURCE_TAKEN", `The workflow "${taken.name}" starts at its source now.`);
}
